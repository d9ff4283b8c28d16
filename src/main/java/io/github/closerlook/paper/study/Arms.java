package io.github.closerlook.paper.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names of arms, the same in studies, expectations, figures and reports. */
public final class Arms {

  /** Real inputs under true labels. */
  public static final String REAL = "real";

  /** Real data from other seeds: what a negative control compares real data with. */
  public static final String REAL_AGAIN = again(REAL);

  /** All inputs replaced by Gaussian noise. */
  public static final String RAND_X = "randX";

  /** All labels random. */
  public static final String RAND_Y = "randY";

  /** Random labels from other seeds, for negative controls. */
  public static final String RAND_Y_AGAIN = again(RAND_Y);

  /** What binomial counts would give. */
  public static final String BINOMIAL = "binomial";

  /** A change of nothing: what slopes, gains and rises are compared with. */
  public static final String NO_CHANGE = "no change";

  /** Every training example classified as labelled. */
  public static final String ALL_EXAMPLES = "all examples";

  private static final String AGAIN = " again";
  private static final List<String> HALVES =
      List.of(", half of the seeds", ", other half of the seeds");
  private static final Pattern LEVEL = Pattern.compile("(.+) (\\d+) %");

  /**
   * What {@link #at} puts together.
   *
   * @param percent 100 where the name tells none
   */
  public record Level(String kind, int percent) {}

  private Arms() {}

  /** Noise at a level, such as {@code randY 40 %}. */
  public static String at(String kind, int percent) {
    return kind + " " + percent + " %";
  }

  /** The level of noise, or of what is left without it, that an arm's name tells. */
  public static Level level(String arm) {
    Matcher name = LEVEL.matcher(arm);
    return name.matches()
        ? new Level(name.group(1), Integer.parseInt(name.group(2)))
        : new Level(arm, 100);
  }

  /** The same from other seeds. */
  public static String again(String arm) {
    return arm + AGAIN;
  }

  /** Whether the arm is the same as another from other seeds. */
  public static boolean isAgain(String arm) {
    return arm.endsWith(AGAIN);
  }

  /** The arm on one half of its seeds: every second one, from that index on. */
  static String half(String arm, int from) {
    return arm + HALVES.get(from);
  }

  /** Real data on either half of its seeds: two arms made alike without a network more. */
  static List<String> halvesOfReal() {
    return halvesOf(REAL);
  }

  /** An arm on either half of its seeds. */
  static List<String> halvesOf(String arm) {
    return List.of(half(arm, 1), half(arm, 0));
  }

  /** Which half of its seeds an arm is on; empty if on all of them. */
  static OptionalInt half(String arm) {
    return IntStream.range(0, HALVES.size())
        .filter(from -> arm.endsWith(HALVES.get(from)))
        .findFirst();
  }

  /** Whether the arm is there for controls alone. */
  public static boolean isForControls(String arm) {
    return isAgain(arm) || half(arm).isPresent();
  }

  /** What an arm is trained on, whatever its seeds. */
  static String data(String arm) {
    if (isAgain(arm)) {
      return arm.substring(0, arm.length() - AGAIN.length());
    }
    return half(arm).isPresent() ? arm.substring(0, arm.lastIndexOf(", ")) : arm;
  }

  /**
   * Real data, noise of both kinds at these levels, each of them again, and halves of real data.
   */
  static Set<String> withNoise(Collection<Integer> percents) {
    Set<String> arms = new LinkedHashSet<>(List.of(REAL));
    for (String kind : List.of(RAND_X, RAND_Y)) {
      percents.forEach(percent -> arms.add(percent == 100 ? kind : at(kind, percent)));
    }
    List.copyOf(arms).forEach(arm -> arms.add(again(arm)));
    arms.addAll(halvesOfReal());
    return arms;
  }
}
