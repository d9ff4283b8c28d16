package io.github.closerlook.study;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.stats.TheilSen;
import io.github.closerlook.train.StopRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Section 3.3.2, Fig 6: how many epochs a network needs to classify all training examples as
 * labelled, and how that changes with its width and with the number of examples.
 *
 * @param widths units per hidden layer, ascending, none or an odd number; the other sizes are the
 *     baseline's
 * @param sizes numbers of training examples, ascending; the other sizes are the baseline's
 * @param budgetEpochs training is given up after so many: then the time is censored
 * @param seeds replicates an arm
 */
public record ConvergenceStudy(
    Baseline baseline, List<Integer> widths, List<Integer> sizes, int budgetEpochs, int seeds)
    implements SeededStudy {

  /** Epochs to 100 % training accuracy; infinite where censored. */
  public static final String TIME_TO_CONVERGENCE = "time to convergence";

  /** Theil-Sen slope on log-log axes: -1 where twice the width halves the time. */
  public static final String SLOPE_BY_WIDTH = "slope of time to convergence by width";

  /** Theil-Sen slope on log-log axes: 1 where twice the examples double the time, in epochs. */
  public static final String SLOPE_BY_EXAMPLES = "slope of time to convergence by examples";

  /**
   * Of the epochs that all widenings save together, the share that the first half of them saves;
   * more than half where the returns diminish.
   */
  public static final String SAVED_AT_FIRST = "share of the saving that the first widenings give";

  /** The share if every widening saved as many epochs as any other. */
  public static final String STEADY_RETURNS = "steady returns";

  /**
   * By how much {@link #SLOPE_BY_WIDTH} over the wider half of the widths exceeds that over the
   * narrower half, the middle one being in both: 0 of any power law, on which the time falls by the
   * same part with each doubling and the epochs saved diminish all the same; above 0 where it falls
   * by ever less.
   */
  public static final String FLATTENING = "flattening of time to convergence by width";

  /**
   * {@link #SLOPE_BY_EXAMPLES} over those sizes alone that have at least {@value #MANY} examples to
   * an input dimension; not a number if they are fewer than two.
   */
  public static final String SLOPE_WHERE_MANY = "slope by examples, ten or more to a dimension";

  /** The same over the sizes that have fewer than {@value #MANY} examples to an input dimension. */
  public static final String SLOPE_WHERE_FEW = "slope by examples, fewer than ten to a dimension";

  /**
   * {@link Crossing} of {@link #RAND_X_BESIDE_REAL}: the number of examples from which on random
   * inputs take longer than real data.
   */
  public static final String CROSSING =
      "examples from which on noise takes longer, in doublings of the fewest";

  /**
   * Networks of the same seeds on random inputs and on real data, with every number of examples.
   */
  public static final String RAND_X_BESIDE_REAL = "randX beside real";

  /** The {@link #CROSSING} if noise took longer with every number of examples. */
  public static final String FEWEST_EXAMPLES = "the fewest examples";

  /** Training accuracy against epochs, at the baseline's sizes. */
  public static final String ACCURACY_CURVES = "training accuracy";

  /** Epochs to 100 % training accuracy against width. */
  public static final String TIME_BY_WIDTH = "time by width";

  /** Epochs to 100 % training accuracy against the number of training examples. */
  public static final String TIME_BY_EXAMPLES = "time by examples";

  /**
   * In trials randX began to take longer with more examples near ten examples to an input
   * dimension.
   */
  public static final int MANY = 10;

  public ConvergenceStudy {
    widths = ascending("widths", widths);
    sizes = ascending("sizes", sizes);
    Sizes.of("convergence")
        .examples("sizes", sizes)
        .epochs("budgetEpochs", budgetEpochs)
        .seeds("seeds", seeds);
    // Refuses a width that no network has.
    widths.forEach(baseline::withWidth);
    if (!widths.isEmpty() && widths.size() % 2 == 0) {
      // Without one in the middle there is no first half of the widenings.
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "Study convergence: widths is %s; expected an odd number of them",
              widths));
    }
  }

  private static List<Integer> ascending(String name, List<Integer> values) {
    if (!Ascending.strictly(values) || values.size() == 1 || values.size() == 2) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "Study convergence: %s is %s; expected none, or at least three, ascending",
              name,
              values));
    }
    return List.copyOf(values);
  }

  @Override
  public Map<String, Quantity.Kind> quantities(String arm) {
    Map<String, Quantity.Kind> quantities = new LinkedHashMap<>();
    if (isOfBoth(arm) || arm.equals(FEWEST_EXAMPLES)) {
      quantities.put(CROSSING, Quantity.Kind.OF_PANEL);
      return quantities;
    }
    quantities.put(TIME_TO_CONVERGENCE, Quantity.Kind.PER_SEED);
    quantities.put(TRAINING_ACCURACY_REACHED, Quantity.Kind.PER_SEED);
    if (SizedArm.isSized(arm)) {
      return quantities;
    }
    if (!widths.isEmpty()) {
      quantities.put(SLOPE_BY_WIDTH, Quantity.Kind.PER_SEED);
      quantities.put(SAVED_AT_FIRST, Quantity.Kind.PER_SEED);
      quantities.put(FLATTENING, Quantity.Kind.PER_SEED);
    }
    if (!sizes.isEmpty()) {
      quantities.put(SLOPE_BY_EXAMPLES, Quantity.Kind.PER_SEED);
      quantities.put(SLOPE_WHERE_MANY, Quantity.Kind.PER_SEED);
      quantities.put(SLOPE_WHERE_FEW, Quantity.Kind.PER_SEED);
    }
    return quantities;
  }

  @Override
  public Set<String> arms() {
    Set<String> arms = Arms.withNoise(List.of(20, 40, 60, 80, 100));
    for (String arm : arms.stream().filter(arm -> !Arms.isForControls(arm)).toList()) {
      widths.forEach(width -> arms.add(SizedArm.atWidth(arm, width)));
      sizes.forEach(size -> arms.add(SizedArm.with(arm, size)));
    }
    if (!sizes.isEmpty()) {
      arms.add(RAND_X_BESIDE_REAL);
      arms.addAll(Arms.halvesOf(RAND_X_BESIDE_REAL));
    }
    arms.addAll(constants().keySet());
    return arms;
  }

  @Override
  public Map<String, Double> constants() {
    return Map.of(
        Arms.NO_CHANGE, 0.0, Arms.ALL_EXAMPLES, 1.0, STEADY_RETURNS, 0.5, FEWEST_EXAMPLES, 0.0);
  }

  /**
   * Random inputs again would cost as many networks as there are, where both kinds are compared.
   */
  @Override
  public List<String> alike(List<String> arms) {
    return arms.stream().anyMatch(ConvergenceStudy::isOfBoth)
        ? Arms.halvesOf(RAND_X_BESIDE_REAL)
        : SeededStudy.super.alike(arms);
  }

  private static boolean isOfBoth(String arm) {
    return Arms.data(arm).equals(RAND_X_BESIDE_REAL);
  }

  @Override
  public String describe() {
    return String.format(
        Locale.ROOT, "%s, at most %d epochs, %d seeds", baseline.over(sizes), budgetEpochs, seeds);
  }

  @Override
  public List<RunSpec> runs(Panel panel, String arm, long seed) {
    if (isOfBoth(arm)) {
      return Stream.of(Arms.RAND_X, Arms.REAL)
          .flatMap(data -> runs(panel, data, seed).stream().skip(1 + widths.size()))
          .toList();
    }
    SizedArm sized = SizedArm.of(arm);
    List<Baseline> settings = new ArrayList<>(List.of(sized.of(baseline)));
    if (!SizedArm.isSized(arm)) {
      widths.forEach(width -> settings.add(baseline.withWidth(width)));
      sizes.forEach(size -> settings.add(baseline.withExamples(size)));
    }
    return settings.stream()
        .map(
            setting ->
                setting.run(
                    Condition.of(sized.data()).of(setting.training(seed)),
                    new StopRule.FullAccuracy(budgetEpochs),
                    List.of(
                        new Probe.EpochsToFullAccuracy(),
                        new Probe.TrainingAccuracy(accuracyEpochs())),
                    panel,
                    seed))
        .toList();
  }

  @Override
  public void read(String arm, SeededRecords records, Findings findings) {
    if (isOfBoth(arm)) {
      double[][] noise = times(records.range(0, sizes.size()));
      double[][] real = times(records.range(sizes.size(), 2 * sizes.size()));
      findings.put(CROSSING, arm, new Crossing(sizes, noise, real).quantity());
      return;
    }
    findings.put(TIME_TO_CONVERGENCE, arm, records.perSeed(0, ConvergenceStudy::time));
    findings.put(
        TRAINING_ACCURACY_REACHED, arm, records.perSeed(0, ConvergenceStudy::accuracyReached));
    if (SizedArm.isSized(arm)) {
      return;
    }
    findings.put(ACCURACY_CURVES, arm, accuracies(records.series(0, Probe.TRAINING_ACCURACY)));
    if (!widths.isEmpty()) {
      SeededRecords byWidth = records.range(1, 1 + widths.size());
      findings.put(SLOPE_BY_WIDTH, arm, byWidth.perSeed(runs -> slope(widths, runs)));
      findings.put(SAVED_AT_FIRST, arm, byWidth.perSeed(ConvergenceStudy::savedAtFirst));
      findings.put(FLATTENING, arm, byWidth.perSeed(this::flattening));
      findings.put(TIME_BY_WIDTH, arm, byWidth.curves(widths, ConvergenceStudy::time));
    }
    if (!sizes.isEmpty()) {
      SeededRecords bySize = records.range(1 + widths.size(), 1 + widths.size() + sizes.size());
      int least = MANY * baseline.side() * baseline.side();
      int few = (int) sizes.stream().filter(size -> size < least).count();
      findings.put(SLOPE_BY_EXAMPLES, arm, bySize.perSeed(runs -> slope(sizes, runs)));
      findings.put(
          SLOPE_WHERE_FEW,
          arm,
          bySize.range(0, few).perSeed(runs -> slope(sizes.subList(0, few), runs)));
      findings.put(
          SLOPE_WHERE_MANY,
          arm,
          bySize
              .range(few, sizes.size())
              .perSeed(runs -> slope(sizes.subList(few, sizes.size()), runs)));
      findings.put(TIME_BY_EXAMPLES, arm, bySize.curves(sizes, ConvergenceStudy::time));
    }
  }

  /** Where a curve of accuracy is measured: ten times while the epochs grow tenfold, and last. */
  List<Integer> accuracyEpochs() {
    return IntStream.rangeClosed(0, (int) Math.ceil(10 * Math.log10(budgetEpochs)))
        .map(i -> Math.min((int) Math.round(Math.pow(10, i / 10.0)), budgetEpochs))
        .distinct()
        .boxed()
        .toList();
  }

  private static double accuracyReached(RunRecord run) {
    return Double.isFinite(time(run)) ? 1 : TrainingAccuracy.reached(run);
  }

  /** A run that was not measured any more had fitted everything. */
  private Curves accuracies(double[][] measured) {
    List<Integer> epochs = accuracyEpochs();
    int longest = Arrays.stream(measured).mapToInt(series -> series.length).max().orElseThrow();
    int points = Math.min(longest + 1, epochs.size());
    return Curves.at(epochs.subList(0, points), measured, 1);
  }

  private double[][] times(SeededRecords bySize) {
    return bySize.curves(sizes, ConvergenceStudy::time).y();
  }

  private static double time(RunRecord run) {
    return run.value(Probe.EPOCHS_TO_FULL_ACCURACY);
  }

  /** Not a number, which is unknown to the judge, of fewer than two sizes. */
  private static double slope(List<Integer> sizes, List<RunRecord> runs) {
    if (sizes.size() < 2) {
      return Double.NaN;
    }
    return TheilSen.slope(
        sizes.stream().mapToDouble(Math::log).toArray(),
        runs.stream().mapToDouble(run -> Math.log(time(run))).toArray());
  }

  private double flattening(List<RunRecord> runs) {
    int middle = runs.size() / 2;
    return slope(widths.subList(middle, widths.size()), runs.subList(middle, runs.size()))
        - slope(widths.subList(0, middle + 1), runs.subList(0, middle + 1));
  }

  private static double savedAtFirst(List<RunRecord> runs) {
    double narrowest = time(runs.get(0));
    double middle = time(runs.get(runs.size() / 2));
    double widest = time(runs.get(runs.size() - 1));
    return (narrowest - middle) / (narrowest - widest);
  }
}
