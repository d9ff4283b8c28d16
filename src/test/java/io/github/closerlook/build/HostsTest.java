package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the build asks for on each host that the project says it builds on. No other host is at hand
 * here, so the artifacts are held against a list of what the registry has.
 */
class HostsTest {

  /** A host as Java tells of it: {@code os.name} and {@code os.arch}. */
  private enum Host {
    LINUX("Linux", "amd64"),
    LINUX_ON_ARM("Linux", "aarch64"),
    MACOS("Mac OS X", "x86_64"),
    MACOS_ON_ARM("Mac OS X", "aarch64"),
    WINDOWS("Windows Server 2025", "amd64");

    private final String name;
    private final String architecture;

    Host(String name, String architecture) {
      this.name = name;
      this.architecture = architecture;
    }
  }

  /**
   * The classifiers that Maven Central has of each version in the pom, as asked in November 2026.
   */
  private static final Map<String, Set<String>> PUBLISHED =
      Map.of(
          "nd4j-native 1.0.0-M2.1", natives("macosx-arm64"),
          "nd4j-native-preset 1.0.0-M2.1", natives("macosx-arm64"),
          "openblas 0.3.19-1.5.7", natives("macosx-arm64"),
          "javacpp 1.5.7", natives("macosx-arm64"),
          "dnnl 2.5.2-1.5.7", natives(),
          "opencl 3.0-1.5.7", natives());

  private static Set<String> natives(String... more) {
    return Stream.concat(
            Stream.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "windows-x86_64"),
            Stream.of(more))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> nativesFor(Host host) {
    return Pom.read().dependenciesOn(host.name, host.architecture).stream()
        .filter(dependency -> !dependency.classifier().isEmpty())
        .collect(
            Collectors.toMap(
                dependency -> dependency.artifactId() + " " + dependency.version(),
                Pom.Dependency::classifier));
  }

  @ParameterizedTest
  @EnumSource
  void should_ask_only_for_natives_that_exist(Host host) {
    assertThat(nativesFor(host))
        .allSatisfy(
            (artifact, classifier) -> assertThat(PUBLISHED.get(artifact)).contains(classifier));
  }

  @ParameterizedTest
  @EnumSource
  void should_ask_for_all_natives_that_exist_and_for_those_of_one_host_only(Host host) {
    Map<String, String> asked = nativesFor(host);

    Set<String> hosts = Set.copyOf(asked.values());
    assertThat(hosts).hasSize(1);
    assertThat(asked.keySet())
        .isEqualTo(
            PUBLISHED.entrySet().stream()
                .filter(artifact -> artifact.getValue().containsAll(hosts))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
  }

  @Test
  void should_ask_for_the_natives_of_this_machine() {
    String here = Loader.getPlatform();

    assertThat(
            Pom.read()
                .dependenciesOn(System.getProperty("os.name"), System.getProperty("os.arch"))
                .stream()
                .map(Pom.Dependency::classifier)
                .filter(classifier -> !classifier.isEmpty()))
        .isNotEmpty()
        .containsOnly(here);
  }

  /** Artifacts named so bring the natives of hosts that somebody else chose. */
  @Test
  void should_leave_the_choice_of_natives_to_no_other_project() throws IOException {
    List<String> platforms =
        Pom.read().dependenciesOn("Linux", "amd64").stream()
            .map(Pom.Dependency::artifactId)
            .filter(artifact -> artifact.endsWith("-platform"))
            .toList();

    assertThat(platforms).isEmpty();
    assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("javacpp.platform");
  }
}
