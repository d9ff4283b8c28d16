package io.github.closerlook.program;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was asked of one build, as far as it has to go together. A build does one of six things: it
 * judges the claims, tells the plan, trains a shard, measures power, climbs ladders or judges
 * placebos; what is of no use to the one that it does would be passed over in silence. The ladders
 * too have a plan and shards. Beside judging, it may run benchmarks or write one of two tables.
 *
 * @param others what it does in place of judging, as given
 * @param judging settings of judging, as given
 * @param measuringPower settings of measuring power, as given
 * @param climbing settings of ladders, as given
 * @param sizing what ladders have written down for themselves, as given
 * @param ladders whether it is of the ladders that it does anything
 */
record Combination(
    List<String> others,
    List<String> judging,
    List<String> measuringPower,
    List<String> climbing,
    List<String> sizing,
    boolean ladders) {

  private static final String POWER = "-Ppower";
  private static final String LADDER = "-Pladder";
  private static final String BENCHMARK = "-Pbenchmark";
  private static final String PLACEBO = "-Pplacebo";

  /** Programs beside which the claims are judged as well. */
  private static final Set<String> BESIDE = Set.of(BENCHMARK, "-Pforecast", "-Perror-rates");

  /**
   * What was given.
   *
   * @param profiles that are active
   * @param property value of a property by its name, null if it is not set
   */
  static Combination of(Set<String> profiles, Function<String, String> property) {
    List<String> others = new ArrayList<>(given(property, "plan", "shard"));
    Stream.concat(Stream.of(POWER, PLACEBO), BESIDE.stream().sorted())
        .filter(option -> profiles.contains(option.substring(2)))
        .forEach(others::add);
    boolean ladders = profiles.contains(LADDER.substring(2));
    if (ladders && given(property, "plan", "shard").isEmpty()) {
      others.add(LADDER);
    }
    List<String> judging = new ArrayList<>(given(property, "history"));
    // What power measures can be accepted, as further panels; and what ladders find.
    if (Settings.asked("accept", property.apply("accept"))
        && !others.contains(POWER)
        && !others.contains(LADDER)) {
      judging.add("-Daccept");
    }
    if (property.apply("dataSet") != null
        && property.apply("seed") != null
        && Settings.asked("accept", property.apply("accept"))) {
      throw new BadInputException(
          "-Daccept cannot be given with both -DdataSet and -Dseed, since results on other images are of one panel of seeds, that from 1; accepted: one of the two");
    }
    if (PowerSettings.of(property).areAccepted() && property.apply("seed") != null) {
      throw new BadInputException(
          "-Dpanels=accepted cannot be given with -Dseed, since accepted panels have their own"
              + " seeds; accepted: one of the two");
    }
    if (Settings.asked("download", property.apply("download")) && others.contains(PLACEBO)) {
      judging.add("-Ddownload");
    }
    return new Combination(
        others,
        judging,
        given(property, "panels"),
        given(property, "rungs"),
        given(property, "scale", "seed", "dataSet"),
        ladders);
  }

  private static List<String> given(Function<String, String> property, String... names) {
    return Stream.of(names).filter(name -> property.apply(name) != null).map("-D"::concat).toList();
  }

  /**
   * Sees that all of it would be done.
   *
   * @throws BadInputException if something would be passed over
   */
  void check() {
    if (others.size() > 1) {
      throw BadInput.of(
          "%s cannot be given together; accepted: one of them", String.join(" and ", others));
    }
    if (!others.isEmpty() && !BESIDE.contains(others.get(0)) && !judging.isEmpty()) {
      throw BadInput.of(
          "%s cannot be given with %s, which does nothing with it; accepted: one of them",
          judging.get(0), others.get(0));
    }
    if (!others.contains(POWER)) {
      requireNone(measuringPower, POWER);
    }
    if (!ladders) {
      requireNone(climbing, LADDER);
    } else if (!sizing.isEmpty()) {
      throw BadInput.of(
          "%s cannot be given with %s, whose sizes and seeds are in expectations/ladder; accepted: one of them",
          sizing.get(0), LADDER);
    }
  }

  private static void requireNone(List<String> settings, String profile) {
    if (!settings.isEmpty()) {
      throw BadInput.of(
          "%s is of use with %s alone; accepted: both or neither", settings.get(0), profile);
    }
  }
}
