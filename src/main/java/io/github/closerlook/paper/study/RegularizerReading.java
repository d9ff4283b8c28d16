package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.stats.TunedArm;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How the quantities and curves of an arm of {@link RegularizationStudy} are read out of its
 * records.
 *
 * @param study which says the tolerance, and when accuracies were measured
 */
record RegularizerReading(RegularizationStudy study, RegularizerArm arm) {

  private static final Regularizer NONE = new Regularizer.None();

  /** Memorization and learning with the last regularizer, and its curves. */
  Readings last() {
    Regularizer last = arm.regularizers().get(arm.tried().size());
    RunName onRandY = new RunName(Arms.RAND_Y, last);
    RunName onReal = new RunName(Arms.REAL, last);
    MemorizationTime time = new MemorizationTime(study.measuredEpochs());
    return new Readings()
        .perSeed(RegularizationStudy.TRAINING_ON_RAND_Y, onRandY, RegularizerReading::training)
        .perSeed(RegularizationStudy.TIME_TO_HALF_OF_RAND_Y, onRandY, run -> time.to(0.5, run))
        .perSeed(
            RegularizationStudy.TIME_TO_NINE_TENTHS_OF_RAND_Y, onRandY, run -> time.to(0.9, run))
        .perSeed(RegularizationStudy.VALIDATION_ON_REAL, onReal, ValidationAccuracy::late)
        .perSeed(NetworkStudy.TRAINING_ACCURACY_REACHED, onRandY, TrainingAccuracy::reached)
        .curves(
            RegularizationStudy.TRAINING_ON_RAND_Y,
            records -> atMeasured(records, onRandY, Probe.TRAINING_ACCURACY))
        .curves(
            RegularizationStudy.VALIDATION_ON_REAL,
            records -> atMeasured(records, onReal, Probe.VALIDATION_ACCURACY))
        .figure((arm, records, findings) -> losses(arm, last, records, findings));
  }

  /** Both accuracies of the network that was trained on randY. */
  Readings learningOnRandY() {
    RunName onRandY = new RunName(Arms.RAND_Y, NONE);
    return new Readings()
        .perSeed(RegularizationStudy.TRAINING_ON_RAND_Y, onRandY, RegularizerReading::training)
        .perSeed(RegularizationStudy.VALIDATION_ON_REAL, onRandY, ValidationAccuracy::late);
  }

  /** Memorization and learning at the strength that costs so much validation accuracy. */
  Readings tuned() {
    return new Readings()
        .quantity(
            RegularizationStudy.TRAINING_ON_RAND_Y,
            Quantity.Kind.TUNED,
            records -> tuned(learnt(records), memorized(records)))
        .quantity(
            RegularizationStudy.VALIDATION_ON_REAL,
            Quantity.Kind.TUNED,
            records -> tuned(learnt(records), learnt(records)))
        .curves(RegularizationStudy.MEMORIZED_BY_STRENGTH, this::memorized)
        .curves(RegularizationStudy.LEARNT_BY_STRENGTH, this::learnt);
  }

  private Quantity tuned(Curves learnt, Curves values) {
    return new Quantity.Tuned(new TunedArm(learnt.y(), values.y(), study.tolerance()));
  }

  private Curves memorized(SeededRecords records) {
    return byStrength(records, Arms.RAND_Y, RegularizerReading::training);
  }

  private Curves learnt(SeededRecords records) {
    return byStrength(records, Arms.REAL, ValidationAccuracy::late);
  }

  private Curves byStrength(SeededRecords records, String data, ToDoubleFunction<RunRecord> value) {
    List<Double> strengths =
        Stream.concat(Stream.of(0.0), arm.tried().stream().map(RegularizerArm.Strength::value))
            .toList();
    return Curves.at(strengths, records.values(runs(data), value));
  }

  /** The runs on that data without regularizer, then with each that was tried. */
  private List<RunName> runs(String data) {
    return RunName.each(data, arm.regularizers());
  }

  /** The agreement of two orders; and losses, at the middle strength of each kind alone. */
  Readings order() {
    return new Readings()
        .quantity(
            RegularizationStudy.ORDER_AGREEMENT,
            Quantity.Kind.OF_PANEL,
            records ->
                RegularizerOrder.agreement(
                    arm.name(),
                    RegularizerOrder.losses(records, runs(Arms.RAND_Y)),
                    RegularizerOrder.losses(records, runs(Arms.REAL))))
        .figure((ofArm, records, findings) -> middleLosses(records, findings));
  }

  private void middleLosses(SeededRecords records, Findings findings) {
    losses(RegularizationStudy.NONE, NONE, records, findings);
    // Of all strengths a figure would show too many curves.
    Map<RegularizerKind, List<RegularizerArm.Strength>> byKind = new LinkedHashMap<>();
    for (RegularizerArm.Strength strength : arm.tried()) {
      byKind.computeIfAbsent(strength.kind(), kind -> new ArrayList<>()).add(strength);
    }
    for (List<RegularizerArm.Strength> ofKind : byKind.values()) {
      RegularizerArm.Strength middle = ofKind.get(ofKind.size() / 2);
      losses(middle.arm(), middle.regularizer(), records, findings);
    }
  }

  private void losses(
      String name, Regularizer regularizer, SeededRecords records, Findings findings) {
    RunName onRandY = new RunName(Arms.RAND_Y, regularizer);
    RunName onReal = new RunName(Arms.REAL, regularizer);
    findings.put(
        RegularizationStudy.LOSS_CURVES_RAND_Y,
        name,
        atMeasured(records, onRandY, Probe.TRAINING_LOSS));
    findings.put(
        RegularizationStudy.LOSS_CURVES_REAL,
        name,
        atMeasured(records, onReal, Probe.TRAINING_LOSS));
  }

  private Curves atMeasured(SeededRecords records, RunName run, String series) {
    return Curves.at(study.measuredEpochs(), records.series(run, series));
  }

  private static double training(RunRecord run) {
    return run.last(Probe.TRAINING_ACCURACY);
  }
}
