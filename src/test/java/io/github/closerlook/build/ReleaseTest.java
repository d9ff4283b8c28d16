package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.closerlook.build.Workflow.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release has beside the library, so that a stranger can check it. */
class ReleaseTest {

  private static final Pom POM = Pom.read();

  private final Job release = Workflow.job("release.yml, release");

  @Test
  void should_attest_and_sum_up_everything_before_it_is_released() {
    int sums = stepWith("run", "sha256sum");
    int attestation = stepWith("uses", "actions/attest-build-provenance@");
    int release = stepWith("run", "gh release create");

    assertThat(List.of(sums, attestation, release)).isSorted().doesNotContain(-1);
    assertThat(step(sums).path("run").asText())
        .isEqualTo("sha256sum " + POM.artifactId() + "-* > SHA256SUMS");
    assertThat(step(sums).path("working-directory").asText()).isEqualTo("target");
    List<String> released =
        Stream.of(step(release).path("run").asText().split(" "))
            .filter(word -> word.startsWith("target/"))
            .toList();
    assertThat(released).contains("target/" + POM.artifactId() + "-*", "target/SHA256SUMS");
    assertThat(step(attestation).path("with").path("subject-path").asText().lines())
        .containsExactlyElementsOf(released);
  }

  /** A signature for the workflow's own name needs the first, keeping it the second. */
  @Test
  void should_be_allowed_to_attest() {
    assertThat(release.permissions())
        .containsEntry("id-token", "write")
        .containsEntry("attestations", "write");
  }

  @Test
  void should_release_the_bill_of_materials_and_the_licences() {
    assertThat(Workflow.job("release.yml, build").paths("actions/upload-artifact@"))
        .containsOnlyKeys("target/" + POM.artifactId() + "-*");
    assertThat(Stream.of("outputName", "thirdPartyFilename").map(POM::texts))
        .allSatisfy(
            names ->
                assertThat(names)
                    .singleElement()
                    .asString()
                    .startsWith("${project.build.finalName}-"));
  }

  @Test
  void should_stop_where_a_licence_is_missing_or_not_among_those_we_may_use() {
    assertThat(POM.texts("failOnMissing")).containsExactly("true");
    assertThat(POM.texts("failOnBlacklist")).containsExactly("true");
    assertThat(POM.texts("includedLicense"))
        .isNotEmpty()
        .noneMatch(licence -> licence.contains("GPL"));
  }

  @ParameterizedTest
  @CsvSource({
    "name,",
    "description,",
    "url,",
    "'licenses, license, name',",
    "'licenses, license, url',",
    "'developers, developer, name',",
    "'scm, connection', scm:git:",
    "'scm, developerConnection', scm:git:",
    "'scm, url',",
  })
  void should_say_what_maven_central_asks_a_pom_for(String path, String start) {
    assertThat(POM.ofProject(path.split(", "))).isNotBlank().startsWith(start == null ? "" : start);
  }

  @Test
  void should_have_the_jars_that_maven_central_asks_for() {
    assertThat(POM.texts("id")).contains("attach-sources", "attach-javadoc");
  }

  @Test
  void should_tell_what_has_changed_in_this_version() throws IOException {
    String version = POM.ofProject("version");
    String section = version.endsWith("-SNAPSHOT") ? "Unreleased" : version;

    assertThat(Files.readString(Path.of("CHANGELOG.md")).lines())
        .filteredOn(line -> line.startsWith("## "))
        .first()
        .asString()
        .startsWith("## [" + section + "]");
  }

  private JsonNode step(int index) {
    return release.steps().get(index);
  }

  private int stepWith(String key, String start) {
    return IntStream.range(0, release.steps().size())
        .filter(i -> step(i).path(key).asText().startsWith(start))
        .findFirst()
        .orElse(-1);
  }
}
