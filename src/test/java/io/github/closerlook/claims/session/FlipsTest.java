package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.paper.MemorizationPaper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlipsTest {

  private static final CaseId ABSENT =
      new CaseId("absent", "slower", "mnist: randY against real", Role.CLAIM);

  private static FlipCount count(AcceptedResults accepted) {
    Suite suite =
        SampleSuite.onSeedsFrom(10_001)
            .comparedBy(SampleAccepted.check(accepted, Map.of("mnist", "aa")));
    SampleAccepted.judge(suite);
    return FlipCount.of(suite.drift().orElseThrow().foretold(), suite.judgements());
  }

  private static Optional<String> flips(FlipCount count) {
    return new Flips(
            count,
            "1 of 6 null controls was fooled",
            SampleSuite.onSeedsFrom(10_001).options().conditions(),
            new MemorizationPaper().commands(),
            Map.of("Machine", "one"))
        .render();
  }

  @Test
  void should_list_verdicts_that_are_not_the_accepted_ones_beside_the_number_foretold() {
    FlipCount count =
        count(
            SampleAccepted.of(ABSENT, result -> SampleAccepted.judged(result, Verdict.REPRODUCED)));

    assertThat(count.flipped()).hasSize(1);
    assertThat(count.sentence())
        .matches("1 of 6 verdicts are not the accepted ones; 1[.\\d]* ± 0[.\\d]* were foretold");
    assertThat(flips(count).orElseThrow())
        .startsWith("# Verdicts on seeds from 10001\n\n" + count.sentence() + ". 1 of 6 null ")
        .containsPattern(
            "\\| absent: slower +\\| mnist: randY against real +\\| reproduced +\\| absent ")
        // as it was accepted with a verdict that its numbers do not have
        .contains("| 100 %")
        .contains("`mvn verify -Dclaims=CLAIM -Dscale=default -Dseed=10001 -Dengine=fused`")
        .contains("- Machine: one\n")
        .doesNotContain("| reproduced: slower");
  }

  @Test
  void should_tell_the_number_foretold_where_no_verdict_flipped() {
    FlipCount count = count(SampleAccepted.ALL);

    assertThat(count.sentence()).startsWith("0 of 6 verdicts are not the accepted ones; ");
    assertThat(flips(count).orElseThrow()).doesNotContain("## Not the accepted verdict");
  }

  @Test
  void should_tell_nothing_where_nothing_is_foretold() {
    assertThat(flips(new FlipCount(List.of()))).isEmpty();
  }

  @Test
  void should_leave_controls_to_their_own_count() {
    assertThat(count(SampleAccepted.ALL).cases())
        .extracting(each -> each.comparison().id().role())
        .containsOnly(Role.CLAIM);
  }
}
