package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The container that Codespaces, and VS Code on a machine with Docker, work in. */
class DevContainerTest {

  private static final Path FOLDER = Path.of(".devcontainer");

  private static JsonNode definition() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readString(FOLDER.resolve("devcontainer.json")));
  }

  @Test
  void should_be_made_of_debians_packages_with_what_the_build_needs() throws IOException {
    Path file = FOLDER.resolve(definition().at("/build/dockerfile").asText());

    List<String> lines = Files.readAllLines(file);

    assertThat(lines)
        .filteredOn(line -> line.startsWith("FROM"))
        .containsExactly("FROM debian:bookworm");
    assertThat(String.join(" ", lines).split("\\s+"))
        .contains("apt-get", "install", "git", "maven", "ca-certificates")
        .contains("openjdk-" + Pom.read().property("maven.compiler.release") + "-jdk-headless");
  }

  @Test
  void should_start_with_a_command_that_the_build_takes() throws IOException {
    List<MavenCommand> commands = MavenCommand.in(definition().path("postCreateCommand").asText());

    assertThat(commands).hasSize(1).flatExtracting(Offer::complaints).isEmpty();
  }

  /** As much as the two JVMs and an editor take, see the page on machines. */
  @Test
  void should_ask_for_a_host_that_is_large_enough() throws IOException {
    assertThat(definition().at("/hostRequirements/cpus").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(definition().at("/hostRequirements/memory").asText()).isEqualTo("4gb");
  }
}
