package io.github.closerlook.study;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Labels;
import io.github.closerlook.data.SampleSpec;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.train.StopRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Section 5, Fig 10: what regularizers do to memorization, by the accuracy on randomly labelled
 * training examples after a fixed number of epochs, and to learning, by the accuracy on unseen real
 * ones.
 *
 * <p>An arm is a regularizer at a strength, or a tuned one: at the strength that costs {@code
 * tolerance} of validation accuracy on real data, see {@link EqualValidation}. So tuned
 * regularizers are compared at equal validation accuracy, by how far they hold memorization down.
 *
 * @param strengths of each kind, ascending
 * @param tolerance of validation accuracy, such as 0.02
 * @param validationExamples unseen examples, of the same seed
 * @param epochs length of training, the same with and without regularizer
 * @param seeds replicates an arm
 */
public record RegularizationStudy(
    Baseline baseline,
    Map<RegularizerKind, List<Double>> strengths,
    double tolerance,
    int validationExamples,
    int epochs,
    int seeds)
    implements SeededStudy {

  /** Accuracy on the randomly labelled training examples as labelled, after the last epoch. */
  public static final String TRAINING_ON_RAND_Y = "training accuracy on randY";

  /** Accuracy on unseen real examples, after the last epoch of training on real ones. */
  public static final String VALIDATION_ON_REAL = "validation accuracy on real data";

  /**
   * Spearman's correlation of two orders of all regularizers, at all strengths, by mean training
   * loss: of one data set from one seed, and of a data set from the next seed.
   */
  public static final String ORDER_AGREEMENT = "agreement of two orders of the regularizers";

  /** {@link #TRAINING_ON_RAND_Y} of a tuned arm against strength, 0 being no regularizer. */
  public static final String MEMORIZED_BY_STRENGTH = TRAINING_ON_RAND_Y + " by strength";

  /** {@link #VALIDATION_ON_REAL} of a tuned arm against strength, 0 being no regularizer. */
  public static final String LEARNT_BY_STRENGTH = VALIDATION_ON_REAL + " by strength";

  /**
   * Training loss against epochs; where orders are compared, of no regularizer and of the middle
   * strength of each kind.
   */
  public static final String LOSS_CURVES_RAND_Y = "training loss on randY";

  /** The same on real data. */
  public static final String LOSS_CURVES_REAL = "training loss on real data";

  /** The arm without. */
  public static final String NONE = "no regularizer";

  /** A network of the same kind that has learnt random labels and is asked for real ones. */
  public static final String NONE_ON_RAND_Y = "no regularizer, trained on randY";

  public RegularizationStudy {
    Map<RegularizerKind, List<Double>> copy = new LinkedHashMap<>();
    strengths.forEach((kind, values) -> copy.put(kind, List.copyOf(values)));
    strengths = Collections.unmodifiableMap(copy);
    if (!(tolerance >= 0)) {
      throw new BadInputException(
          "Study regularization: tolerance is " + tolerance + "; expected a number not below 0");
    }
  }

  @Override
  public Map<String, Quantity.Kind> quantities(String arm) {
    return RegularizerOrder.ARMS.contains(arm)
        ? Map.of(ORDER_AGREEMENT, Quantity.Kind.PER_SEED)
        : Map.of(
            TRAINING_ON_RAND_Y, Quantity.Kind.PER_SEED, VALIDATION_ON_REAL, Quantity.Kind.PER_SEED);
  }

  @Override
  public Set<String> arms() {
    Set<String> arms = new LinkedHashSet<>(List.of(NONE, Arms.again(NONE), NONE_ON_RAND_Y));
    arms.addAll(RegularizerOrder.ARMS);
    arms.addAll(constants().keySet());
    strengths.forEach(
        (kind, values) -> {
          values.forEach(strength -> arms.add(kind.at(strength)));
          arms.add(kind.tuned());
        });
    return arms;
  }

  @Override
  public Map<String, Double> constants() {
    return Map.of(Arms.ALL_EXAMPLES, 1.0);
  }

  @Override
  public String describe() {
    return "%s, %d epochs, %d seeds".formatted(baseline, epochs, seeds);
  }

  /** Without regularizer, then at each of the arm's strengths; randY first, then real data. */
  @Override
  public List<RunSpec> runs(Panel panel, String arm, long seed) {
    List<RunSpec> runs = new ArrayList<>();
    for (Regularizer regularizer : regularizers(arm)) {
      SampleSpec real = baseline.training(seed);
      runs.add(run(real.withLabels(Labels.random(1)), panel, seed).with(regularizer));
      runs.add(run(real, panel, seed).with(regularizer));
    }
    return runs;
  }

  private RunSpec run(SampleSpec sample, Panel panel, long seed) {
    return baseline.run(
        sample,
        new StopRule.Epochs(epochs),
        List.of(
            new Probe.TrainingAccuracy(),
            new Probe.TrainingLoss(),
            new Probe.ValidationAccuracy(baseline.unseen(validationExamples, seed))),
        panel,
        seed);
  }

  private List<Regularizer> regularizers(String arm) {
    List<Regularizer> regularizers = new ArrayList<>(List.of(new Regularizer.None()));
    strengths.forEach(
        (kind, values) ->
            values.stream()
                .filter(
                    strength ->
                        arm.equals(kind.tuned())
                            || arm.equals(kind.at(strength))
                            || RegularizerOrder.ARMS.contains(arm))
                .forEach(strength -> regularizers.add(kind.of(strength))));
    return regularizers;
  }

  @Override
  public void read(String arm, SeededRecords records, Findings findings) {
    if (RegularizerOrder.ARMS.contains(arm)) {
      findings.put(ORDER_AGREEMENT, arm, RegularizerOrder.agreement(arm, records));
      readLossesAtMiddleStrengths(records, findings);
      return;
    }
    if (arm.equals(NONE_ON_RAND_Y)) {
      findings.put(TRAINING_ON_RAND_Y, arm, records.perSeed(0, RegularizationStudy::training));
      findings.put(VALIDATION_ON_REAL, arm, records.perSeed(0, RegularizationStudy::validation));
      return;
    }
    if (isTuned(arm)) {
      readTuned(arm, records, findings);
      return;
    }
    int last = records.bySeed().get(0).size() / 2 - 1;
    findings.put(TRAINING_ON_RAND_Y, arm, records.perSeed(2 * last, RegularizationStudy::training));
    findings.put(
        VALIDATION_ON_REAL, arm, records.perSeed(2 * last + 1, RegularizationStudy::validation));
    findings.put(
        TRAINING_ON_RAND_Y, arm, Curves.byEpoch(records.series(2 * last, Probe.TRAINING_ACCURACY)));
    findings.put(
        VALIDATION_ON_REAL,
        arm,
        Curves.byEpoch(records.series(2 * last + 1, Probe.VALIDATION_ACCURACY)));
    readLosses(arm, last, records, findings);
  }

  private void readTuned(String arm, SeededRecords records, Findings findings) {
    Curves memorized = byStrength(arm, records, 0, RegularizationStudy::training);
    Curves learnt = byStrength(arm, records, 1, RegularizationStudy::validation);
    EqualValidation strength = EqualValidation.of(learnt.mean(), tolerance);
    findings.put(TRAINING_ON_RAND_Y, arm, strength.perSeed(memorized));
    findings.put(VALIDATION_ON_REAL, arm, strength.perSeed(learnt));
    findings.put(MEMORIZED_BY_STRENGTH, arm, memorized);
    findings.put(LEARNT_BY_STRENGTH, arm, learnt);
  }

  private static void readLosses(
      String arm, int regularizer, SeededRecords records, Findings findings) {
    findings.put(
        LOSS_CURVES_RAND_Y,
        arm,
        Curves.byEpoch(records.series(2 * regularizer, Probe.TRAINING_LOSS)));
    findings.put(
        LOSS_CURVES_REAL,
        arm,
        Curves.byEpoch(records.series(2 * regularizer + 1, Probe.TRAINING_LOSS)));
  }

  /** Of all strengths a figure would show too many curves. */
  private void readLossesAtMiddleStrengths(SeededRecords records, Findings findings) {
    readLosses(NONE, 0, records, findings);
    int next = 1;
    for (Map.Entry<RegularizerKind, List<Double>> kind : strengths.entrySet()) {
      List<Double> values = kind.getValue();
      int middle = values.size() / 2;
      if (!values.isEmpty()) {
        readLosses(kind.getKey().at(values.get(middle)), next + middle, records, findings);
      }
      next += values.size();
    }
  }

  /**
   * One value a regularizer of a tuned arm, against its strength.
   *
   * @param data 0 for the runs on randY, 1 for those on real data
   */
  private Curves byStrength(
      String arm, SeededRecords records, int data, ToDoubleFunction<RunRecord> value) {
    List<Double> tried = new ArrayList<>(List.of(0.0));
    strengths.forEach(
        (kind, values) -> {
          if (arm.equals(kind.tuned())) {
            tried.addAll(values);
          }
        });
    double[][] y =
        records.bySeed().stream()
            .map(
                runs ->
                    IntStream.range(0, tried.size())
                        .mapToDouble(i -> value.applyAsDouble(runs.get(2 * i + data)))
                        .toArray())
            .toArray(double[][]::new);
    return new Curves(tried.stream().mapToDouble(Double::doubleValue).toArray(), y);
  }

  private boolean isTuned(String arm) {
    return strengths.keySet().stream().anyMatch(kind -> arm.equals(kind.tuned()));
  }

  private static double training(RunRecord run) {
    return run.last(Probe.TRAINING_ACCURACY);
  }

  private static double validation(RunRecord run) {
    return run.last(Probe.VALIDATION_ACCURACY);
  }
}
