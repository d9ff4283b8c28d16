package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.study.Findings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

  /** Six pairs reach p = 1 / 64 and no less. */
  private static final int SEEDS = 6;

  private static final double LEAST_P = 1 / 64.0;

  private final Findings findings = new Findings();

  @BeforeEach
  void findHeights() {
    findings.put("height", "tall", MadeUp.perSeed(2, 2.5, 3, 2, 2.5, 3));
    findings.put("height", "small", MadeUp.zeros(SEEDS));
    findings.put("depth", "tall", MadeUp.zeros(SEEDS));
    findings.put("depth", "small", MadeUp.perSeed(2, 2.5, 3, 2, 2.5, 3));
    findings.put("height", "networks", MadeUp.equallyHard(20, 200));
  }

  private List<Judgement> judge(Expectation expectation) {
    return judge(expectation, Scale.DEFAULT);
  }

  private List<Judgement> judge(Expectation expectation, Scale scale) {
    return Judge.judge(expectation, Map.of(MadeUp.STUDY, findings), scale);
  }

  /** The same comparison under so many criteria, each expected to be reproduced, and more cases. */
  private static Expectation claims(int number, Criterion other, ClaimCase... more) {
    List<Criterion> criteria = new ArrayList<>();
    List<ClaimCase> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      criteria.add(MadeUp.exceeds("taller" + i, Effect.DIFFERENCE, 1));
      cases.add(MadeUp.claimCase("taller" + i, Verdict.REPRODUCED, "tall", "small"));
    }
    criteria.add(other);
    cases.addAll(List.of(more));
    return MadeUp.claim("heights", criteria, cases.toArray(ClaimCase[]::new));
  }

  private static Criterion goodnessOfFit() {
    return new GoodnessOfFit("fits", "height", 2, 0.95, 0.99, "because");
  }

  @Test
  void should_judge_all_cases_in_their_order() {
    ClaimCase control = MadeUp.control("taller0", "small", "tall");

    List<Judgement> judgements = judge(claims(1, goodnessOfFit(), control));

    assertThat(judgements)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.REPRODUCED, Verdict.NOT_REPRODUCED);
    assertThat(judgements.get(0).claimCase().role()).isEqualTo(Role.CLAIM);
    assertThat(judgements.get(1).claimCase()).isSameAs(control);
    assertThat(judgements).extracting(Judgement::scale).containsOnly(Scale.DEFAULT);
    assertThat(judgements).extracting(Judgement::replicates).containsOnly(SEEDS);
  }

  @Test
  void should_compare_the_quantity_of_the_criterion() {
    Criterion deeper = new Exceeds("deeper", "depth", Effect.DIFFERENCE, 1, 0.95, "because");

    List<Judgement> judgements =
        judge(claims(0, deeper, MadeUp.claimCase("deeper", Verdict.REPRODUCED, "small", "tall")));

    assertThat(judgements.get(0).estimate()).isEqualTo(2.5);
    assertThat(judgements.get(0).verdict()).isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void should_adjust_for_all_claims_of_the_family() {
    List<Judgement> judgements = judge(claims(3, goodnessOfFit()));

    assertThat(judgements).extracting(Judgement::pValue).containsOnly(LEAST_P);
    assertThat(judgements).extracting(Judgement::adjustedP).containsOnly(3 * LEAST_P);
    assertThat(judgements).extracting(Judgement::verdict).containsOnly(Verdict.REPRODUCED);
  }

  @Test
  void should_not_reproduce_what_is_significant_only_before_the_adjustment() {
    List<Judgement> judgements = judge(claims(4, goodnessOfFit()));

    assertThat(judgements)
        .allSatisfy(
            judgement -> {
              assertThat(judgement.interval().liesAbove(1)).isTrue();
              assertThat(judgement.pValue()).isLessThan(0.05);
              assertThat(judgement.adjustedP()).isEqualTo(4 * LEAST_P).isGreaterThan(0.05);
              assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            });
  }

  @Test
  void should_leave_controls_out_of_the_family() {
    // A fourth member would put the other three out of reach.
    Expectation expectation =
        claims(
            3,
            goodnessOfFit(),
            MadeUp.control("taller0", "small", "tall"),
            MadeUp.control("taller1", "tall", "small"));

    List<Judgement> judgements = judge(expectation);

    assertThat(judgements.subList(0, 3)).extracting(Judgement::adjustedP).containsOnly(3 * LEAST_P);
    assertThat(judgements.get(3).adjustedP()).isEqualTo(judgements.get(3).pValue());
    // On its bare p a control is easier to fool, as it should be.
    assertThat(judgements.get(4).adjustedP()).isEqualTo(LEAST_P);
    assertThat(judgements.get(4).verdict()).isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void should_leave_goodness_of_fit_out_of_the_family() {
    List<Judgement> judgements =
        judge(claims(3, goodnessOfFit(), MadeUp.claimCase("fits", Verdict.REPRODUCED, "networks")));

    assertThat(judgements.subList(0, 3)).extracting(Judgement::adjustedP).containsOnly(3 * LEAST_P);
    assertThat(judgements.get(3).adjustedP()).isEqualTo(judgements.get(3).pValue());
    assertThat(judgements).extracting(Judgement::verdict).containsOnly(Verdict.REPRODUCED);
  }

  @Test
  void should_judge_the_same_findings_the_same_way_twice() {
    Expectation expectation =
        claims(
            2,
            new DispersionNearBinomial("near", "height", 2, 0.95, "because"),
            MadeUp.claimCase("near", Verdict.REPRODUCED, "networks"));

    // Bootstraps and all.
    assertThat(judge(expectation)).isEqualTo(judge(expectation));
  }

  @Test
  void should_refuse_findings_that_lack_an_arm() {
    Expectation expectation =
        claims(
            0,
            MadeUp.exceeds("taller", Effect.DIFFERENCE, 1),
            MadeUp.claimCase("taller", Verdict.REPRODUCED, "tall", "huge"));

    assertThatThrownBy(() -> judge(expectation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no height of huge among the findings");
  }

  @ParameterizedTest
  @EnumSource
  void should_expect_of_a_claim_one_verdict_only(Verdict expected) {
    Judgement judgement =
        judge(
                claims(
                    0,
                    MadeUp.exceeds("taller", Effect.DIFFERENCE, 1),
                    MadeUp.claimCase("taller", expected, "tall", "small")))
            .get(0);

    assertThat(judgement.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(judgement.asExpected()).isEqualTo(expected == Verdict.REPRODUCED);
    assertThat(judgement.expectedInWords()).isEqualTo(expected.words());
  }

  @Test
  void should_expect_the_verdict_of_the_scale() {
    Map<Scale, Verdict> byScale = new EnumMap<>(Scale.class);
    byScale.put(Scale.QUICK, Verdict.INCONCLUSIVE);
    byScale.put(Scale.DEFAULT, Verdict.REPRODUCED);
    ClaimCase claimCase =
        new ClaimCase(
            "taller",
            "",
            List.of("tall", "small"),
            Role.CLAIM,
            new ExpectedVerdict(byScale),
            "a reason");
    Expectation expectation = claims(0, MadeUp.exceeds("taller", Effect.DIFFERENCE, 1), claimCase);

    assertThat(judge(expectation, Scale.DEFAULT).get(0).asExpected()).isTrue();
    assertThat(judge(expectation, Scale.QUICK).get(0).asExpected()).isFalse();
  }

  @Test
  void should_expect_of_a_control_anything_but_reproduced() {
    List<Judgement> judgements =
        judge(
            claims(
                0,
                MadeUp.exceeds("taller", Effect.DIFFERENCE, 2.5),
                MadeUp.control("taller", "small", "tall"),
                MadeUp.control("taller", "tall", "small")));
    Judgement fooled =
        judge(
                claims(
                    0,
                    MadeUp.exceeds("taller", Effect.DIFFERENCE, 1),
                    MadeUp.control("taller", "tall", "small")))
            .get(0);

    assertThat(judgements)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.NOT_REPRODUCED, Verdict.INCONCLUSIVE);
    assertThat(judgements).allMatch(Judgement::asExpected);
    assertThat(fooled.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(fooled.asExpected()).isFalse();
    assertThat(fooled.expectedInWords()).isEqualTo("anything but reproduced");
  }

  @Test
  void should_say_verdict_estimate_interval_and_margin_in_a_sentence() {
    Judgement judgement = judge(claims(3, goodnessOfFit())).get(0);

    assertThat(judgement.sentence())
        .isEqualTo(
            "Reproduced: height: by how much tall exceeds small: 2.5, 95 % interval [2, 3];"
                + " reproduced if the whole interval lies above 1;"
                + " p = 0.0156 (0.0469 after Holm's correction); n = 6.");
  }

  @Test
  void should_not_speak_of_a_correction_that_changed_nothing() {
    Judgement judgement =
        judge(claims(1, goodnessOfFit(), MadeUp.control("taller0", "small", "tall"))).get(1);

    assertThat(judgement.sentence())
        .startsWith("Not reproduced: height: by how much small exceeds tall: -2.5,")
        .endsWith("; p = 1; n = 6.");
  }
}
