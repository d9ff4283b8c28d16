package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PowerStudyTest {

  private static final Expectation CLAIM =
      MadeUpClaims.claim(
          "taller",
          List.of(MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 1)),
          MadeUpClaims.claimCase("more", Verdict.REPRODUCED, "randY", "real"),
          MadeUpClaims.control(Role.NULL, "more", "real again", "real"));

  private final List<String> order = new ArrayList<>();

  @Test
  void should_count_verdicts_case_by_case_over_the_panels() {
    // given a claim that flips on every tenth panel, and a control that is never fooled
    PowerTable table =
        table(
            20, k -> k % 10 == 0 ? Verdict.INCONCLUSIVE : Verdict.REPRODUCED, k -> Verdict.ABSENT);

    PowerCase claim = table.cases(Role.CLAIM).get(0);
    assertThat(claim.panels()).isEqualTo(20);
    assertThat(claim.asExpected()).isEqualTo(18);
    assertThat(claim.unexpected()).isEqualTo(2);
    assertThat(claim.count(Verdict.REPRODUCED)).isEqualTo(18);
    assertThat(claim.count(Verdict.INCONCLUSIVE)).isEqualTo(2);
    // R 4.2.2: binom.test(18, 20)$conf.int
    assertThat(claim.share(18).low()).isCloseTo(0.6830173, within(1e-7));
    assertThat(claim.share(18).high()).isCloseTo(0.9876515, within(1e-7));
    PowerCase control = table.cases(Role.NULL).get(0);
    assertThat(control.asExpected()).isEqualTo(20);
    assertThat(control.count(Verdict.ABSENT)).isEqualTo(20);
  }

  @Test
  void should_give_mean_and_range_of_the_estimates() {
    PowerTable table = table(4, k -> Verdict.REPRODUCED, k -> Verdict.INCONCLUSIVE);

    // The estimate of panel k is k: 1, 2, 3, 4.
    var estimates = table.cases().get(0).estimates();
    assertThat(estimates.getAverage()).isEqualTo(2.5);
    assertThat(estimates.getMin()).isEqualTo(1);
    assertThat(estimates.getMax()).isEqualTo(4);
  }

  @Test
  void should_judge_a_panel_after_the_other_and_tell_of_each() {
    table(2, k -> Verdict.REPRODUCED, k -> Verdict.INCONCLUSIVE);

    assertThat(order)
        .containsExactly("judge taller 1", "panel 1: 2", "judge taller 2", "panel 2: 2");
  }

  @Test
  void should_have_all_judgements_of_all_panels_together() {
    PowerTable table = table(3, k -> Verdict.WEAKER, k -> Verdict.ABSENT);

    assertThat(table.judgements())
        .extracting(Judgement::verdict)
        .hasSize(6)
        .containsOnly(Verdict.WEAKER, Verdict.ABSENT);
  }

  /** The verdicts on claim and control are functions of the panel's first seed, from 1. */
  private PowerTable table(int panels, LongFunction<Verdict> claim, LongFunction<Verdict> control) {
    PowerStudy study =
        new PowerStudy(
            List.of(CLAIM),
            (panel, expectation) -> {
              long k = panel.firstSeed();
              order.add("judge " + expectation.id() + " " + k);
              return List.of(judgement(0, k, claim.apply(k)), judgement(1, k, control.apply(k)));
            });
    return study.run(
        LongStream.rangeClosed(1, panels).mapToObj(k -> new Panel(k, "fused")).toList(),
        (panel, judgements) -> order.add("panel " + panel.firstSeed() + ": " + judgements.size()));
  }

  private static Judgement judgement(int index, double estimate, Verdict verdict) {
    Assessment found =
        new Assessment(
            estimate, new Interval(estimate - 1, estimate + 1), 0.01, 0.01, Spread.NONE, 1, 8);
    return new Judgement(CLAIM, CLAIM.cases().get(index), verdict, found, found, Scale.DEFAULT);
  }
}
