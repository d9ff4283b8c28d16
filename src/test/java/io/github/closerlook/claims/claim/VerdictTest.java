package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the five verdicts, row by row and at its boundaries. */
class VerdictTest {

  @ParameterizedTest(name = "[{0}, {1}] -> {2}")
  @CsvSource({
    "0.3, 0.9, REPRODUCED",
    // touching the margin is not beyond it
    "0.25, 0.9, WEAKER",
    "0.1, 0.9, WEAKER",
    // sure and small is told as an effect all the same
    "0.01, 0.2, WEAKER",
    "0, 0.2, ABSENT",
    "-0.2, 0.2, ABSENT",
    // on the other side and not worth telling
    "-0.2, -0.1, ABSENT",
    "-0.25, 0.2, INCONCLUSIVE",
    "-0.2, 0.25, INCONCLUSIVE",
    "-0.1, 0.9, INCONCLUSIVE",
    "-0.9, 0.9, INCONCLUSIVE",
    "-0.9, 0, INCONCLUSIVE",
    "-0.9, -0.1, CONTRARY",
    "-0.9, -0.3, CONTRARY",
  })
  void should_follow_from_where_the_interval_lies(double low, double high, Verdict expected) {
    Criterion criterion = MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 0.25);

    assertThat(criterion.verdict(MadeUpClaims.assessment(low, high))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: [{2}, {3}] at {1} -> {4}")
  @CsvSource({
    "RATIO, 2, 2.1, 9, REPRODUCED",
    "RATIO, 2, 1.1, 9, WEAKER",
    // none is 1, and half is as far from it as two
    "RATIO, 2, 0.6, 1.9, ABSENT",
    "RATIO, 2, 0.5, 1.9, INCONCLUSIVE",
    "RATIO, 2, 0.3, 0.9, CONTRARY",
    "SUPERIORITY, 0.6, 0.7, 1, REPRODUCED",
    "SUPERIORITY, 0.6, 0.55, 1, WEAKER",
    "SUPERIORITY, 0.6, 0.45, 0.55, ABSENT",
    "SUPERIORITY, 0.6, 0.4, 0.55, INCONCLUSIVE",
    "SUPERIORITY, 0.6, 0.1, 0.45, CONTRARY",
  })
  void should_know_where_no_effect_is(
      Effect effect, double margin, double low, double high, Verdict expected) {
    Criterion criterion = MadeUpClaims.exceeds("more", effect, margin);

    assertThat(criterion.verdict(MadeUpClaims.assessment(low, high))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "[{0}, {1}], p {2} and {3} -> {4}")
  @CsvSource({
    "0.3, 0.4, 0.0249, 0.0249, REPRODUCED",
    // Holm's correction takes the margin away, and then the direction too
    "0.3, 0.4, 0.0251, 0.0249, WEAKER",
    "0.3, 0.4, 0.0251, 0.0251, INCONCLUSIVE",
    "0.01, 0.2, 0.9, 0.0251, ABSENT",
  })
  void should_need_significance_after_correction_beside_the_interval(
      double low, double high, double pAtMargin, double pAtNone, Verdict expected) {
    Criterion criterion = MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 0.25);

    assertThat(criterion.verdict(MadeUpClaims.assessment(low, high, pAtMargin, pAtNone)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "[{0}, {1}], p {2} -> {3}")
  @CsvSource({
    "-0.2, 0.2, 0.0249, REPRODUCED",
    "-0.2, 0.2, 0.0251, INCONCLUSIVE",
    "-0.2, 0.25, 0.0249, INCONCLUSIVE",
    "0.1, 0.3, 0.0249, INCONCLUSIVE",
    "0.25, 0.3, 0.9, INCONCLUSIVE",
    "0.26, 0.3, 0.9, CONTRARY",
    "-0.9, -0.3, 0.9, CONTRARY",
  })
  void should_ask_of_no_harm_that_the_interval_lies_within_the_margin(
      double low, double high, double p, Verdict expected) {
    assertThat(
            MadeUpClaims.equivalent(0.25)
                .verdict(MadeUpClaims.assessment(low, high, p, Double.NaN)))
        .isEqualTo(expected);
  }
}
