package io.github.closerlook.report;

import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code flips.md}: the verdicts on claims that are not the accepted ones on other seeds, beside
 * the number of them that was foretold. They fail nothing.
 */
final class Flips {

  private Flips() {}

  /**
   * The text; none on the accepted seeds.
   *
   * @param controls how the controls came out, in words
   */
  static Optional<String> render(
      FlipCount count, String controls, Settings settings, Map<String, String> environment) {
    if (count.cases().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("# Verdicts on seeds from ");
    text.append(settings.seed()).append("\n\n").append(count.sentence()).append(". ");
    text.append(controls).append(".\n\n");
    text.append(
        """
        On other seeds than the accepted ones chance alone flips some verdicts: the nearer an effect
        is to where another verdict begins, the likelier. The number foretold is the sum of these
        chances, each by a simulation of panels with the effect and spread that the accepted seeds
        have, with Holm's correction as it is on the seeds at hand. The deviation is that of
        independent cases; they share networks, so it is rather more.
        """);
    List<FlipCount.Case> flipped = count.flipped();
    if (!flipped.isEmpty()) {
      text.append("\n## Not the accepted verdict\n\n");
      TextTable rows =
          new TextTable(
              "claim", "case", "accepted", "now", "estimate", "interval", "chance of a flip");
      flipped.forEach(each -> rows.add(row(each)));
      rows.appendTo(text);
      text.append("\nTo have one of them again: `")
          .append(Repeat.command("CLAIM", settings))
          .append("`.\n");
    }
    EnvironmentText.append(text, environment);
    return Optional.of(text.toString());
  }

  private static List<String> row(FlipCount.Case each) {
    var judgement = each.judgement();
    return List.of(
        judgement.expectation().id() + ": " + judgement.criterion().id(),
        judgement.expectation().name(judgement.claimCase()),
        each.comparison().accepted().verdict().words(),
        judgement.verdict().words(),
        Numbers.format(judgement.estimate()),
        String.format(
            Locale.ROOT,
            "%s to %s",
            Numbers.format(judgement.interval().low()),
            Numbers.format(judgement.interval().high())),
        Math.round(100 * each.chance()) + " %");
  }
}
