package io.github.closerlook.claims.result.ladder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Rung;
import io.github.closerlook.claims.claim.SizeLadder;
import java.util.Optional;

/**
 * What one rung found of one comparison. Numbers are null where they are not known or not finite,
 * and all of them where the rung has not been trained yet.
 *
 * @param size in the unit of the ladder
 * @param sizes of the rung's study, in words
 * @param firstSeed of its panel
 * @param suite the case of the suite that asks the same of the same networks; null for none
 * @param replicates pairs of seeds, or networks; 0 where it has not been trained yet
 * @param estimate of the effect
 * @param low end of its 95 % interval
 * @param high end of its 95 % interval
 * @param verdict by itself, without a correction over the claim; null where it is not trained
 */
public record RungEntry(
    int size,
    String sizes,
    long firstSeed,
    String suite,
    int replicates,
    Double estimate,
    Double low,
    Double high,
    String verdict) {

  /** A rung and what it found, if it is there. */
  static RungEntry of(SizeLadder ladder, int comparison, Rung rung, Optional<Judgement> found) {
    return new RungEntry(
        rung.size(),
        rung.study().describe(),
        rung.firstSeed(),
        rung.inSuite().isEmpty() ? null : name(ladder, rung.inSuite().get(comparison)),
        found.map(Judgement::replicates).orElse(0),
        found.map(each -> finite(each.estimate())).orElse(null),
        found.map(each -> finite(each.interval().low())).orElse(null),
        found.map(each -> finite(each.interval().high())).orElse(null),
        found.map(each -> each.verdict().name()).orElse(null));
  }

  private static String name(SizeLadder ladder, ClaimCase inSuite) {
    return ladder.claim().name(inSuite);
  }

  /** Whether it has been trained. */
  @JsonIgnore
  public boolean isThere() {
    return replicates > 0;
  }

  /** Whether its effect and interval are known. */
  @JsonIgnore
  public boolean isKnown() {
    return estimate != null && low != null && high != null;
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
