package io.github.closerlook.claim;

import io.github.closerlook.stats.DetectableEffect;
import io.github.closerlook.stats.PairedEffect;
import java.util.Arrays;

/**
 * How much an effect differs from seed to seed, on the scale on which effects add up: what tells
 * how small an effect a case could have seen, and what other seeds are held to.
 *
 * @param centre the effect
 * @param standardError of it; NaN where it is not known
 * @param effects seed by seed; none where they exist for all seeds together alone
 * @param detectable distance from no effect that would have been seen with 80 % power; NaN where it
 *     is not known
 */
public record Spread(double centre, double standardError, double[] effects, double detectable) {

  /** Where the effect is not known. */
  static final Spread NONE = new Spread(Double.NaN, Double.NaN, new double[0], Double.NaN);

  /** What seeds say one by one. */
  static Spread of(Effect effect, double[] effects) {
    double centre = PairedEffect.mean(effects);
    double squares = Arrays.stream(effects).map(x -> (x - centre) * (x - centre)).sum();
    int n = effects.length;
    double standardError = Math.sqrt(squares / (n - 1.0) / n);
    return new Spread(
        centre,
        standardError,
        effects,
        effect == Effect.SUPERIORITY
            ? DetectableEffect.ofSuperiority(n) - effect.none()
            : DetectableEffect.ofMean(standardError, n));
  }

  /** What all seeds say together, or many networks. */
  static Spread of(double centre, double standardError) {
    return new Spread(
        centre, standardError, new double[0], DetectableEffect.ofNormal(standardError));
  }
}
