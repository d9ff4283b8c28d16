package io.github.closerlook.study;

import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.train.CriticalSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How the quantities and curves of {@link CriticalSamplesStudy} are read out of a run's record.
 *
 * @param study which says the searches and when they were made
 */
record CriticalSamplesReading(CriticalSamplesStudy study) {

  /** Each quantity, and its value of a run. */
  Map<String, ToDoubleFunction<RunRecord>> values() {
    String ratio = unseen(study.lass(1));
    String seen = seen();
    Map<String, ToDoubleFunction<RunRecord>> values = new LinkedHashMap<>();
    values.put(Study.TRAINING_ACCURACY_REACHED, TrainingAccuracy::reached);
    values.put(CriticalSamplesStudy.FINAL_RATIO, last(ratio));
    values.put(CriticalSamplesStudy.FINAL_RATIO_SMALL, last(unseen(study.lass(0))));
    values.put(CriticalSamplesStudy.FINAL_RATIO_LARGE, last(unseen(study.lass(2))));
    values.put(CriticalSamplesStudy.RISE_SINCE_FIRST, less(last(ratio), first(ratio)));
    values.put(CriticalSamplesStudy.RISE_WHILE_FITTING, less(last(ratio), atBest(ratio)));
    values.put(CriticalSamplesStudy.TRAINING_RISE, less(atMiddle(seen), atBest(seen)));
    values.put(CriticalSamplesStudy.TRAINING_FALL, less(atMiddle(seen), last(seen)));
    values.put(CriticalSamplesStudy.BEST_VALIDATION, ValidationAccuracy::best);
    values.put(CriticalSamplesStudy.FINAL_VALIDATION, ValidationAccuracy::last);
    values.put(
        CriticalSamplesStudy.VALIDATION_LOST,
        less(ValidationAccuracy::best, ValidationAccuracy::last));
    values.put(CriticalSamplesStudy.TRAINING_AT_BEST, this::trainingAtBest);
    values.put(CriticalSamplesStudy.LASS_OVER_FGSM, less(last(ratio), last(unseen(study.fgsm()))));
    values.put(
        CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM,
        less(last(ratio), last(unseen(study.iteratedFgsm()))));
    return values;
  }

  /** An arm's quantities, and what its figures show. */
  void read(String arm, SeededRecords records, Findings findings) {
    values().forEach((name, value) -> findings.put(name, arm, records.perSeed(0, value)));
    List<Integer> epochs = study.criticalEpochs();
    findings.put(
        CriticalSamplesStudy.RATIO_CURVES,
        arm,
        Curves.at(epochs, records.series(0, unseen(study.lass(1)))));
    findings.put(
        CriticalSamplesStudy.TRAINING_RATIO_CURVES,
        arm,
        Curves.at(epochs, records.series(0, seen())));
    findings.put(
        CriticalSamplesStudy.VALIDATION_CURVES,
        arm,
        Curves.at(
            IntStream.rangeClosed(1, study.epochs()).boxed().toList(),
            records.series(0, Probe.VALIDATION_ACCURACY)));
    findings.put(
        CriticalSamplesStudy.TRAINING_CURVES,
        arm,
        Curves.at(study.accuracyEpochs(), records.series(0, Probe.TRAINING_ACCURACY)));
  }

  private static String unseen(CriticalSearch search) {
    return Probe.criticalSampleRatio(Probe.VALIDATION, search);
  }

  private String seen() {
    return Probe.criticalSampleRatio(Probe.TRAINING, study.lass(1));
  }

  private static ToDoubleFunction<RunRecord> less(
      ToDoubleFunction<RunRecord> value, ToDoubleFunction<RunRecord> other) {
    return run -> value.applyAsDouble(run) - other.applyAsDouble(run);
  }

  private static ToDoubleFunction<RunRecord> last(String series) {
    return run -> run.last(series);
  }

  private static ToDoubleFunction<RunRecord> first(String series) {
    return run -> run.series(series)[0];
  }

  private ToDoubleFunction<RunRecord> atMiddle(String ratio) {
    int middle = study.criticalEpochs().indexOf(study.middleEpoch());
    return run -> run.series(ratio)[middle];
  }

  /** A ratio when it was last measured up to the epoch of the best validation accuracy. */
  private ToDoubleFunction<RunRecord> atBest(String ratio) {
    List<Integer> epochs = study.criticalEpochs();
    return run -> {
      int best = ValidationAccuracy.bestEpoch(run);
      // The first epoch is one of the measured ones.
      int last = (int) epochs.stream().filter(measured -> measured <= best).count() - 1;
      return run.series(ratio)[last];
    };
  }

  private double trainingAtBest(RunRecord run) {
    int best = ValidationAccuracy.bestEpoch(run);
    // The last epoch is one of the measured ones.
    int next = (int) study.accuracyEpochs().stream().filter(measured -> measured < best).count();
    return run.series(Probe.TRAINING_ACCURACY)[next];
  }
}
