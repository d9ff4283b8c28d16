package io.github.closerlook.claims.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.PairedSuperiority;
import io.github.closerlook.claims.stats.SeedSummary;
import java.util.Optional;

/**
 * What one panel of seeds said of a case when it was accepted.
 *
 * @param seed the first one
 * @param replicates pairs of seeds, or networks
 * @param margin in units of the effect
 * @param sizes of the study, in words
 * @param spread from seed to seed
 */
public record AcceptedPanel(
    @JsonUnwrapped CaseId id,
    long seed,
    int replicates,
    double margin,
    String sizes,
    Spread spread) {

  /** What foretells other panels. */
  static AcceptedPanel of(CaseRecord result) {
    return new AcceptedPanel(
        result.id(),
        result.seed(),
        result.replicates(),
        result.margin(),
        result.sizes(),
        result.spread());
  }

  /** Whether it asked the same of the same case. */
  boolean asksTheSameAs(AcceptedPanel other) {
    return id.equals(other.id) && otherQuestion(other).isEmpty();
  }

  /** In which way another panel of the case asks something else; empty if it does not. */
  Optional<String> otherQuestion(AcceptedPanel other) {
    if (!sizes.equals(other.sizes)) {
      return Optional.of(Text.format("sizes: %s; accepted with: %s", other.sizes, sizes));
    }
    if (Double.compare(margin, other.margin) != 0) {
      return Optional.of(
          Text.format(
              "margin %s, accepted with %s",
              DriftText.format(other.margin, margin), DriftText.format(margin, other.margin)));
    }
    return replicates == other.replicates
        ? Optional.empty()
        : Optional.of(Text.format("n = %d, accepted with %d", other.replicates, replicates));
  }

  /** Whether the effect and its error are known, so that it can foretell something. */
  boolean isKnown() {
    return replicates > 1
        && Double.isFinite(spread.centre())
        && Double.isFinite(spread.standardError());
  }

  /** Effect, and standard deviation from replicate to replicate. */
  SeedSummary summary() {
    return new SeedSummary(
        replicates, spread.centre(), spread.standardError() * Math.sqrt(replicates));
  }

  /** Where the effects are wins (1), ties (0.5) and losses (0). */
  PairedSuperiority pairs() {
    int wins = 0;
    int losses = 0;
    for (double effect : spread.effects()) {
      wins += effect > 0.5 ? 1 : 0;
      losses += effect < 0.5 ? 1 : 0;
    }
    return new PairedSuperiority(wins, spread.effects().length - wins - losses, losses);
  }
}
