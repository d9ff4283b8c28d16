package io.github.closerlook.claims.claim;

/**
 * The scale on which an effect is taken to follow a line as networks and data grow: that on which
 * effects add up, but for the share of pairs won the logarithm of its odds, as a line of shares
 * would leave 0 to 1.
 *
 * @param margin of the criterion
 */
record GrowthScale(Margin margin) {

  /**
   * Share of the margin below which seeds are not believed to differ, as a standard deviation: the
   * same as where other seeds are foretold. A rung whose seeds all agree would else rule the line.
   */
  private static final double LEAST_SPREAD = 0.25;

  /** Half a pair, added to those won and to those lost: odds of all against none are not known. */
  private static final double HALF_A_PAIR = 0.5;

  /**
   * An effect with its error.
   *
   * @param effect on this scale; NaN where it is not known
   * @param standardError of it, above 0
   */
  record Point(double effect, double standardError) {
    boolean isKnown() {
      return Double.isFinite(effect) && Double.isFinite(standardError);
    }
  }

  private boolean ofShares() {
    return margin.effect() == Effect.SUPERIORITY;
  }

  /** What a rung found. */
  Point of(Assessment found) {
    if (ofShares()) {
      double won = found.estimate() * found.replicates() + HALF_A_PAIR;
      double lost = (1 - found.estimate()) * found.replicates() + HALF_A_PAIR;
      return new Point(Math.log(won / lost), Math.sqrt(1 / won + 1 / lost));
    }
    double least = LEAST_SPREAD * margin.distance() / Math.sqrt(found.replicates());
    return new Point(found.spread().centre(), Math.max(found.spread().standardError(), least));
  }

  /** An effect that is neither none of the pairs nor all of them. */
  double of(double natural) {
    return ofShares() ? Math.log(natural / (1 - natural)) : margin.effect().additive(natural);
  }

  /** Back to the effect's own unit. */
  double natural(double value) {
    return ofShares() ? 1 / (1 + Math.exp(-value)) : margin.effect().natural(value);
  }
}
