package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.Verdict.CONTRARY;
import static io.github.closerlook.claims.claim.Verdict.REPRODUCED;
import static io.github.closerlook.claims.claim.Verdict.WEAKER;
import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.MeanDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final int SEEDS = 6;

  private static final double[] TALL = {2, 2.5, 3, 2, 2.5, 3};

  /** Of the margin 1, for the comparison that all claims here make. */
  private static final double P_AT_MARGIN = MeanDifference.of(TALL).pValue(1, Alternative.GREATER);

  private final Findings findings = new Findings();

  @BeforeEach
  void findHeights() {
    findings.put("height", "tall", MadeUpClaims.perSeed(TALL));
    findings.put("height", "small", MadeUpClaims.zeros(SEEDS));
    findings.put("depth", "tall", MadeUpClaims.zeros(SEEDS));
    findings.put("depth", "small", MadeUpClaims.perSeed(TALL));
    findings.put("height", "networks", MadeUpClaims.equallyHard(20, 200));
  }

  private List<Judgement> judge(Expectation expectation) {
    return judge(expectation, Scale.DEFAULT);
  }

  private List<Judgement> judge(Expectation expectation, Scale scale) {
    return Judge.judge(expectation, Map.of(MadeUpClaims.STUDY, findings), scale);
  }

  /** The same comparison under so many criteria, each expected to be reproduced, and more cases. */
  private static Expectation claims(int number, Criterion other, ClaimCase... more) {
    List<Criterion> criteria = new ArrayList<>();
    List<ClaimCase> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      criteria.add(MadeUpClaims.exceeds("taller" + i, Effect.DIFFERENCE, 1));
      cases.add(MadeUpClaims.claimCase("taller" + i, REPRODUCED, "tall", "small"));
    }
    criteria.add(other);
    cases.addAll(List.of(more));
    return MadeUpClaims.claim("heights", criteria, cases.toArray(ClaimCase[]::new));
  }

  private static Criterion goodnessOfFit() {
    return new GoodnessOfFit(
        "fits", "height", MadeUpClaims.margin(Effect.RATIO, 2), 0.95, 0.01, SpeaksOf.REAL_DATA);
  }

  @Test
  void should_judge_all_cases_in_their_order() {
    ClaimCase control = MadeUpClaims.control(Role.NULL, "taller0", "small", "tall");

    List<Judgement> judgements = judge(claims(1, goodnessOfFit(), control));

    assertThat(judgements).extracting(Judgement::verdict).containsExactly(REPRODUCED, CONTRARY);
    assertThat(judgements.get(0).claimCase().role()).isEqualTo(Role.CLAIM);
    assertThat(judgements.get(1).claimCase()).isSameAs(control);
    assertThat(judgements).extracting(Judgement::scale).containsOnly(Scale.DEFAULT);
    assertThat(judgements).extracting(Judgement::replicates).containsOnly(SEEDS);
  }

  @Test
  void should_compare_the_quantity_of_the_criterion() {
    Criterion deeper =
        new Exceeds(
            "deeper", "depth", MadeUpClaims.margin(Effect.DIFFERENCE, 1), SpeaksOf.REAL_DATA);

    List<Judgement> judgements =
        judge(claims(0, deeper, MadeUpClaims.claimCase("deeper", REPRODUCED, "small", "tall")));

    assertThat(judgements.get(0).estimate()).isEqualTo(2.5);
    assertThat(judgements.get(0).verdict()).isEqualTo(REPRODUCED);
  }

  @Test
  void should_adjust_both_p_values_for_all_claims_of_the_family() {
    double atNone = MeanDifference.of(TALL).pValue(0, Alternative.GREATER);

    List<Judgement> judgements = judge(claims(3, goodnessOfFit()));

    assertThat(judgements)
        .allSatisfy(
            judgement -> {
              assertThat(judgement.found().pAtMargin()).isEqualTo(P_AT_MARGIN);
              assertThat(judgement.adjustedP()).isCloseTo(3 * P_AT_MARGIN, within(1e-15));
              assertThat(judgement.corrected().pAtNone()).isCloseTo(3 * atNone, within(1e-15));
              assertThat(judgement.verdict()).isEqualTo(REPRODUCED);
            });
  }

  @Test
  void should_call_weaker_what_is_beyond_the_margin_only_before_the_adjustment() {
    // As many that the margin's p is not small any more, and that of no effect still is.
    int cases = (int) Math.ceil(0.025 / P_AT_MARGIN) + 1;

    List<Judgement> judgements = judge(claims(cases, goodnessOfFit()));

    assertThat(judgements)
        .allSatisfy(
            judgement -> {
              assertThat(judgement.interval().liesAbove(1)).isTrue();
              assertThat(judgement.found().pAtMargin()).isLessThan(0.025);
              assertThat(judgement.adjustedP()).isGreaterThan(0.025);
              assertThat(judgement.verdict()).isEqualTo(WEAKER);
            });
  }

  @Test
  void should_leave_controls_out_of_the_family() {
    Expectation expectation =
        claims(
            3,
            goodnessOfFit(),
            MadeUpClaims.control(Role.NULL, "taller0", "small", "tall"),
            MadeUpClaims.control(Role.NULL, "taller1", "tall", "small"));

    List<Judgement> judgements = judge(expectation);

    assertThat(judgements.subList(0, 3))
        .allSatisfy(each -> assertThat(each.adjustedP()).isCloseTo(3 * P_AT_MARGIN, within(1e-15)));
    // On its bare p a control is easier to fool, as it should be.
    assertThat(judgements.get(4).adjustedP()).isEqualTo(P_AT_MARGIN);
    assertThat(judgements.get(4).verdict()).isEqualTo(REPRODUCED);
  }

  @Test
  void should_leave_goodness_of_fit_out_of_the_family() {
    List<Judgement> judgements =
        judge(claims(3, goodnessOfFit(), MadeUpClaims.claimCase("fits", REPRODUCED, "networks")));

    assertThat(judgements.subList(0, 3))
        .allSatisfy(each -> assertThat(each.adjustedP()).isCloseTo(3 * P_AT_MARGIN, within(1e-15)));
    assertThat(judgements.get(3).adjustedP()).isEqualTo(judgements.get(3).found().pAtMargin());
    assertThat(judgements).extracting(Judgement::verdict).containsOnly(REPRODUCED);
  }

  @Test
  void should_judge_the_same_findings_the_same_way_twice() {
    Expectation expectation =
        claims(
            2,
            new DispersionNearBinomial(
                "near", "height", MadeUpClaims.margin(Effect.RATIO, 2), SpeaksOf.REAL_DATA),
            MadeUpClaims.claimCase("near", REPRODUCED, "networks"));

    // Bootstraps and all.
    assertThat(judge(expectation))
        .usingRecursiveComparison()
        // By ==, which is how numbers are compared else, NaN is not NaN.
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(judge(expectation));
  }

  @Test
  void should_refuse_findings_that_lack_an_arm() {
    Expectation expectation =
        claims(
            0,
            MadeUpClaims.exceeds("taller", Effect.DIFFERENCE, 1),
            MadeUpClaims.claimCase("taller", REPRODUCED, "tall", "huge"));

    assertThatMisuse(() -> judge(expectation)).hasMessage("no height of huge among the findings");
  }
}
