package io.github.closerlook.paper.study;

import io.github.closerlook.claims.stats.TheilSen;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.train.CriticalSearch;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How the quantities and curves of {@link CriticalSamplesStudy} are read out of its records.
 *
 * @param study which says the searches and when they were made
 */
record CriticalSamplesReading(CriticalSamplesStudy study) {

  /** The quantities, and what the figures show. */
  Readings readings() {
    String ratio = unseen(study.lass(1));
    String seen = Probe.criticalSampleRatio(Probe.TRAINING, study.lass(1));
    List<Integer> epochs = study.criticalEpochs();
    List<Integer> each = IntStream.rangeClosed(1, study.epochs()).boxed().toList();
    return new Readings()
        .peaked(
            NetworkStudy.TRAINING_ACCURACY_REACHED,
            peaked -> TrainingAccuracy.reached(peaked.run()))
        .peaked(CriticalSamplesStudy.FINAL_RATIO, last(ratio))
        .peaked(CriticalSamplesStudy.FINAL_RATIO_SMALL, last(unseen(study.lass(0))))
        .peaked(CriticalSamplesStudy.FINAL_RATIO_LARGE, last(unseen(study.lass(2))))
        .peaked(CriticalSamplesStudy.RISE_SINCE_FIRST, less(last(ratio), first(ratio)))
        .peaked(CriticalSamplesStudy.RISE_WHILE_FITTING, less(last(ratio), atBest(ratio)))
        .peaked(CriticalSamplesStudy.LATE_CHANGE, peaked -> lateChange(peaked.run().series(ratio)))
        .peaked(CriticalSamplesStudy.TRAINING_RISE, less(atMiddle(seen), atBest(seen)))
        .peaked(CriticalSamplesStudy.TRAINING_FALL, less(atMiddle(seen), last(seen)))
        .peaked(
            CriticalSamplesStudy.BEST_VALIDATION, peaked -> ValidationAccuracy.best(peaked.run()))
        .peaked(CriticalSamplesStudy.FINAL_VALIDATION, last(Probe.VALIDATION_ACCURACY))
        .peaked(
            CriticalSamplesStudy.VALIDATION_LOST,
            less(PeakedRun::validationAtPeak, last(Probe.VALIDATION_ACCURACY)))
        .peaked(CriticalSamplesStudy.VALIDATION_LEAD, this::validationLead)
        .peaked(CriticalSamplesStudy.LASS_OVER_FGSM, less(last(ratio), last(unseen(study.fgsm()))))
        .peaked(
            CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM,
            less(last(ratio), last(unseen(study.iteratedFgsm()))))
        .peaked(
            CriticalSamplesStudy.ZERO_GRADIENTS,
            last(Probe.zeroGradientShare(Probe.VALIDATION, study.lass(1))))
        .curves(CriticalSamplesStudy.RATIO_CURVES, series(epochs, ratio))
        .curves(CriticalSamplesStudy.TRAINING_RATIO_CURVES, series(epochs, seen))
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

  /** See {@link CriticalSamplesStudy#VALIDATION_LEAD}. */
  double validationLead(PeakedRun peaked) {
    return peaked.validationAtPeak() - trainingAtBest(peaked);
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
