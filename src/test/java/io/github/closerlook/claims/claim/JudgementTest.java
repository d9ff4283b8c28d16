package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a verdict is the expected one, and how it is said. */
class JudgementTest {

  private final Findings findings = new Findings();

  @BeforeEach
  void findHeights() {
    findings.put("height", "tall", MadeUpClaims.perSeed(2, 2.5, 3, 2, 2.5, 3));
    findings.put("height", "small", MadeUpClaims.zeros(6));
  }

  private List<Judgement> judge(ClaimCase... cases) {
    return judge(Scale.DEFAULT, cases);
  }

  private List<Judgement> judge(Scale scale, ClaimCase... cases) {
    List<Criterion> criteria = List.of(MadeUpClaims.exceeds("taller", Effect.DIFFERENCE, 1));
    return Judge.judge(
        MadeUpClaims.claim("heights", criteria, cases),
        Map.of(MadeUpClaims.STUDY, findings),
        scale);
  }

  private static ClaimCase taller(ExpectedVerdict expected) {
    return new ClaimCase("taller", "", List.of("tall", "small"), Role.CLAIM, expected, "");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_JUDGED")
  void should_expect_of_a_claim_one_verdict_only(Verdict expected) {
    Judgement judgement = judge(taller(MadeUpClaims.everywhere(expected))).get(0);

    assertThat(judgement.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(judgement.asExpected()).isEqualTo(expected == Verdict.REPRODUCED);
    assertThat(judgement.expectedInWords()).isEqualTo(expected.words());
  }

  @Test
  void should_expect_the_verdict_of_the_scale() {
    Map<Scale, Verdict> byScale = new EnumMap<>(Scale.class);
    byScale.put(Scale.QUICK, Verdict.INCONCLUSIVE);
    byScale.put(Scale.DEFAULT, Verdict.REPRODUCED);
    ClaimCase claimCase = taller(new ExpectedVerdict(byScale));

    assertThat(judge(Scale.DEFAULT, claimCase).get(0).asExpected()).isTrue();
    assertThat(judge(Scale.QUICK, claimCase).get(0).asExpected()).isFalse();
  }

  /** Nor does it weigh on the cases that are: alone in its family a case keeps its p-value. */
  @Test
  void should_not_judge_what_the_quick_scale_has_no_verdict_for() {
    ClaimCase judged = taller(MadeUpClaims.everywhere(Verdict.REPRODUCED));
    ClaimCase smoke = taller(new ExpectedVerdict(Map.of(Scale.DEFAULT, Verdict.WEAKER)));

    List<Judgement> quick = judge(Scale.QUICK, judged, smoke);

    assertThat(quick)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.REPRODUCED, Verdict.NOT_JUDGED);
    assertThat(quick).extracting(Judgement::asExpected).containsExactly(true, true);
    assertThat(quick.get(0).adjustedP()).isEqualTo(quick.get(0).found().pAtMargin());
    assertThat(quick.get(1).sentence()).startsWith("Smoke run, not judged (too few ");
    Judgement atLarge = judge(Scale.DEFAULT, judged, smoke).get(0);
    assertThat(atLarge.adjustedP()).isEqualTo(2 * atLarge.found().pAtMargin());
  }

  @Test
  void should_expect_of_a_control_what_its_role_is_there_for() {
    List<Judgement> judgements =
        judge(
            MadeUpClaims.control(Role.NULL, "taller", "small", "small"),
            MadeUpClaims.control(Role.PLANTED, "taller", "small", "small"),
            MadeUpClaims.control(Role.NULL, "taller", "tall", "small"));

    assertThat(judgements).extracting(Judgement::asExpected).containsExactly(true, true, false);
    assertThat(judgements)
        .extracting(Judgement::expectedInWords)
        .containsExactly(
            "absent or inconclusive", "reproduced or weaker", "absent or inconclusive");
  }

  @Test
  void should_say_verdict_meaning_estimate_interval_and_margin_in_a_sentence() {
    ClaimCase claimCase = taller(MadeUpClaims.everywhere(Verdict.REPRODUCED));

    assertThat(judge(claimCase, claimCase, claimCase).get(0).sentence())
        .startsWith(
            "Reproduced (holds): height: by how much tall exceeds small: 2.5, 95 % interval [")
        .contains("]; reproduced if the whole interval lies above 1; p = ")
        .endsWith(" after Holm's correction); n = 6.");
  }

  @Test
  void should_not_speak_of_a_correction_that_changed_nothing() {
    List<Judgement> judgements =
        judge(
            taller(MadeUpClaims.everywhere(Verdict.REPRODUCED)),
            MadeUpClaims.control(Role.NULL, "taller", "small", "tall"));

    assertThat(judgements.get(1).sentence())
        .startsWith("Contrary (the opposite holds): height: by how much small exceeds tall: -2.5,")
        .doesNotContain("Holm");
  }
}
