package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases are randY and randX against real, and half of each is not run. */
class GridCheckTest extends InClaimFolder {

  @BeforeEach
  void writeGrid() throws IOException {
    ClaimFolder.replace(
        folder.claim(),
        "cases:\n",
        """
        covers:
          - {criteria: [longer], studies: [timing], arms: [[randX, randY], [real]]}
          - {criteria: [longer], studies: [timing], arms: [[randX 40 %, randY 40 %], [real]]}
        notRun:
          - {criteria: [longer], studies: [timing], arms: [[randX 40 %], [real]], reason: Time.}
          - {criteria: [longer], studies: [timing], arms: [[randY 40 %], [real]], reason: Data.}
        cases:
        """);
  }

  @ParameterizedTest
  @EnumSource
  void should_accept_a_grid_that_cases_and_what_is_not_run_fill(Scale scale) {
    Expectation claim = folder.read(scale);

    assertThat(claim.covers()).hasSize(2);
    assertThat(claim.notRun()).extracting(Grid::reason).containsExactly("Time.", "Data.");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "arms: [[randX, randY] | arms: [[randX, randY, randX 20 %]"
            + "| covers: 'longer, timing: randX 20 % against real' is neither a case nor among"
            + " notRun; expected one of them",
        "arms: [[randX, randY] | arms: [[randX]"
            + "| covers: lacks 'longer, timing: randY against real', which is a case or among"
            + " notRun",
        "arms: [[randX 40 %, randY 40 %] | arms: [[randX 40 %]"
            + "| covers: lacks 'longer, timing: randY 40 % against real', which is a case or among"
            + " notRun",
        "arms: [[randX 40 %, randY 40 %] | arms: [[randX 40 %, randY 40 %, randX]"
            + "| covers: 'longer, timing: randX against real' is there twice",
        "[[randX 40 %], [real]], reason: Time. | [[randX 40 %, randX], [real]], reason: Time."
            + "| notRun: 'longer, timing: randX against real' is a case; expected one or the other",
        "[[randX 40 %], [real]], reason | [[randX 40 %, randY 40 %], [real]], reason"
            + "| notRun: 'longer, timing: randY 40 % against real' is there twice",
        ", reason: Data. | `` | notRun[1].reason: is missing; expected the cost, or the data that lack",
        "reason: Time. | reason: ' '"
            + "| notRun[0].reason: is missing; expected the cost, or the data that lack",
        "[longer], studies: [timing], arms: [[randX 40 %], | [shorter], studies: [timing], arms: [[randX 40 %],"
            + "| covers: lacks 'shorter, timing: randX 40 % against real', which is a case or among"
            + " notRun",
        "studies: [timing], arms: [[randX, | studies: [timing-cnn], arms: [[randX,"
            + "| covers: 'longer, timing-cnn: randX against real' is neither a case nor among"
            + " notRun; expected one of them",
      })
  void should_say_where_a_grid_is_not_filled(String sound, String mistaken, String said)
      throws IOException {
    ClaimFolder.replace(folder.claim(), sound, mistaken == null ? "" : mistaken);

    assertThat(folder.refusal().lines())
        .contains(folder.claim() + ", at " + said)
        .allSatisfy(line -> assertThat(line).startsWith(folder.claim() + ", at "));
  }

  /** Each of the cases above makes a mistake that no other part of the check would see. */
  @Test
  void should_tell_a_single_mistake_once() throws IOException {
    ClaimFolder.replace(folder.claim(), "arms: [[randX, randY]", "arms: [[randX]");

    assertThat(folder.refusal())
        .isEqualTo(
            folder.claim()
                + ", at covers: lacks 'longer, timing: randY against real', which is a case or"
                + " among notRun");
  }

  @Test
  void should_ask_for_a_grid_where_something_is_said_not_to_be_run() throws IOException {
    String text = java.nio.file.Files.readString(folder.claim());
    int start = text.indexOf("covers:");
    ClaimFolder.replace(folder.claim(), text.substring(start, text.indexOf("notRun:")), "");

    assertThat(folder.refusal().lines())
        .hasSize(4)
        .allMatch(line -> line.contains("covers: lacks"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "criteria: [longer], studies: [timing], arms: [[randX, | studies: [timing], arms: [[randX,"
            + "|, line 12, at covers[0].criteria: is missing",
        "criteria: [longer], studies: [timing], arms: [[randX, | criteria: [longer], arms: [[randX,"
            + "|, line 12, at covers[0].studies: is missing",
        ", arms: [[randX, randY], [real]] | `` |, line 12, at covers[0].arms: is missing",
      })
  void should_say_where_a_grid_cannot_be_read(String sound, String mistaken, String said)
      throws IOException {
    ClaimFolder.replace(folder.claim(), sound, mistaken == null ? "" : mistaken);

    assertThat(folder.refusal()).isEqualTo(folder.claim() + said);
  }
}
