package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What the rungs of a ladder foretell of the paper's size. Effects are in their own unit.
 *
 * @param estimate on the line
 * @param interval in which the effect is foretold, at {@link Criterion#CONFIDENCE}
 * @param verdict that the criterion makes of them
 * @param between standard deviation of true effects around the line, on the {@link GrowthScale}
 * @param perDoubling what twice the size adds, on the same scale
 * @param line what the line says at sizes from the first rung's to the paper's, ascending
 * @param leftOut each rung foretold from the others, and what it was; none where they are too few
 * @param turn the size at which the line passes from one side of no effect to the other on its way
 *     from the first rung to the paper's size; empty where it does not
 * @param turnWithin sizes on that way at which the line's interval holds no effect; empty where
 *     there are none
 */
public record SizeForecast(
    double estimate,
    Interval interval,
    Verdict verdict,
    double between,
    double perDoubling,
    List<OnLine> line,
    List<Foretold> leftOut,
    Optional<Double> turn,
    Optional<Interval> turnWithin) {

  /** Misses that would be rarer than this by chance say that the line is no way to foretell. */
  private static final double TOO_RARE = 0.05;

  /**
   * The line at a size.
   *
   * @param interval in which an effect is foretold there
   */
  public record OnLine(double size, double estimate, Interval interval) {}

  public SizeForecast {
    line = List.copyOf(line);
    leftOut = List.copyOf(leftOut);
  }

  /** How many left-out rungs were where the others foretold them. */
  public int hits() {
    return (int) leftOut.stream().filter(Foretold::holds).count();
  }

  /** Whether no more rungs were missed than intervals of that confidence may miss. */
  public boolean foretellsItsRungs() {
    int misses = leftOut.size() - hits();
    return misses == 0
        || BinomialDistribution.of(leftOut.size(), 1 - Criterion.CONFIDENCE)
                .survivalProbability(misses - 1)
            > TOO_RARE;
  }

  /** Whether the claim should hold there, in words. */
  public String words() {
    if (!foretellsItsRungs()) {
      return Text.format(
          "the line cannot foretell its own rungs (%d of %d), and says nothing of the paper's size",
          hits(), leftOut.size());
    }
    String should = should();
    return leftOut.isEmpty()
        ? should + ", from too few rungs to hold the line to one that it has not seen"
        : should;
  }

  private String should() {
    return switch (verdict) {
      case REPRODUCED -> "should hold at the paper's size";
      case WEAKER -> "the direction should hold at the paper's size; how large it is, is not told";
      case ABSENT -> "should be no effect worth telling at the paper's size";
      case CONTRARY -> "the opposite should hold at the paper's size";
      case INCONCLUSIVE, NOT_JUDGED -> "these rungs do not tell of the paper's size";
    };
  }
}
