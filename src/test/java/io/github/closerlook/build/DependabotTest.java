package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What Dependabot is asked to keep new. */
class DependabotTest {

  private final JsonNode file;

  DependabotTest() throws IOException {
    file = YAMLMapper.builder().build().readTree(Path.of(".github", "dependabot.yml").toFile());
  }

  @Test
  void should_look_after_libraries_and_actions_every_week() {
    assertThat(file.path("version").asInt()).isEqualTo(2);
    assertThat(file.path("updates"))
        .extracting(update -> update.path("package-ecosystem").asText())
        .containsExactly("maven", "github-actions");
    assertThat(file.path("updates"))
        .allSatisfy(
            update -> {
              assertThat(update.path("directory").asText()).isEqualTo("/");
              assertThat(update.path("schedule").path("interval").asText()).isEqualTo("weekly");
            });
  }

  /** What is left alone for a library that has gone would go on being left alone unseen. */
  @Test
  void should_leave_alone_only_libraries_that_are_used() {
    List<String> leftAlone =
        StreamSupport.stream(file.path("updates").spliterator(), false)
            .flatMap(update -> StreamSupport.stream(update.path("ignore").spliterator(), false))
            .map(ignored -> ignored.path("dependency-name").asText())
            .toList();
    Pom pom = Pom.read();
    List<String> groups = pom.texts("groupId");
    List<String> artifacts = pom.texts("artifactId");

    assertThat(leftAlone)
        .isNotEmpty()
        .allSatisfy(
            name -> {
              String[] parts = name.split(":");
              assertThat(groups).contains(parts[0]);
              assertThat(parts[1].equals("*") || artifacts.contains(parts[1])).isTrue();
            });
  }
}
