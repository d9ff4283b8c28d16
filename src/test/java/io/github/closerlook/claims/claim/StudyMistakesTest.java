package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a study's file is refused with the file, the place and what is expected. */
class StudyMistakesTest extends InClaimFolder {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "width: 256 | # width |, at scales.default.baseline.architecture.width: is missing",
        "width: 256 | width: |, line 11, at scales.default.baseline.architecture.width: has no value",
        "dataSet: mnist | dataSet: |, line 6, at scales.default.baseline.dataSet: has no value",
        "width: 256 | width: 256.5"
            + "|, at scales.default.baseline.architecture.width: Cannot coerce Floating-point value"
            + " (256.5) to `int` value",
        "width: 256 | width: 256\\n        witdh: 128"
            + "|, at scales.default.baseline.architecture.witdh: unknown field 'witdh'; accepted are"
            + " depth, width",
        "budgetEpochs: 400 | budgetEpochs: 400\\n    epochs: 400"
            + "|, at scales.default.epochs: unknown field 'epochs'; accepted are baseline,"
            + " budgetEpochs, seeds, sizes, widths",
        "side: 28 | size: 28"
            + "|, at scales.paper.baseline.size: unknown field 'size'; accepted are"
            + " architecture, dataSet, examples, optimizer, side",
        "paper: | papre:"
            + "|, at scales: has [default, quick, papre]; wanted are exactly [default, paper, quick]",
        "paper:\\n    baseline:\\n      side: 28 | paper: 28"
            + "|, at scales.paper: is no list of sizes; expected lines of name: value",
        "study: convergence | study: convrgence"
            + "|, at scales.default: unknown kind 'convrgence'; accepted are capacity,"
            + " convergence, critical-samples, critical-samples-by-size, easy-examples,"
            + " first-layer-filters,"
            + " loss-sensitivity, regularization",
        "baseline:\\n      side: 28 | baseline: 28"
            + "|, at scales.paper.baseline: is no list of sizes; expected lines of name: value",
        "widths: [] | widths: [64, 32, 16]"
            + "|, at scales.default: Study convergence: widths is [64, 32, 16]; expected none, or at"
            + " least three, ascending",
        "why: Sizes | # |: field 'why' is missing",
        "why: Sizes | y: |: field 'why' is missing",
        "why: Sizes | who: me\\nwhy: Sizes"
            + "|: unknown field 'who'; accepted are scales, study, why",
        "examples: 200 | examples: 200\\n      examples: 300 |, line 25: Duplicate field 'examples'",
      })
  void should_say_where_a_study_cannot_be_read(String sound, String mistaken, String said)
      throws IOException {
    ClaimFolder.replace(folder.study(), sound.replace("\\n", "\n"), mistaken);

    assertThat(folder.refusal()).isEqualTo(folder.study() + said);
  }

  @Test
  void should_tell_a_studys_mistake_once_though_two_claims_read_it() throws IOException {
    folder.claimToo("other", ClaimFolder.CLAIM);
    ClaimFolder.replace(folder.study(), "width: 256", "# width");

    assertThat(folder.refusal())
        .isEqualTo(folder.study() + ", at scales.default.baseline.architecture.width: is missing");
  }
}
