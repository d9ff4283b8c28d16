package io.github.closerlook.claims.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line through effects of which each is known with an error of its own, fitted with weights: a
 * random-effects meta-regression. Effects are taken to be {@code intercept + slope x + u + e}, with
 * u of variance tau² from one place to the next, and e of the variance that is known of each.
 *
 * <p>tau² is Paule and Mandel's (1982): the one at which the weighted squares around the line are
 * as many as there are degrees of freedom, or 0. Knapp and Hartung's (2003) factor of the variances
 * is then 1, or below 1 where tau² is 0; as the latter would narrow intervals for luck, it is not
 * taken, and what is left of their method is Student's t with {@code points - 2} degrees of
 * freedom.
 *
 * <p>Misleads where the effects do not follow a line, which {@link #leaveOneOut} is there to see,
 * and is over-sure where the single errors are themselves estimated from few seeds.
 *
 * @param intercept at x = 0
 * @param slope of the effect by x
 * @param betweenVariance tau²
 * @param centre weighted mean of the x
 * @param meanVariance variance of the line at the centre
 * @param slopeVariance variance of the slope
 * @param points on which it rests, at least {@value #LEAST}
 */
public record MetaRegression(
    double intercept,
    double slope,
    double betweenVariance,
    double centre,
    double meanVariance,
    double slopeVariance,
    int points) {

  /** With two, a line goes through both, and nothing is known of how far it is off. */
  public static final int LEAST = 3;

  /** Halvings of the interval in which tau² is looked for: to the last digit of a double. */
  private static final int HALVINGS = 200;

  /**
   * Fits the line.
   *
   * @param x places, not all the same
   * @param effects at them
   * @param standardErrors of the effects, above 0
   */
  public static MetaRegression of(double[] x, double[] effects, double[] standardErrors) {
    Require.paired(x, effects);
    Require.paired(x, standardErrors);
    Require.that(x.length >= LEAST, "needs at least %d points, but got %d", LEAST, x.length);
    Require.finite(x, "places");
    Require.finite(effects, "effects");
    Require.finite(standardErrors, "standard errors");
    Require.that(
        Arrays.stream(standardErrors).allMatch(error -> error > 0),
        "standard errors must be above 0, but are %s",
        Arrays.toString(standardErrors));
    Require.that(Arrays.stream(x).distinct().count() > 1, "needs more than one place");
    double low = 0;
    double high = 1e-12;
    while (excess(x, effects, standardErrors, high) > 0) {
      high *= 2;
    }
    if (excess(x, effects, standardErrors, 0) <= 0) {
      return fit(x, effects, standardErrors, 0);
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (excess(x, effects, standardErrors, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return fit(x, effects, standardErrors, high);
  }

  /** Weighted squares around the line beyond the degrees of freedom; falls as tau² grows. */
  private static double excess(double[] x, double[] effects, double[] errors, double between) {
    MetaRegression line = fit(x, effects, errors, between);
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double distance = effects[i] - line.intercept - line.slope * x[i];
      squares += distance * distance / (between + errors[i] * errors[i]);
    }
    return squares - (x.length - 2);
  }

  private static MetaRegression fit(double[] x, double[] effects, double[] errors, double between) {
    double weights = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      double weight = 1 / (between + errors[i] * errors[i]);
      weights += weight;
      sumX += weight * x[i];
      sumY += weight * effects[i];
    }
    double centre = sumX / weights;
    double squares = 0;
    double products = 0;
    for (int i = 0; i < x.length; i++) {
      double weight = 1 / (between + errors[i] * errors[i]);
      squares += weight * (x[i] - centre) * (x[i] - centre);
      products += weight * (x[i] - centre) * effects[i];
    }
    double slope = products / squares;
    return new MetaRegression(
        sumY / weights - slope * centre,
        slope,
        between,
        centre,
        1 / weights,
        1 / squares,
        x.length);
  }

  /** What the line foretells of a place. */
  public PredictedEffect at(double x) {
    double away = x - centre;
    return new PredictedEffect(
        intercept + slope * x,
        Math.sqrt(meanVariance + away * away * slopeVariance),
        Math.sqrt(betweenVariance),
        points - 2);
  }

  /** Where the line has that effect; infinite or NaN for a level line. */
  public double placeOf(double effect) {
    return (effect - intercept) / slope;
  }

  /**
   * Each point foretold from the others, as if it had not been measured yet; none where without it
   * they would be too few.
   *
   * @param confidence of the prediction intervals, which hold the point's own error too
   */
  public static List<Foretold> leaveOneOut(
      double[] x, double[] effects, double[] standardErrors, double confidence) {
    List<Foretold> foretold = new ArrayList<>();
    for (int i = 0; x.length > LEAST && i < x.length; i++) {
      PredictedEffect there =
          of(without(x, i), without(effects, i), without(standardErrors, i)).at(x[i]);
      foretold.add(
          new Foretold(
              "point " + (i + 1), effects[i], there.ofMeasured(confidence, standardErrors[i])));
    }
    return foretold;
  }

  private static double[] without(double[] values, int left) {
    double[] others = new double[values.length - 1];
    System.arraycopy(values, 0, others, 0, left);
    System.arraycopy(values, left + 1, others, left, others.length - left);
    return others;
  }
}
