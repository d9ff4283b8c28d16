package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a claim's file is refused with the file, the place and what is expected. */
class ClaimMistakesTest extends InClaimFolder {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: slower | id: slwoer | at id: is 'slwoer'; expected the file's name, slower",
        "quantity: time to convergence | quantity: gini"
            + "| at cases[0].criterion: 'gini' is no quantity of randY;"
            + " it has [time to convergence, training accuracy reached]",
        "arms: [randY, real] | arms: [randZ, real]"
            + "| at cases[0].arms: 'randZ' is no arm of the study; it has {arms}",
        "arms: [randY, real] | arms: [randY]"
            + "| at cases[0].arms: has 1 arms; criterion longer compares 2",
        "arms: [randY, real] | arms: []"
            + "| at cases[0].arms: has 0 arms; criterion longer compares 2",
        "{criterion: longer, arms: [randY | {criterion: lnoger, arms: [randY"
            + "| at cases[0].criterion: 'lnoger' is no criterion here",
        ", expected: REPRODUCED | `` | at cases[0].expected: gives no verdict for scale default",
        "expected: REPRODUCED | expected: {quick: REPRODUCED}"
            + "| at cases[0].expected: gives no verdict for scale default",
        "arms: [randX, real] | arms: [randY, real]"
            + "| at cases[1]: the same criterion and arms are there twice",
        "study: timing | study: tmiing | at study: there is no {folder}/studies/tmiing.yaml",
        "arms: [randX, real] | study: tmiing, arms: [randX, real]"
            + "| at cases[1].study: there is no {folder}/studies/tmiing.yaml",
      })
  void should_say_what_a_claim_cannot_mean(String sound, String mistaken, String said)
      throws IOException {
    ClaimFolder.replace(folder.claim(), sound, mistaken == null ? "" : mistaken);

    // A mistake in a criterion or a study is one of each case that reads it.
    assertThat(folder.refusal().lines())
        .contains(
            folder.claim()
                + ", "
                + said.replace("{folder}", path.toString()).replace("{arms}", ClaimFolder.arms()))
        .allSatisfy(line -> assertThat(line).startsWith(folder.claim() + ", at "));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: slower | id: slower\\nauthor: me"
            + "|, line 15, at author: unknown field 'author'; accepted are cases, covers, criteria,"
            + " figure, id, importance, method, notRun, number, part, says, section, study, title",
        "title: Slower | tilte: Slower |, line 14, at title: is missing",
        "title: Slower | title: |, line 5, at title: has no value",
        "title: Slower | title: *slow |, line 5: an alias (*slow); write the value out",
        "title: Slower | title: Slower\\ntitle: Faster |, line 6: Duplicate field 'title'",
        "title: Slower | title: 'Slower |, line 5: found unexpected end of stream",
        "[randY, real] | [randY, real |, line 12: expected ',' or ']', but got }",
        "[randY, real] | [randY, ~] |, line 12, at cases[0].arms[1]: has no value",
        "criterion: longer, arms: [randX | criterion: , arms: [randX"
            + "|, line 13, at cases[1].criterion: has no value",
        "margin: superiority | marign: superiority |, line 10, at criteria[0].margin: is missing",
        "margin: superiority | margin: |, line 10, at criteria[0].margin: has no value",
        "margin: superiority | margin: 0.56"
            + "|, line 10, at criteria[0].margin: '0.56' is no kind of margin; margins.yaml has"
            + " [accuracy, superiority]",
        "margin: superiority | margin: superiorty"
            + "|, line 10, at criteria[0].margin: 'superiorty' is no kind of margin; margins.yaml"
            + " has [accuracy, superiority]",
        "margin: superiority | margin: superiority, confidence: 0.9"
            + "|, line 10, at criteria[0].confidence: unknown field 'confidence'; accepted are id,"
            + " margin, quantity, speaksOf",
        "margin: superiority | margin: superiority, speaksOf: noise"
            + "|, line 10, at criteria[0].speaksOf: 'noise' is not accepted; accepted are [real"
            + " data, any data]",
        "test: exceeds | test: exceds"
            + "|, line 10, at criteria[0]: unknown kind 'exceds'; accepted are"
            + " alike-within-classes, dispersion-near-binomial, equivalent, exceeds, goodness-of-fit",
        "test: exceeds, | `` |, line 10, at criteria[0]: the field that names the kind is missing",
        "expected: INCONCLUSIVE | role: control"
            + "|, line 13, at cases[1].role: unknown field 'role'; accepted are arms, criterion,"
            + " expected, reason, study",
        "expected: REPRODUCED | expected: MAYBE"
            + "|, line 12, at cases[0].expected: 'MAYBE' is no verdict; accepted are"
            + " [REPRODUCED, WEAKER, ABSENT, CONTRARY, INCONCLUSIVE]",
        "expected: REPRODUCED | expected: {huge: REPRODUCED}"
            + "|, line 12, at cases[0].expected: 'huge' is no scale; accepted are"
            + " [quick, default, paper]",
      })
  void should_say_where_a_claim_cannot_be_read(String sound, String mistaken, String said)
      throws IOException {
    ClaimFolder.replace(folder.claim(), sound, mistaken == null ? "" : mistaken);

    assertThat(folder.refusal()).isEqualTo(folder.claim() + said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# a remark", "~"})
  void should_refuse_an_empty_file(String text) throws IOException {
    Files.writeString(folder.claim(), text);

    assertThat(folder.refusal()).isEqualTo(folder.claim() + ": is empty");
  }

  @Test
  void should_tell_the_mistakes_of_all_files_at_once() throws IOException {
    ClaimFolder.replace(folder.claim(), "[randY, real]", "[randZ]");
    folder.claimToo("other", ClaimFolder.CLAIM.replace("margin: ", "m: "));
    folder.claimToo("third", ClaimFolder.CLAIM.replace("[randX, real]", "[randY, real]"));

    assertThat(folder.refusal().lines())
        .containsExactly(
            path.resolve("other.yaml") + ", line 10, at criteria[0].margin: is missing",
            folder.claim()
                + ", at cases[0].arms: 'randZ' is no arm of the study; it has "
                + ClaimFolder.arms(),
            folder.claim() + ", at cases[0].arms: has 1 arms; criterion longer compares 2",
            path.resolve("third.yaml")
                + ", at cases[1]: the same criterion and arms are there twice");
  }

  @Test
  void should_refuse_a_number_that_two_claims_have() throws IOException {
    ClaimFolder.replace(folder.claim(), "id: slower", "id: slower\\nnumber: 2");
    folder.claimToo("other", "number: 2\n" + ClaimFolder.CLAIM);

    assertThat(folder.refusal())
        .isEqualTo(
            folder.claim()
                + ", at number: 2 is the number of other; expected one of its own, or none");
  }

  @Test
  void should_refuse_a_criterion_that_is_there_twice() throws IOException {
    ClaimFolder.replace(
        folder.claim(),
        "cases:\n",
        """
          - {id: longer, test: equivalent, quantity: time to convergence, margin: accuracy}
        cases:
        """);

    assertThat(folder.refusal())
        .isEqualTo(folder.claim() + ", at criteria[1].id: 'longer' is there twice");
  }
}
