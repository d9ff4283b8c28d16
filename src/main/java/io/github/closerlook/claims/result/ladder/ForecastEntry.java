package io.github.closerlook.claims.result.ladder;

import io.github.closerlook.claims.claim.SizeForecast;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;

/**
 * What the rungs foretell of the paper's size.
 *
 * @param estimate on the line
 * @param low end of the 95 % prediction interval of the true effect
 * @param high end of it
 * @param verdict that the criterion makes of them
 * @param says whether the claim should hold there, in words
 * @param between standard deviation of true effects around the line; of shares, on the scale of
 *     their log odds, of ratios, of their logarithms
 * @param perDoubling what twice the size adds, on the same scale
 * @param turn the size at which the effect turns; null where it does not on the way
 * @param turnLow least size at which it may have turned; null where none
 * @param turnHigh largest such size, which is the paper's where it may turn beyond
 * @param line what the line says at sizes from the first rung's to the paper's, ascending
 * @param leftOut each known rung, foretold from the others
 * @param hits how many of them were where they were foretold
 */
public record ForecastEntry(
    double estimate,
    double low,
    double high,
    String verdict,
    String says,
    double between,
    double perDoubling,
    Double turn,
    Double turnLow,
    Double turnHigh,
    List<OnLine> line,
    List<LeftOut> leftOut,
    int hits) {

  public ForecastEntry {
    line = List.copyOf(line);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The line at a size.
   *
   * @param low end of the interval in which an effect is foretold there
   * @param high end of it
   */
  public record OnLine(double size, double estimate, double low, double high) {

    static OnLine of(SizeForecast.OnLine place) {
      return new OnLine(
          place.size(), place.estimate(), place.interval().low(), place.interval().high());
    }
  }

  /**
   * A rung foretold from the others.
   *
   * @param low end of the interval in which it was foretold
   * @param high end of it
   * @param was the effect that it has; of shares, with half a pair added to either side
   */
  public record LeftOut(double low, double high, double was) {

    static LeftOut of(Foretold foretold) {
      return new LeftOut(
          foretold.interval().low(), foretold.interval().high(), foretold.observed());
    }
  }

  static ForecastEntry of(SizeForecast forecast) {
    return new ForecastEntry(
        forecast.estimate(),
        forecast.interval().low(),
        forecast.interval().high(),
        forecast.verdict().name(),
        forecast.words(),
        forecast.between(),
        forecast.perDoubling(),
        forecast.turn().orElse(null),
        forecast.turnWithin().map(Interval::low).orElse(null),
        forecast.turnWithin().map(Interval::high).orElse(null),
        forecast.line().stream().map(OnLine::of).toList(),
        forecast.leftOut().stream().map(LeftOut::of).toList(),
        forecast.hits());
  }
}
