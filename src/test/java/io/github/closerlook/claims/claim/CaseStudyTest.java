package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cases of one claim that read different studies. */
class CaseStudyTest {

  private static final Study SHORT = MadeUpClaims.study();
  private static final Study WIDE =
      new ConvergenceStudy(
          new Baseline("mnist", 14, 200, new Architecture.Mlp(64, 2), Optimizer.sgd(0.1, 10)),
          List.of(),
          List.of(),
          50,
          3);

  private static final Criterion SLOWER =
      new Exceeds(
          "slower",
          ConvergenceStudy.TIME_TO_CONVERGENCE,
          MadeUpClaims.margin(Effect.SUPERIORITY, 0.56),
          SpeaksOf.REAL_DATA);

  private final ClaimCase own = MadeUpClaims.claimOf("slower", "", "randY", "real");
  private final ClaimCase other = MadeUpClaims.claimOf("slower", "wide", "randX", "real");

  private Expectation claimOfTwoStudies() {
    Map<String, Study> studies = new LinkedHashMap<>();
    studies.put("short", SHORT);
    studies.put("wide", WIDE);
    return MadeUpClaims.slower(studies, SLOWER, own, other);
  }

  @Test
  void should_read_the_claims_own_study_unless_another_is_named() {
    Expectation expectation = claimOfTwoStudies();

    assertThat(expectation.study(own)).isSameAs(SHORT);
    assertThat(expectation.study(other)).isSameAs(WIDE);
    assertThat(expectation.arms("short")).containsExactly("randY", "real");
    assertThat(expectation.arms("wide")).containsExactly("randX", "real");
  }

  @Test
  void should_name_the_study_of_a_case_that_is_not_the_claims_own() {
    assertThat(claimOfTwoStudies().name(own)).isEqualTo("mnist: randY against real");
    assertThat(claimOfTwoStudies().name(other)).isEqualTo("mnist, wide: randX against real");
  }

  @Test
  void should_plan_of_each_study_the_arms_that_are_compared_in_it() {
    Panel panel = new Panel(1, "fused");
    Set<Run> wanted = new HashSet<>(SHORT.plan(panel, Set.of("randY", "real")));
    wanted.addAll(WIDE.plan(panel, Set.of("randX", "real")));

    assertThat(PanelInquiry.plan(claimOfTwoStudies(), panel)).isEqualTo(wanted);
  }

  @Test
  void should_judge_each_case_by_the_findings_of_its_study() {
    Findings shortOnes = new Findings();
    Findings wideOnes = new Findings();
    for (String arm : List.of(Arms.REAL, Arms.RAND_X, Arms.RAND_Y)) {
      shortOnes.put(SLOWER.quantity(), arm, MadeUpClaims.zeros(8));
      wideOnes.put(SLOWER.quantity(), arm, MadeUpClaims.zeros(8));
    }
    wideOnes.put(SLOWER.quantity(), Arms.RAND_X, MadeUpClaims.perSeed(1, 2, 3, 4, 5, 6, 7, 8));

    List<Judgement> judgements =
        Judge.judge(
            claimOfTwoStudies(), Map.of("short", shortOnes, "wide", wideOnes), Scale.DEFAULT);

    assertThat(judgements).extracting(Judgement::estimate).containsExactly(0.5, 1.0);
    assertThat(judgements.get(1).verdict()).isEqualTo(Verdict.REPRODUCED);
  }
}
