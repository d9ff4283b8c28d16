package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.Commands;
import io.github.closerlook.paper.MemorizationPaper;
import io.github.closerlook.program.OfferedProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How commands are held against the build, and those that are on no page. */
class CommandsTest {

  @ParameterizedTest
  @ValueSource(strings = {"run", "spark"})
  void should_offer_the_command_of_continuous_integration(String script) throws IOException {
    List<MavenCommand> commands =
        MavenCommand.in(
            Files.readString(Path.of(".ci", script)).replaceAll(" 2>&1 \\| tee .*", ""));

    assertThat(commands).hasSize(1);
    assertThat(commands).flatExtracting(Offer::complaints).isEmpty();
  }

  @Test
  void should_offer_the_commands_that_reports_and_messages_give() {
    Commands commands = new MemorizationPaper().commands();

    for (String command :
        List.of(
            commands.judge("fits-noise", new Conditions(Scale.QUICK, 3, "dl4j")),
            commands.accept("fits-noise"))) {
      assertThat(MavenCommand.in(command))
          .singleElement()
          .satisfies(each -> assertThat(Offer.complaints(each)).isEmpty());
    }
  }

  /** A plan or a share of other settings than the suite's would be of no use. */
  @Test
  void should_hand_every_setting_on_to_the_programs_that_the_build_starts() {
    Set<String> handedOn = new TreeSet<>(OfferedProperties.names());
    // Ladders have a plan of their own.
    handedOn.add("plan");

    assertThat(Pom.read().property("settings.arguments").split(" "))
        .containsExactlyInAnyOrderElementsOf(
            handedOn.stream().map(name -> Text.format("\"-D%s=${%s}\"", name, name)).toList());
  }

  /** A profile that named another one would fail when somebody waited for what it does. */
  @ParameterizedTest
  @MethodSource("programs")
  void should_run_programs_that_there_are(String program) {
    String file = program.replace('.', '/') + ".java";

    assertThat(
            Stream.of("main", "test", "benchmark").map(part -> Path.of("src", part, "java", file)))
        .filteredOn(Files::isRegularFile)
        .singleElement()
        .satisfies(
            source -> assertThat(Files.readString(source)).contains("public static void main("));
  }

  static List<String> programs() {
    return Stream.of("program", "mainClass")
        .flatMap(element -> Pom.read().texts(element).stream())
        .flatMap(words -> Stream.of(words.split(" ")).filter(word -> word.startsWith("io.")))
        .toList();
  }

  /** Of two programs the build would run one, and pass over the other without a word. */
  @Test
  void should_refuse_any_two_programs_but_ladders_with_their_plan_or_a_shard() {
    List<String> programs = Pom.read().programs();
    assertThat(programs).hasSizeGreaterThan(7);

    for (String first : programs) {
      for (String second : programs.subList(programs.indexOf(first) + 1, programs.size())) {
        String line = Text.format("mvn verify %s %s", asked(first), asked(second));
        boolean goTogether =
            second.equals("ladder") && (first.equals("plan") || first.equals("shard"));

        assertThat(MavenCommand.in(line))
            .as(line)
            .flatExtracting(Offer::complaints)
            .satisfies(
                complaints -> {
                  if (goTogether) {
                    assertThat(complaints).isEmpty();
                  } else {
                    assertThat(complaints)
                        .singleElement()
                        .asString()
                        .contains(" cannot be given together; accepted: one of them");
                  }
                });
      }
    }
  }

  /** The programs that a property asks for, and those that a profile does. */
  private static String asked(String program) {
    return switch (program) {
      case "plan" -> "-Dplan";
      case "shard" -> "-Dshard=1/2";
      default -> "-P" + program;
    };
  }

  /** The check of what was asked for cannot see profiles by itself. */
  @Test
  void should_tell_the_preflight_of_every_profile_that_runs_a_program() {
    List<String> told =
        Pom.read().programs().stream()
            .filter(program -> !List.of("plan", "shard").contains(program))
            .toList();

    assertThat(Pom.read().textsOf("settings-and-expectations-make-sense", "commandlineArgs").get(0))
        .satisfies(
            arguments ->
                assertThat(arguments.split(" "))
                    .containsExactlyInAnyOrderElementsOf(
                        told.stream()
                            .map(program -> program + "=${" + program + ".active}")
                            .toList()));
    assertThat(told)
        .allSatisfy(
            program ->
                assertThat(Pom.read().property(program, program + ".active")).isEqualTo("true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mvn verify -Dscael=quick         | there is no property scael",
        "mvn verify -Dscale=huge          | -Dscale=huge is not understood",
        "mvn verify -Dshard=7/6           | -Dshard=7/6 is not understood",
        "mvn verify -Dclaims=easy         | -Dclaims=easy is not understood",
        "mvn verify -Dplan -Dshard=1/2    | cannot be given together",
        "mvn -Pbench verify               | there is no profile bench",
        "mvn verfy                        | there is no goal verfy",
        "mvn -X verify                    | there is no option -X",
        "mvn -B                           | no goal",
        ".ci/run -Dscael=quick            | there is no property scael",
      })
  void should_see_a_command_that_the_build_would_not_take(String line, String complaint) {
    assertThat(MavenCommand.in(line))
        .flatExtracting(Offer::complaints)
        .first()
        .asString()
        .startsWith(line)
        .contains(complaint);
  }

  @Test
  void should_take_commands_apart() {
    MavenCommand command =
        MavenCommand.in("# no command\n  mvn -B -Pa,b verify -Dplan -Dx=1=2 \"-Dy=a b\" \"$@\"")
            .get(0);

    assertThat(command.goals()).containsExactly("verify");
    assertThat(command.profiles()).containsExactly("a", "b");
    assertThat(command.properties())
        .containsEntry("plan", "")
        .containsEntry("x", "1=2")
        .containsEntry("y", "a b");
    assertThat(command.options()).containsExactly("-B");
  }
}
