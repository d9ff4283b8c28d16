package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.pages.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages have somebody submit to a cluster is what the build makes. */
class SparkSubmitTest {

  private static final List<List<String>> COMMANDS =
      Page.all().stream()
          .flatMap(page -> page.code().lines())
          .map(String::strip)
          .filter(line -> line.startsWith("spark-submit "))
          .map(line -> List.of(line.split("\\s+")))
          .toList();

  @Test
  void should_submit_a_program_and_the_jar_that_there_are() {
    assertThat(COMMANDS).isNotEmpty();
    for (List<String> command : COMMANDS) {
      String program = command.get(command.indexOf("--class") + 1);
      assertThat(Path.of("src/spark/java", program.replace('.', '/') + ".java"))
          .matches(Files::isRegularFile, "is there");
      Pom pom = Pom.read();
      assertThat(command)
          .contains(pom.artifactId() + "-" + pom.ofProject("version") + "-spark.jar");
      assertThat(pom.texts("shadedClassifierName")).containsExactly("spark");
    }
  }

  /** {@code -Pspark,power}: what a cluster has anyway is on the class path of tests alone. */
  @Test
  void should_have_spark_at_hand_for_programs_that_the_build_starts() {
    assertThat(Pom.read().property("spark", "program.classpath")).isEqualTo("test");
  }

  @Test
  void should_give_settings_that_the_suite_has() {
    for (List<String> command : COMMANDS) {
      MavenCommand settings =
          MavenCommand.of(
              String.join(" ", command),
              Stream.concat(
                      Stream.of("verify"), command.stream().filter(word -> word.startsWith("-D")))
                  .toList());

      assertThat(Offer.complaints(settings)).isEmpty();
    }
  }
}
