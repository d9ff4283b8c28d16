package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.render.TextTable;
import io.github.closerlook.claims.result.Commands;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code flips.md}: the verdicts on claims that are not the accepted ones on other seeds, beside
 * the number of them that was foretold. They fail nothing.
 *
 * @param controls how the controls came out, in words
 */
record Flips(
    FlipCount count,
    String controls,
    Conditions conditions,
    Commands commands,
    Map<String, String> facts) {

  /** The text; none on the accepted seeds. */
  Optional<String> render() {
    return count.cases().isEmpty() ? Optional.empty() : Optional.of(Template.FLIPS.render(this));
  }

  boolean isFlipped() {
    return !count.flipped().isEmpty();
  }

  String flipped() {
    TextTable rows =
        new TextTable(
            "claim", "case", "accepted", "now", "estimate", "interval", "chance of a flip");
    for (FlipCount.Case each : count.flipped()) {
      var judgement = each.judgement();
      rows.add(
          List.of(
              judgement.expectation().id() + ": " + judgement.criterion().id(),
              judgement.expectation().name(judgement.claimCase()),
              each.comparison().accepted().verdict().words(),
              judgement.verdict().words(),
              Numbers.format(judgement.estimate()),
              Template.words(judgement.interval()),
              Math.round(100 * each.chance()) + " %"));
    }
    return rows.toString();
  }

  String command() {
    return commands.judge("CLAIM", conditions);
  }
}
