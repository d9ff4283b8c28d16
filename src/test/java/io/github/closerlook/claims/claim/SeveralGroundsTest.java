package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.MeanDifference;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One claim, tested on several data sets and kinds of network. */
class SeveralGroundsTest {

  private static final double[] TALL = {2, 2.5, 3, 2, 2.5, 3};

  /** The p-value of each case by itself, at the margin. */
  private static final double P = MeanDifference.of(TALL).pValue(1, Alternative.GREATER);

  private final Findings findings = new Findings();

  @BeforeEach
  void findHeights() {
    findings.put("height", "tall", MadeUpClaims.perSeed(TALL));
    findings.put("height", "small", MadeUpClaims.zeros(6));
  }

  private static Study study(String dataSet, Architecture architecture) {
    return new ConvergenceStudy(
        new Baseline(dataSet, 14, 100, architecture, Optimizer.sgd(0.1, 10)),
        List.of(),
        List.of(),
        50,
        6);
  }

  private static ClaimCase on(String study) {
    return new ClaimCase(
        "taller",
        study,
        List.of("tall", "small"),
        Role.CLAIM,
        MadeUpClaims.everywhere(Verdict.REPRODUCED),
        "");
  }

  private static Expectation claim() {
    Expectation whole =
        MadeUpClaims.claim(
            "heights", List.of(MadeUpClaims.exceeds("taller", Effect.DIFFERENCE, 1)));
    Architecture mlp = new Architecture.Mlp(16, 2);
    Architecture cnn = new Architecture.Cnn(4, List.of(8));
    return new Expectation(
        whole.id(),
        whole.number(),
        whole.importance(),
        whole.part(),
        whole.section(),
        whole.figure(),
        whole.title(),
        whole.says(),
        whole.method(),
        "digits",
        Map.of(
            "digits", study("mnist", mlp),
            "more-digits", study("mnist", mlp),
            "filtered-digits", study("mnist", cnn),
            "photographs", study("cifar10", cnn)),
        whole.criteria(),
        List.of(),
        List.of(),
        List.of(on(""), on("more-digits"), on("filtered-digits"), on("photographs")),
        whole.text());
  }

  @Test
  void should_correct_p_over_cases_on_one_data_set_and_kind_of_network() {
    Map<String, Findings> byStudy =
        Map.of(
            "digits", findings,
            "more-digits", findings,
            "filtered-digits", findings,
            "photographs", findings);

    assertThat(Judge.judge(claim(), byStudy, Scale.DEFAULT))
        .extracting(Judgement::adjustedP)
        .usingElementComparator((p, q) -> Math.abs(p - q) < 1e-12 ? 0 : Double.compare(p, q))
        .containsExactly(2 * P, 2 * P, P, P);
  }

  @Test
  void should_judge_the_others_alike_whether_a_data_set_is_at_hand_or_not() {
    Expectation without = claim().on(dataSet -> !dataSet.equals("cifar10"));

    assertThat(without.cases()).containsExactly(on(""), on("more-digits"), on("filtered-digits"));
    assertThat(without.studies()).containsOnlyKeys("digits", "more-digits", "filtered-digits");
    assertThat(
            Judge.judge(
                    without,
                    Map.of(
                        "digits", findings, "more-digits", findings, "filtered-digits", findings),
                    Scale.DEFAULT)
                .get(0)
                .adjustedP())
        .isCloseTo(2 * P, within(1e-12));
  }

  @Test
  void should_plan_no_run_on_a_data_set_that_is_not_at_hand() {
    Expectation real =
        MadeUpClaims.claim(
            "heights",
            List.of(MadeUpClaims.exceeds("taller", Effect.DIFFERENCE, 1)),
            MadeUpClaims.claimCase("taller", Verdict.REPRODUCED, "randY", "real"));
    Panel panel = new Panel(1, "fused");

    assertThat(PanelInquiry.plan(real.on(dataSet -> true), panel))
        .isNotEmpty()
        .extracting(run -> RunSpec.of(run).sample())
        .extracting(sample -> sample.dataSet())
        .containsOnly("mnist");
    assertThat(PanelInquiry.plan(real.on(dataSet -> false), panel)).isEmpty();
  }
}
