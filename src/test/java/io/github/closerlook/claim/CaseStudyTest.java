package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.model.Architecture;
import io.github.closerlook.model.Engine;
import io.github.closerlook.model.Optimizer;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.study.Arms;
import io.github.closerlook.study.Baseline;
import io.github.closerlook.study.ConvergenceStudy;
import io.github.closerlook.study.EasyExamplesStudy;
import io.github.closerlook.study.Findings;
import io.github.closerlook.study.Panel;
import io.github.closerlook.study.RegularizationStudy;
import io.github.closerlook.study.Study;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cases of one claim that read different studies. */
class CaseStudyTest {

  private static final Study SHORT = MadeUp.study();
  private static final Study WIDE =
      new ConvergenceStudy(
          new Baseline("mnist", 14, 200, new Architecture.Mlp(64, 2), Optimizer.sgd(0.1, 10)),
          List.of(),
          List.of(),
          50,
          3);

  private static final Criterion SLOWER =
      new Exceeds(
          "slower", ConvergenceStudy.TIME_TO_CONVERGENCE, Effect.SUPERIORITY, 0.75, 0.95, "why");

  private final ClaimCase own = claimCase("slower", "", "randY", "real");
  private final ClaimCase other = claimCase("slower", "wide", "randX", "real");

  private static ClaimCase claimCase(String criterion, String study, String... arms) {
    return new ClaimCase(
        criterion,
        study,
        List.of(arms),
        Role.CLAIM,
        MadeUp.everywhere(Verdict.REPRODUCED),
        "a reason");
  }

  private static Expectation claim(Map<String, Study> studies, Criterion test, ClaimCase... cases) {
    return new Expectation(
        "slower",
        OptionalInt.empty(),
        Importance.SUPPORTING,
        "3 Part",
        "3.1",
        "1",
        "Title",
        "Says.",
        "Method.",
        "short",
        studies,
        List.of(test),
        List.of(cases),
        "id: slower");
  }

  private Expectation claimOfTwoStudies() {
    Map<String, Study> studies = new LinkedHashMap<>();
    studies.put("short", SHORT);
    studies.put("wide", WIDE);
    return claim(studies, SLOWER, own, other);
  }

  /** What is wrong with these cases of one study, but for the control that they lack. */
  private static List<String> mistakes(Study study, Criterion criterion, ClaimCase... cases) {
    Expectation expectation = claim(Map.of("short", study), criterion, cases);
    return new ExpectationCheck(Path.of("slower.yaml"), expectation, Scale.DEFAULT)
        .mistakes().stream().filter(mistake -> !mistake.contains("no case with role")).toList();
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
    Panel panel = new Panel(1, Engine.FUSED);
    Set<RunSpec> wanted = new HashSet<>(SHORT.plan(panel, Set.of("randY", "real")));
    wanted.addAll(WIDE.plan(panel, Set.of("randX", "real")));

    assertThat(PanelInquiry.plan(claimOfTwoStudies(), panel)).isEqualTo(wanted);
  }

  @Test
  void should_judge_each_case_by_the_findings_of_its_study() {
    Findings shortOnes = new Findings();
    Findings wideOnes = new Findings();
    for (String arm : List.of(Arms.REAL, Arms.RAND_X, Arms.RAND_Y)) {
      shortOnes.put(SLOWER.quantity(), arm, MadeUp.zeros(8));
      wideOnes.put(SLOWER.quantity(), arm, MadeUp.zeros(8));
    }
    wideOnes.put(SLOWER.quantity(), Arms.RAND_X, MadeUp.perSeed(1, 2, 3, 4, 5, 6, 7, 8));

    List<Judgement> judgements =
        Judge.judge(
            claimOfTwoStudies(), Map.of("short", shortOnes, "wide", wideOnes), Scale.DEFAULT);

    assertThat(judgements).extracting(Judgement::estimate).containsExactly(0.5, 1.0);
    assertThat(judgements.get(1).verdict()).isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void should_refuse_a_comparison_of_constants() {
    ClaimCase constants = claimCase("slower", "", Arms.NO_CHANGE, Arms.ALL_EXAMPLES);

    assertThat(mistakes(SHORT, SLOWER, constants))
        .containsExactly(
            "slower.yaml, at cases[0].arms: no change against all examples has no network in it");
  }

  @Test
  void should_look_for_an_arm_in_the_study_of_the_case() {
    Map<String, Study> studies = Map.of("short", SHORT, "regularizers", regularizers());
    ClaimCase lost = claimCase("slower", "regularizers", "randY", RegularizationStudy.NONE);
    Expectation expectation = claim(studies, SLOWER, own, lost);

    List<String> mistakes =
        new ExpectationCheck(Path.of("slower.yaml"), expectation, Scale.DEFAULT).mistakes();

    assertThat(mistakes)
        .contains(
            "slower.yaml, at cases[1].arms: 'randY' is no arm of the study; it has [all examples,"
                + " no regularizer, no regularizer again, no regularizer, trained on randY,"
                + " randY with randY, randY with real, real with real]",
            "slower.yaml, at cases[1].criterion: 'time to convergence' is no quantity of no"
                + " regularizer; it has [training accuracy on randY, validation accuracy on real"
                + " data]")
        .noneMatch(mistake -> mistake.contains("cases[0]"));
  }

  private static Study regularizers() {
    return new RegularizationStudy(
        new Baseline("mnist", 14, 200, new Architecture.Mlp(64, 2), Optimizer.sgd(0.1, 10)),
        Map.of(),
        0.02,
        50,
        4,
        3);
  }

  @Test
  void should_refuse_a_quantity_that_only_other_arms_of_the_study_have() {
    Criterion agrees =
        new Exceeds(
            "agrees", RegularizationStudy.ORDER_AGREEMENT, Effect.DIFFERENCE, 0, 0.95, "why");

    assertThat(
            mistakes(
                regularizers(),
                agrees,
                claimCase("agrees", "", "randY with randY", "randY with real")))
        .isEmpty();
    assertThat(
            mistakes(
                regularizers(),
                agrees,
                claimCase("agrees", "", "randY with randY", RegularizationStudy.NONE)))
        .containsExactly(
            "slower.yaml, at cases[0].criterion: 'agreement of two orders of the regularizers' is"
                + " no quantity of no regularizer; it has [training accuracy on randY, validation"
                + " accuracy on real data]");
  }

  @Test
  void should_refuse_a_criterion_of_outcomes_on_values_seed_by_seed() {
    Criterion near =
        new DispersionNearBinomial(
            "near", ConvergenceStudy.TIME_TO_CONVERGENCE, 2, 0.95, "because");

    assertThat(mistakes(SHORT, near, claimCase("near", "", Arms.REAL)))
        .containsExactly(
            "slower.yaml, at cases[0].criterion: near cannot compare 'time to convergence', which"
                + " is one value a seed");
  }

  @Test
  void should_refuse_outcomes_where_values_seed_by_seed_are_wanted() {
    Study easy =
        new EasyExamplesStudy(
            new Baseline("mnist", 14, 200, new Architecture.Mlp(64, 2), Optimizer.sgd(0.1, 10)),
            30,
            1);
    ClaimCase arms = claimCase("harder", "", Arms.REAL, Arms.RAND_X);

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
    return new Exceeds("harder", EasyExamplesStudy.CORRECTNESS, effect, 1, 0.95, "because");
  }
}
