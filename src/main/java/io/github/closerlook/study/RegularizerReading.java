package io.github.closerlook.study;

import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.stats.TunedArm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the quantities and curves of one arm of {@link RegularizationStudy} out of its records.
 *
 * @param study which says the tolerance, and when validation accuracy was measured
 * @param arm its name
 * @param tried regularizers beside none; run 0 is that of none, run i that of the i-th of them
 * @param records of the arm
 * @param findings takes what is read
 */
record RegularizerReading(
    RegularizationStudy study,
    String arm,
    List<RegularizerArm.Strength> tried,
    RegularizerRecords records,
    Findings findings) {

  /** Memorization and learning with the last regularizer, and its curves. */
  void last() {
    int last = tried.size();
    SeededRecords onRandY = records.onRandY();
    SeededRecords onReal = records.onReal();
    findings.put(
        RegularizationStudy.TRAINING_ON_RAND_Y,
        arm,
        onRandY.perSeed(last, RegularizerReading::training));
    findings.put(
        Study.TRAINING_ACCURACY_REACHED, arm, onRandY.perSeed(last, TrainingAccuracy::reached));
    MemorizationTime time = new MemorizationTime(study.measuredEpochs());
    findings.put(
        RegularizationStudy.TIME_TO_HALF_OF_RAND_Y,
        arm,
        onRandY.perSeed(last, run -> time.to(0.5, run)));
    findings.put(
        RegularizationStudy.TIME_TO_NINE_TENTHS_OF_RAND_Y,
        arm,
        onRandY.perSeed(last, run -> time.to(0.9, run)));
    findings.put(
        RegularizationStudy.VALIDATION_ON_REAL,
        arm,
        onReal.perSeed(last, ValidationAccuracy::late));
    findings.put(
        RegularizationStudy.TRAINING_ON_RAND_Y,
        arm,
        atMeasured(onRandY.series(last, Probe.TRAINING_ACCURACY)));
    findings.put(
        RegularizationStudy.VALIDATION_ON_REAL,
        arm,
        atMeasured(onReal.series(last, Probe.VALIDATION_ACCURACY)));
    losses(arm, last);
  }

  /** Both accuracies of the network that was trained on randY. */
  void learningOnRandY() {
    SeededRecords onRandY = records.onRandY();
    findings.put(
        RegularizationStudy.TRAINING_ON_RAND_Y,
        arm,
        onRandY.perSeed(0, RegularizerReading::training));
    findings.put(
        RegularizationStudy.VALIDATION_ON_REAL, arm, onRandY.perSeed(0, ValidationAccuracy::late));
  }

  /** Memorization and learning at the strength that costs so much validation accuracy. */
  void tuned() {
    List<Double> strengths = new ArrayList<>(List.of(0.0));
    tried.forEach(strength -> strengths.add(strength.value()));
    Curves memorized = records.onRandY().curves(strengths, RegularizerReading::training);
    Curves learnt = records.onReal().curves(strengths, ValidationAccuracy::late);
    findings.put(RegularizationStudy.TRAINING_ON_RAND_Y, arm, tuned(learnt, memorized));
    findings.put(RegularizationStudy.VALIDATION_ON_REAL, arm, tuned(learnt, learnt));
    findings.put(RegularizationStudy.MEMORIZED_BY_STRENGTH, arm, memorized);
    findings.put(RegularizationStudy.LEARNT_BY_STRENGTH, arm, learnt);
  }

  private Quantity tuned(Curves learnt, Curves values) {
    return new Quantity.Tuned(new TunedArm(learnt.y(), values.y(), study.tolerance()));
  }

  /** The agreement of two orders; and losses, at the middle strength of each kind alone. */
  void order() {
    findings.put(
        RegularizationStudy.ORDER_AGREEMENT, arm, RegularizerOrder.agreement(arm, records));
    losses(RegularizationStudy.NONE, 0);
    // Of all strengths a figure would show too many curves.
    Map<RegularizerKind, List<Integer>> runs = new LinkedHashMap<>();
    for (int i = 0; i < tried.size(); i++) {
      runs.computeIfAbsent(tried.get(i).kind(), kind -> new ArrayList<>()).add(i + 1);
    }
    runs.values()
        .forEach(
            ofKind -> {
              int middle = ofKind.get(ofKind.size() / 2);
              losses(tried.get(middle - 1).arm(), middle);
            });
  }

  private void losses(String name, int run) {
    findings.put(
        RegularizationStudy.LOSS_CURVES_RAND_Y,
        name,
        atMeasured(records.onRandY().series(run, Probe.TRAINING_LOSS)));
    findings.put(
        RegularizationStudy.LOSS_CURVES_REAL,
        name,
        atMeasured(records.onReal().series(run, Probe.TRAINING_LOSS)));
  }

  private Curves atMeasured(double[][] bySeed) {
    return Curves.at(study.measuredEpochs(), bySeed);
  }

  private static double training(RunRecord run) {
    return run.last(Probe.TRAINING_ACCURACY);
  }
}
