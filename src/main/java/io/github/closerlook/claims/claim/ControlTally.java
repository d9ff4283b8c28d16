package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How the controls of many cases came out together. One by one they say little: a null control is
 * fooled by chance as often as an interval misses the truth.
 *
 * @param nulls null controls
 * @param fooled null controls in which the criterion found what is not there
 * @param planted planted controls
 * @param found planted controls in which it found what was planted
 */
public record ControlTally(int nulls, int fooled, int planted, int found) {

  /** Chance of one null control to be fooled, on either side of its interval. */
  private static final double CHANCE = 1 - Criterion.CONFIDENCE;

  /** Chance that no more are fooled than is foretold. */
  private static final double CERTAINTY = 0.99;

  /**
   * The tally of any descriptions of cases.
   *
   * @param passes whether a control's verdict is one that it may have
   */
  public static <T> ControlTally of(
      Collection<T> cases, Function<T, Role> role, Predicate<T> passes) {
    int nulls = count(cases, each -> role.apply(each) == Role.NULL);
    int fooled = count(cases, each -> role.apply(each) == Role.NULL && !passes.test(each));
    int planted = count(cases, each -> role.apply(each) == Role.PLANTED);
    int found = count(cases, each -> role.apply(each) == Role.PLANTED && passes.test(each));
    return new ControlTally(nulls, fooled, planted, found);
  }

  private static <T> int count(Collection<T> cases, Predicate<T> counts) {
    return (int) cases.stream().filter(counts).count();
  }

  /**
   * How many null controls chance alone may fool: the least number that as many independent ones do
   * not exceed with 99 % probability.
   */
  public int foretold() {
    return BinomialDistribution.of(nulls, CHANCE).inverseCumulativeProbability(CERTAINTY);
  }

  /** Whether more null controls are fooled than chance foretells. */
  public boolean isBeyondChance() {
    return fooled > foretold();
  }

  /** Such as {@code 3 of 96 null controls were fooled (chance foretells up to 10); ...}. */
  public String sentence() {
    return Text.format(
        "%d of %d null controls %s fooled (chance foretells up to %d); %d of %d planted effects %s found",
        fooled,
        nulls,
        fooled == 1 ? "was" : "were",
        foretold(),
        found,
        planted,
        found == 1 ? "was" : "were");
  }
}
