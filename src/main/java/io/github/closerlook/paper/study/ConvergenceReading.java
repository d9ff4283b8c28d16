package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.stats.TheilSen;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How the quantities and curves of {@link ConvergenceStudy} are read out of its records.
 *
 * @param study which says the sizes
 */
record ConvergenceReading(ConvergenceStudy study) {

  /** What is read of an arm. */
  Readings readings(DataArm<ArmSize> arm) {
    Readings readings = new Readings();
    if (arm.equals(ConvergenceStudy.RAND_X_BESIDE_REAL)) {
      return readings
          .quantity(
              ConvergenceStudy.CROSSING,
              Quantity.Kind.OF_PANEL,
              records -> crossing(records).quantity())
          .curves(
              ConvergenceStudy.DOUBLINGS_OF_TIME, records -> crossing(records).doublingsOfTime());
    }
    readings
        .perSeed(ConvergenceStudy.TIME_TO_CONVERGENCE, RunName.BASELINE, ConvergenceReading::time)
        .perSeed(
            NetworkStudy.TRAINING_ACCURACY_REACHED,
            RunName.BASELINE,
            ConvergenceReading::accuracyReached);
    if (!arm.aspect().equals(ArmSize.ALL)) {
      return readings;
    }
    if (!study.widths().isEmpty()) {
      addByWidth(readings);
    }
    if (!study.sizes().isEmpty()) {
      addByExamples(readings);
    }
    return readings.curves(ConvergenceStudy.ACCURACY_CURVES, this::accuracies);
  }

  private void addByWidth(Readings readings) {
    List<Integer> widths = study.widths();
    int middle = widths.size() / 2;
    ToDoubleFunction<Map<RunName, RunRecord>> ofNarrow =
        slope(ConvergenceStudy.WIDTH, widths.subList(0, middle + 1));
    ToDoubleFunction<Map<RunName, RunRecord>> ofWide =
        slope(ConvergenceStudy.WIDTH, widths.subList(middle, widths.size()));
    readings
        .perSeed(ConvergenceStudy.SLOPE_BY_WIDTH, slope(ConvergenceStudy.WIDTH, widths))
        .perSeed(ConvergenceStudy.SAVED_AT_FIRST, this::savedAtFirst)
        .perSeed(
            ConvergenceStudy.FLATTENING,
            runs -> ofWide.applyAsDouble(runs) - ofNarrow.applyAsDouble(runs))
        .curves(
            ConvergenceStudy.TIME_BY_WIDTH,
            records -> records.curves(ConvergenceStudy.WIDTH, widths, ConvergenceReading::time));
  }

  private void addByExamples(Readings readings) {
    List<Integer> sizes = study.sizes();
    int dimensions = study.baseline().side() * study.baseline().side();
    int few =
        (int) sizes.stream().filter(size -> size < ConvergenceStudy.MANY * dimensions).count();
    readings
        .perSeed(ConvergenceStudy.SLOPE_BY_EXAMPLES, slope(ConvergenceStudy.EXAMPLES, sizes))
        .perSeed(
            ConvergenceStudy.SLOPE_WHERE_MANY,
            slope(ConvergenceStudy.EXAMPLES, sizes.subList(few, sizes.size())))
        .perSeed(
            ConvergenceStudy.SLOPE_WHERE_FEW,
            slope(ConvergenceStudy.EXAMPLES, sizes.subList(0, few)))
        .curves(
            ConvergenceStudy.TIME_BY_EXAMPLES,
            records -> records.curves(ConvergenceStudy.EXAMPLES, sizes, ConvergenceReading::time));
  }

  private Crossing crossing(SeededRecords records) {
    return new Crossing(study.sizes(), times(records, Arms.RAND_X), times(records, Arms.REAL));
  }

  private double[][] times(SeededRecords records, String data) {
    return records.values(RunName.each(data, study.sizes()), ConvergenceReading::time);
  }

  private static double accuracyReached(RunRecord run) {
    return Double.isFinite(time(run)) ? 1 : TrainingAccuracy.reached(run);
  }

  /** A run that was not measured any more had fitted everything. */
  private Curves accuracies(SeededRecords records) {
    double[][] measured = records.series(RunName.BASELINE, Probe.TRAINING_ACCURACY);
    List<Integer> epochs = study.accuracyEpochs();
    int longest = Arrays.stream(measured).mapToInt(series -> series.length).max().orElseThrow();
    int points = Math.min(longest + 1, epochs.size());
    return Curves.at(epochs.subList(0, points), measured, 1);
  }

  private static double time(RunRecord run) {
    return run.value(Probe.EPOCHS_TO_FULL_ACCURACY);
  }

  private static double time(Map<RunName, RunRecord> runs, String what, int size) {
    return time(runs.get(new RunName(what, size)));
  }

  /** Not a number, which is unknown to the judge, of fewer than two sizes. */
  private static ToDoubleFunction<Map<RunName, RunRecord>> slope(String what, List<Integer> sizes) {
    return runs ->
        sizes.size() < 2
            ? Double.NaN
            : TheilSen.slope(
                sizes.stream().mapToDouble(Math::log).toArray(),
                sizes.stream().mapToDouble(size -> Math.log(time(runs, what, size))).toArray());
  }

  private double savedAtFirst(Map<RunName, RunRecord> runs) {
    List<Integer> widths = study.widths();
    double narrowest = time(runs, ConvergenceStudy.WIDTH, widths.get(0));
    double middle = time(runs, ConvergenceStudy.WIDTH, widths.get(widths.size() / 2));
    double widest = time(runs, ConvergenceStudy.WIDTH, widths.get(widths.size() - 1));
    return (narrowest - middle) / (narrowest - widest);
  }
}
