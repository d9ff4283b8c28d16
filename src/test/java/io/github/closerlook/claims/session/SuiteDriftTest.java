package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.render.DriftMarkdown;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftLevel;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The sample suite against results that were accepted of it, and then changed. */
class SuiteDriftTest {

  private static final Judgement REPRODUCED = firstJudgement();

  private static Judgement firstJudgement() {
    Suite suite = SampleSuite.only(Scale.DEFAULT, "reproduced");
    SampleAccepted.judge(suite);
    return suite.results().get(0).judgements().get(0);
  }

  private static Comparison comparison(AcceptedResults accepted) {
    return comparison(accepted, Map.of("mnist", "aa"));
  }

  private static Comparison comparison(AcceptedResults accepted, Map<String, String> data) {
    return SampleSuite.of(Scale.DEFAULT)
        .comparedBy(SampleAccepted.check(accepted, data))
        .comparison(REPRODUCED)
        .orElseThrow();
  }

  private static AcceptedResults changed(UnaryOperator<CaseRecord> change) {
    return SampleAccepted.of(CaseId.of(REPRODUCED), change);
  }

  @Test
  void should_find_itself_identical() {
    assertThat(comparison(SampleAccepted.ALL))
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.type(Comparison.Compared.class))
        .satisfies(
            compared -> {
              assertThat(compared.step()).isEqualTo(DriftLevel.IDENTICAL);
              assertThat(compared.since()).isEmpty();
            });
  }

  @Test
  void should_see_a_drifted_estimate_and_what_changed_since() {
    Comparison comparison = comparison(changed(result -> SampleAccepted.moved(result, 30)));

    assertThat(comparison.drifted()).isTrue();
    assertThat(((Comparison.Compared) comparison).since())
        .containsExactly("code changed: data.Noise");
  }

  @Test
  void should_compare_neither_other_scales_nor_engines() {
    assertThat(comparison(changed(result -> SampleAccepted.asked(result, "quick", 1, "fused"))))
        .isEqualTo(notComparable("scale default, accepted at quick"));
    assertThat(comparison(changed(result -> SampleAccepted.asked(result, "default", 1, "dl4j"))))
        .isEqualTo(notComparable("engine fused, accepted with dl4j"));
  }

  @Test
  void should_not_compare_other_images_under_the_same_name() {
    assertThat(comparison(SampleAccepted.ALL, Map.of("mnist", "bb")))
        .isEqualTo(notComparable("another mnist, with other images than it was accepted with"));
  }

  @Test
  void should_compare_without_knowing_the_accepted_environment() {
    AcceptedResults unknown =
        new AcceptedResults(changed(result -> SampleAccepted.moved(result, 30)).cases(), List.of());

    assertThat(comparison(unknown, Map.of("mnist", "bb")).drifted()).isTrue();
    assertThat(((Comparison.Compared) comparison(unknown)).since())
        .containsExactly("with what it was accepted is not known: environment.json does not say");
  }

  @Test
  void should_call_a_case_new_that_was_never_accepted() {
    assertThat(comparison(AcceptedResults.NONE)).isEqualTo(Comparison.added(CaseId.of(REPRODUCED)));
  }

  @Test
  void should_tell_in_all_what_is_gone_what_came_to_no_verdict_and_what_is_the_same() {
    // given a suite of seven claims, one of which breaks, and a claim that is no more
    CaseId gone = new CaseId("gone-claim", "slower", "mnist: randY against real", Role.CLAIM);
    CaseId broken = new CaseId("broken", "slower", "mnist: randY against real", Role.CLAIM);
    AcceptedResults accepted = SampleAccepted.with(SampleAccepted.ALL, gone, broken);
    Suite suite =
        SampleSuite.of(Scale.DEFAULT)
            .comparedBy(SampleAccepted.check(accepted, Map.of("mnist", "aa")));
    SampleAccepted.judge(suite);

    assertThat(suite.drift().orElseThrow().sentence())
        .isEqualTo(
            "20 cases against their accepted results: 1 not comparable, 1 gone, 18 identical.");
    assertThat(new DriftMarkdown(suite.drift().orElseThrow(), suite.paper().commands()).details())
        .contains("it came to no verdict. 1 case:\n\n- broken: slower, mnist: randY against real\n")
        .contains("no longer exists. 1 case:\n\n- gone-claim: slower, mnist: randY against real\n");
  }

  @Test
  void should_not_call_gone_what_was_skipped_for_want_of_its_data() {
    Suite suite =
        SampleSuite.withoutData(Scale.DEFAULT)
            .comparedBy(SampleAccepted.check(SampleAccepted.ALL, Map.of()));

    assertThat(suite.drift().orElseThrow().sentence())
        .isEqualTo("18 cases against their accepted results: 18 not comparable.");
    assertThat(new DriftMarkdown(suite.drift().orElseThrow(), suite.paper().commands()).details())
        .contains("its data set is not at hand");
  }

  @Test
  void should_miss_nothing_of_claims_that_were_not_asked_for() {
    CaseId left = new CaseId("left-out", "slower", "mnist: randY against real", Role.CLAIM);
    AcceptedResults accepted = SampleAccepted.with(SampleAccepted.ALL, left);
    Suite all = SampleSuite.of(Scale.DEFAULT);
    Suite some = SampleSuite.only(Scale.DEFAULT, "reproduced");

    assertThat(SampleAccepted.check(accepted, Map.of()).gone(all.claims(), true, Scale.DEFAULT))
        .containsExactly(Comparison.gone(left));
    assertThat(SampleAccepted.check(accepted, Map.of()).gone(some.claims(), false, Scale.DEFAULT))
        .isEmpty();
  }

  private static Comparison notComparable(String reason) {
    return Comparison.notComparable(CaseId.of(REPRODUCED), reason);
  }
}
