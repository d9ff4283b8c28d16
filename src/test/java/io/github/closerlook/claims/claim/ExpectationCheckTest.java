package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.claimOf;
import static io.github.closerlook.claims.claim.MadeUpClaims.margin;
import static io.github.closerlook.claims.claim.MadeUpClaims.slower;
import static io.github.closerlook.paper.study.ConvergenceStudy.TIME_TO_CONVERGENCE;
import static io.github.closerlook.paper.study.RegularizationStudy.NONE;
import static io.github.closerlook.paper.study.RegularizationStudy.ORDER_AGREEMENT;
import static io.github.closerlook.paper.study.RegularizationStudy.VALIDATION_ON_REAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.EasyExamplesStudy;
import io.github.closerlook.paper.study.RegularizationStudy;
import io.github.closerlook.paper.study.RegularizerKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparisons that a study's arms and quantities do not allow. */
class ExpectationCheckTest {

  private static final Study SHORT = MadeUpClaims.study();

  private static final Criterion SLOWER =
      new Exceeds(
          "slower", TIME_TO_CONVERGENCE, margin(Effect.SUPERIORITY, 0.56), SpeaksOf.REAL_DATA);

  /** What is wrong with these cases of one study. */
  private static List<String> mistakes(Study study, Criterion criterion, ClaimCase... cases) {
    Expectation expectation = slower(Map.of("short", study), criterion, cases);
    return new ExpectationCheck(Path.of("slower.yaml"), expectation, Scale.DEFAULT).mistakes();
  }

  @Test
  void should_refuse_a_comparison_of_constants() {
    ClaimCase constants = claimOf("slower", "", Arms.NO_CHANGE, Arms.ALL_EXAMPLES);

    assertThat(mistakes(SHORT, SLOWER, constants))
        .containsExactly(
            "slower.yaml, at cases[0].arms: no change against all examples has no network in it");
  }

  @Test
  void should_look_for_an_arm_in_the_study_of_the_case() {
    Map<String, Study> studies = Map.of("short", SHORT, "regularizers", regularizers());
    ClaimCase lost = claimOf("slower", "regularizers", "randY", NONE);
    Expectation expectation = slower(studies, SLOWER, claimOf("slower", "", "randY", "real"), lost);

    List<String> mistakes =
        new ExpectationCheck(Path.of("slower.yaml"), expectation, Scale.DEFAULT).mistakes();

    assertThat(mistakes)
        .contains(
            "slower.yaml, at cases[1].arms: 'randY' is no arm of the study; it has [all examples,"
                + " dropout 0.5, no regularizer, no regularizer again, no regularizer, trained on"
                + " randY, randY with randY, randY with real, the same order, tuned dropout, tuned"
                + " dropout again]",
            "slower.yaml, at cases[1].criterion: 'time to convergence' is no quantity of no"
                + " regularizer; it has [epochs to 90 % of randY, epochs to half of randY,"
                + " training accuracy on randY, training accuracy reached,"
                + " validation accuracy on real data]")
        .noneMatch(mistake -> mistake.contains("cases[0]"));
  }

  private static Study regularizers() {
    return new RegularizationStudy(
        new Baseline("mnist", 14, 200, new Architecture.Mlp(64, 2), Optimizer.sgd(0.1, 10)),
        Map.of(RegularizerKind.DROPOUT, List.of(0.5)),
        0.02,
        50,
        4,
        3);
  }

  @Test
  void should_refuse_a_quantity_that_only_other_arms_of_the_study_have() {
    Criterion agrees = orders(Effect.DIFFERENCE);

    assertThat(
            mistakes(
                regularizers(), agrees, claimOf("agrees", "", "the same order", "randY with real")))
        .isEmpty();
    assertThat(mistakes(regularizers(), agrees, claimOf("agrees", "", "the same order", NONE)))
        .containsExactly(
            "slower.yaml, at cases[0].criterion: 'agreement of two orders of the regularizers' is"
                + " no quantity of no regularizer; it has [epochs to 90 % of randY, epochs to half of randY,"
                + " training accuracy on randY, training"
                + " accuracy reached, validation accuracy on real data]");
  }

  private static Criterion orders(Effect effect) {
    return new Exceeds("agrees", ORDER_AGREEMENT, margin(effect, 0.75), SpeaksOf.REAL_DATA);
  }

  @Test
  void should_refuse_ranks_of_what_all_seeds_together_have() {
    ClaimCase arms = claimOf("agrees", "", "the same order", "randY with real");

    assertThat(mistakes(regularizers(), orders(Effect.SUPERIORITY), arms))
        .hasSize(2)
        .containsOnly(
            "slower.yaml, at cases[0].criterion: agrees cannot compare 'agreement of two orders of"
                + " the regularizers', which is one value of all seeds together");
  }

  @Test
  void should_refuse_an_equivalence_of_what_is_tuned() {
    Criterion same =
        new Equivalent(
            "same", VALIDATION_ON_REAL, margin(Effect.DIFFERENCE, 0.1), SpeaksOf.REAL_DATA);
    ClaimCase arms = claimOf("same", "", RegularizerKind.DROPOUT.tuned(), NONE);

    assertThat(mistakes(regularizers(), same, arms))
        .containsExactly(
            "slower.yaml, at cases[0].criterion: same cannot compare 'validation accuracy on real"
                + " data', which is one value per seed and strength");
  }

  @Test
  void should_refuse_a_criterion_of_outcomes_on_values_seed_by_seed() {
    Criterion near =
        new DispersionNearBinomial(
            "near", TIME_TO_CONVERGENCE, margin(Effect.RATIO, 2), SpeaksOf.REAL_DATA);

    assertThat(mistakes(SHORT, near, claimOf("near", "", Arms.REAL)))
        .containsExactly(
            "slower.yaml, at cases[0].criterion: near cannot compare 'time to convergence', which"
                + " is one value per seed");
  }

  @Test
  void should_refuse_outcomes_where_values_seed_by_seed_are_wanted() {
    Study easy =
        new EasyExamplesStudy(
            new Baseline("mnist", 14, 200, new Architecture.Mlp(64, 2), Optimizer.sgd(0.1, 10)),
            30,
            1);
    ClaimCase arms = claimOf("harder", "", Arms.REAL, Arms.RAND_X);

    assertThat(mistakes(easy, correctness(Effect.RATIO), arms)).isEmpty();
    for (Effect effect : List.of(Effect.DIFFERENCE, Effect.SUPERIORITY)) {
      assertThat(mistakes(easy, correctness(effect), arms))
          .hasSize(2)
          .containsOnly(
              "slower.yaml, at cases[0].criterion: harder cannot compare 'correctness', which is"
                  + " right or wrong by network and example");
    }
  }

  private static Criterion correctness(Effect effect) {
    return new Exceeds(
        "harder", EasyExamplesStudy.CORRECTNESS, margin(effect, 2), SpeaksOf.REAL_DATA);
  }
}
