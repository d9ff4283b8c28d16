package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.stats.TheilSen;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.train.CriticalSearch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How the quantities and curves of {@link CriticalSamplesStudy} are read out of a run's record.
 *
 * @param study which says the searches and when they were made
 */
record CriticalSamplesReading(CriticalSamplesStudy study) {

  /** Each quantity, and its value of a seed's run. */
  Map<String, ToDoubleFunction<PeakedRun>> values() {
    String ratio = unseen(study.lass(1));
    String seen = seen();
    Map<String, ToDoubleFunction<PeakedRun>> values = new LinkedHashMap<>();
    values.put(
        NetworkStudy.TRAINING_ACCURACY_REACHED, peaked -> TrainingAccuracy.reached(peaked.run()));
    values.put(CriticalSamplesStudy.FINAL_RATIO, last(ratio));
    values.put(CriticalSamplesStudy.FINAL_RATIO_SMALL, last(unseen(study.lass(0))));
    values.put(CriticalSamplesStudy.FINAL_RATIO_LARGE, last(unseen(study.lass(2))));
    values.put(CriticalSamplesStudy.RISE_SINCE_FIRST, less(last(ratio), first(ratio)));
    values.put(CriticalSamplesStudy.RISE_WHILE_FITTING, less(last(ratio), atBest(ratio)));
    values.put(CriticalSamplesStudy.LATE_CHANGE, peaked -> lateChange(peaked.run().series(ratio)));
    values.put(CriticalSamplesStudy.TRAINING_RISE, less(atMiddle(seen), atBest(seen)));
    values.put(CriticalSamplesStudy.TRAINING_FALL, less(atMiddle(seen), last(seen)));
    values.put(
        CriticalSamplesStudy.BEST_VALIDATION, peaked -> ValidationAccuracy.best(peaked.run()));
    values.put(CriticalSamplesStudy.FINAL_VALIDATION, last(Probe.VALIDATION_ACCURACY));
    values.put(
        CriticalSamplesStudy.VALIDATION_LOST,
        less(PeakedRun::validationAtPeak, last(Probe.VALIDATION_ACCURACY)));
    values.put(
        CriticalSamplesStudy.VALIDATION_LEAD,
        less(PeakedRun::validationAtPeak, this::trainingAtBest));
    values.put(CriticalSamplesStudy.LASS_OVER_FGSM, less(last(ratio), last(unseen(study.fgsm()))));
    values.put(
        CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM,
        less(last(ratio), last(unseen(study.iteratedFgsm()))));
    values.put(
        CriticalSamplesStudy.ZERO_GRADIENTS,
        last(Probe.zeroGradientShare(Probe.VALIDATION, study.lass(1))));
    return values;
  }

  /** The quantities, and what the figures show. */
  Readings readings() {
    Readings readings = new Readings();
    values()
        .forEach(
            (name, value) ->
                readings.quantity(
                    name,
                    Quantity.Kind.PER_SEED,
                    records ->
                        new Quantity.PerSeed(
                            PeakedRun.of(records.of(RunName.BASELINE)).stream()
                                .mapToDouble(value)
                                .toArray())));
    List<Integer> epochs = study.criticalEpochs();
    List<Integer> each = IntStream.rangeClosed(1, study.epochs()).boxed().toList();
    return readings
        .curves(CriticalSamplesStudy.RATIO_CURVES, series(epochs, unseen(study.lass(1))))
        .curves(CriticalSamplesStudy.TRAINING_RATIO_CURVES, series(epochs, seen()))
        .curves(CriticalSamplesStudy.VALIDATION_CURVES, series(each, Probe.VALIDATION_ACCURACY))
        .curves(
            CriticalSamplesStudy.TRAINING_CURVES,
            series(study.accuracyEpochs(), Probe.TRAINING_ACCURACY));
  }

  private static Function<SeededRecords, Curves> series(List<Integer> epochs, String name) {
    return records -> Curves.at(epochs, records.series(RunName.BASELINE, name));
  }

  private static String unseen(CriticalSearch search) {
    return Probe.criticalSampleRatio(Probe.VALIDATION, search);
  }

  private String seen() {
    return Probe.criticalSampleRatio(Probe.TRAINING, study.lass(1));
  }

  private static ToDoubleFunction<PeakedRun> less(
      ToDoubleFunction<PeakedRun> value, ToDoubleFunction<PeakedRun> other) {
    return peaked -> value.applyAsDouble(peaked) - other.applyAsDouble(peaked);
  }

  private static ToDoubleFunction<PeakedRun> last(String series) {
    return peaked -> peaked.run().last(series);
  }

  private static ToDoubleFunction<PeakedRun> first(String series) {
    return peaked -> peaked.run().series(series)[0];
  }

  private ToDoubleFunction<PeakedRun> atMiddle(String ratio) {
    int middle = study.criticalEpochs().indexOf(study.middleEpoch());
    return peaked -> peaked.run().series(ratio)[middle];
  }

  /**
   * A ratio when it was last measured up to the epoch of the run's own best validation accuracy.
   */
  private ToDoubleFunction<PeakedRun> atBest(String ratio) {
    List<Integer> epochs = study.criticalEpochs();
    return peaked -> {
      // The first epoch is one of the measured ones.
      int last = (int) epochs.stream().filter(measured -> measured <= peaked.best()).count() - 1;
      return peaked.run().series(ratio)[last];
    };
  }

  private double lateChange(double[] ratios) {
    List<Integer> epochs = study.criticalEpochs();
    int from = (int) epochs.stream().filter(epoch -> 3 * epoch < 2 * study.epochs()).count();
    if (epochs.size() - from < 2) {
      return Double.NaN;
    }
    double perEpoch =
        TheilSen.slope(
            epochs.subList(from, epochs.size()).stream().mapToDouble(epoch -> epoch).toArray(),
            Arrays.copyOfRange(ratios, from, ratios.length));
    return perEpoch * study.epochs() / 3;
  }

  /**
   * Training accuracy when it was next measured from the epoch of the run's own best validation
   * accuracy on.
   */
  private double trainingAtBest(PeakedRun peaked) {
    // The last epoch is one of the measured ones.
    int next =
        (int) study.accuracyEpochs().stream().filter(measured -> measured < peaked.best()).count();
    return peaked.run().series(Probe.TRAINING_ACCURACY)[next];
  }
}
