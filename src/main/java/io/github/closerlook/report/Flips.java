package io.github.closerlook.report;

import io.github.closerlook.claim.ControlTally;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code flips.md}: the verdicts on claims that are not the expected ones, ready to become an
 * issue. The heading in its first line is the title. Controls are counted.
 */
final class Flips {

  private Flips() {}

  /** The text; none if every verdict is the expected one, or at a scale that asserts none. */
  static Optional<String> render(
      List<ClaimResult> results, Settings settings, Map<String, String> environment) {
    List<Judgement> flipped =
        results.stream()
            .flatMap(result -> result.judgements().stream())
            .filter(judgement -> judgement.claimCase().role() == Role.CLAIM)
            .filter(judgement -> !judgement.asExpected())
            .toList();
    if (flipped.isEmpty() || settings.scale() == Scale.QUICK) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("# ");
    text.append(flipped.size() == 1 ? "1 verdict" : flipped.size() + " verdicts")
        .append(" not as expected on seeds from ")
        .append(settings.seed())
        .append("\n\nOn other seeds than the accepted ones chance alone flips some; `mvn verify")
        .append(" -Ppower` with the claim tells how often that happens. ")
        .append(controls(results))
        .append(".\n");
    flipped.forEach(judgement -> append(text, judgement, settings));
    text.append("\n## Environment\n\n");
    environment.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    return Optional.of(text.toString());
  }

  private static String controls(List<ClaimResult> results) {
    List<Judgement> all = results.stream().flatMap(result -> result.judgements().stream()).toList();
    return ControlTally.of(all, each -> each.claimCase().role(), Judgement::asExpected).sentence();
  }

  private static void append(StringBuilder text, Judgement judgement, Settings settings) {
    text.append(
        """

        ## %s: %s, %s

        %s Expected: %s.

            mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s
        """
            .formatted(
                judgement.expectation().id(),
                judgement.criterion().id(),
                judgement.expectation().name(judgement.claimCase()),
                judgement.sentence(),
                judgement.expectedInWords(),
                judgement.expectation().id(),
                settings.scale(),
                settings.seed(),
                settings.engine().name().toLowerCase(Locale.ROOT)));
  }
}
