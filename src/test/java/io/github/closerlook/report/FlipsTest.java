package io.github.closerlook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Inquiry;
import io.github.closerlook.claim.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlipsTest {

  @Test
  void should_tell_of_flipped_verdicts_under_a_title_for_an_issue_and_count_controls() {
    String text =
        flips(Scale.DEFAULT, "reproduced", "weaker", "absent", "fooled-control", "contrary")
            .orElseThrow();

    assertThat(text.lines().findFirst()).contains("# 2 verdicts not as expected on seeds from 1");
    assertThat(text)
        .contains("1 of 5 null controls was fooled (chance foretells up to 2); 5 of 5 planted")
        .contains("## weaker: slower, mnist: randY against real\n")
        .contains("## absent: slower, mnist: randY against real\n")
        .contains("): time to convergence: by how much randY exceeds real: 0.125,")
        .contains("n = 8. Expected: reproduced.\n")
        .contains("    mvn verify -Dclaims=absent -Dscale=default -Dseed=1 -Dengine=fused\n")
        .contains("- Machine: one\n")
        .doesNotContain("## reproduced", "## contrary", "## fooled-control");
  }

  @Test
  void should_tell_nothing_when_every_verdict_is_the_expected_one() {
    assertThat(flips(Scale.DEFAULT, "reproduced", "contrary", "fooled-control")).isEmpty();
  }

  @Test
  void should_tell_nothing_at_a_scale_that_asserts_nothing() {
    assertThat(flips(Scale.QUICK, "absent")).isEmpty();
  }

  @Test
  void should_take_the_flips_of_an_earlier_build_away(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("flips.md"), "# 1 verdict not as expected");

    Reports.writeFlips(folder, SampleSuite.of(Scale.DEFAULT));

    assertThat(folder).isEmptyDirectory();
  }

  private static Optional<String> flips(Scale scale, String... claims) {
    Suite suite = SampleSuite.of(scale);
    Inquiry inquiry = SampleSuite.inquiry(scale);
    List<ClaimResult> results =
        suite.claims().stream()
            .filter(claim -> Set.of(claims).contains(claim.id()))
            .map(claim -> judged(claim, inquiry))
            .toList();
    return Flips.render(results, suite.settings(), Map.of("Machine", "one"));
  }

  private static ClaimResult judged(Expectation claim, Inquiry inquiry) {
    return new ClaimResult(
        claim, inquiry.judge(claim, inquiry.measure(claim, Map.of())), List.of(), 16, 1);
  }
}
