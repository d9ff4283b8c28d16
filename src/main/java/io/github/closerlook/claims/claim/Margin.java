package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.closerlook.claims.stats.Interval;

/**
 * The smallest effect worth telling of one kind of quantity, as {@code expectations/margins.yaml}
 * states it for all claims together. A criterion names the kind.
 *
 * @param kind such as {@code validation accuracy}
 * @param effect in which way values of that kind are compared
 * @param size in units of the effect, on the paper's side of no effect
 * @param why somebody would care from there on; for a reader who has not seen our data
 */
@JsonDeserialize(using = MarginByKind.class)
public record Margin(String kind, Effect effect, double size, String why) {

  /** How far it is from no effect, on the scale on which effects add up. */
  public double distance() {
    return Math.abs(effect.additive(size) - effect.additive(effect.none()));
  }

  /** The size that is as far on the other side of no effect. */
  public double mirrored() {
    return effect.mirrored(size);
  }

  /** All effects that are not worth telling, in either direction. */
  public Interval negligible() {
    return new Interval(mirrored(), size);
  }
}
