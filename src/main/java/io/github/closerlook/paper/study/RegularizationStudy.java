package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.Bounds;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.TunedArm;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Section 5, Fig 10: what regularizers do to memorization, by the accuracy on randomly labelled
 * training examples after a fixed number of epochs, and to learning, by the accuracy on unseen real
 * ones.
 *
 * <p>An arm is a regularizer at a strength, or a tuned one: at the strength that costs {@code
 * tolerance} of validation accuracy on real data, see {@link TunedArm}. So tuned regularizers are
 * compared at equal validation accuracy, by how far they hold memorization down.
 *
 * @param strengths of each kind, ascending
 * @param tolerance of validation accuracy, such as 0.015
 * @param validationExamples unseen examples, of the same seed
 * @param epochs length of training, the same with and without regularizer
 * @param seeds replicates per arm
 */
public record RegularizationStudy(
    Baseline baseline,
    Map<RegularizerKind, List<Double>> strengths,
    double tolerance,
    int validationExamples,
    int epochs,
    int seeds)
    implements SeededStudy<RegularizerArm> {

  /** Accuracy on the randomly labelled training examples as labelled, after the last epoch. */
  public static final String TRAINING_ON_RAND_Y = "training accuracy on randY";

  /** Epochs until half of the random labels are memorized, see {@link MemorizationTime}. */
  public static final String TIME_TO_HALF_OF_RAND_Y = "epochs to half of randY";

  /** The same until 90 % are. */
  public static final String TIME_TO_NINE_TENTHS_OF_RAND_Y = "epochs to 90 % of randY";

  /**
   * Accuracy on unseen real examples after training on real ones: mean over the last three times
   * that it was measured, which are in the last fifth of the epochs.
   */
  public static final String VALIDATION_ON_REAL = "validation accuracy on real data";

  /**
   * Spearman's correlation of two orders of all regularizers, at all strengths, by mean training
   * loss, corrected for how much either order differs from seed to seed.
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

  /** Hundreds of times what any kind takes here, or the paper. */
  private static final double MAX_STRENGTH = 1000;

  public RegularizationStudy {
    Map<RegularizerKind, List<Double>> copy = new LinkedHashMap<>();
    strengths.forEach((kind, values) -> copy.put(kind, List.copyOf(values)));
    strengths = Collections.unmodifiableMap(copy);
    Sizes sizes =
        Sizes.of("regularization")
            .unseen("validationExamples", validationExamples)
            .epochs("epochs", epochs)
            .seeds("seeds", seeds);
    sizes.bounds().number("tolerance", tolerance, 0, 1);
    strengths.forEach(RegularizationStudy::requireStrengths);
  }

  private static void requireStrengths(RegularizerKind kind, List<Double> values) {
    if (values.isEmpty() || !Ascending.strictly(values)) {
      throw BadInput.of(
          "Study regularization: strengths of %s are %s; expected one or more, ascending",
          kind.label(), values);
    }
    for (double strength : values) {
      try {
        kind.of(strength);
      } catch (IllegalArgumentException e) {
        throw BadInput.of(
            e,
            "Study regularization: strengths of %s has %s: %s",
            kind.label(),
            strength,
            e.getMessage());
      }
      new Bounds("Study regularization")
          .above("a strength of " + kind.label(), strength, 0, MAX_STRENGTH);
    }
  }

  /**
   * Through the tuning where an arm is tuned; of orders the two halves of the seeds, for a second
   * order would cost as much as the first.
   */
  @Override
  public List<String> alike(List<String> arms) {
    if (arms.size() == 1) {
      return arms;
    }
    List<RegularizerArm.Reading> read =
        trained().treatments(arms).stream().map(RegularizerArm::reading).toList();
    return read.contains(RegularizerArm.Reading.ORDER)
        ? List.of(RegularizerOrder.THE_SAME, RegularizerOrder.RAND_Y_WITH_RAND_Y)
        : ArmSeeds.again(read.contains(RegularizerArm.Reading.TUNED) ? oneTuned() : NONE);
  }

  /** The same for all comparisons, so that it costs the networks of one kind. */
  private String oneTuned() {
    return strengths.containsKey(RegularizerKind.DROPOUT)
        ? RegularizerKind.DROPOUT.tuned()
        : strengths.keySet().stream().findFirst().map(RegularizerKind::tuned).orElse(NONE);
  }

  @Override
  public Arms<RegularizerArm> trained() {
    return Arms.once(this, () -> RegularizerArm.of(strengths));
  }

  @Override
  public Map<String, Double> constants() {
    return Map.of(Arms.ALL_EXAMPLES, 1.0, RegularizerOrder.THE_SAME, 1.0);
  }

  @Override
  public String describe() {
    return Text.format("%s, %d epochs, %d seeds", baseline, epochs, seeds);
  }

  /** Without regularizer, then at each of the arm's strengths; randY first, then real data. */
  @Override
  public Map<RunName, RunSpec> runs(Panel panel, RegularizerArm arm, long seed) {
    Map<RunName, RunSpec> runs = new LinkedHashMap<>();
    SampleSpec real = baseline.training(seed);
    SampleSpec randY = real.withLabels(Labels.random(1));
    for (Regularizer regularizer : arm.regularizers()) {
      boolean none = regularizer.equals(new Regularizer.None());
      List<Probe> onRandY = none ? List.of(memorized(), learnt(seed)) : List.of(memorized());
      runs.put(
          new RunName(Arms.RAND_Y, regularizer),
          run(randY, onRandY, panel, seed).with(regularizer));
      runs.put(
          new RunName(Arms.REAL, regularizer),
          run(real, List.of(learnt(seed)), panel, seed).with(regularizer));
    }
    return runs;
  }

  private RunSpec run(SampleSpec sample, List<Probe> accuracies, Panel panel, long seed) {
    List<Probe> probes = new ArrayList<>(accuracies);
    probes.add(new Probe.TrainingLoss(measuredEpochs()));
    return baseline.run(sample, new StopRule.Epochs(epochs), probes, panel, seed);
  }

  private Probe memorized() {
    return new Probe.TrainingAccuracy(measuredEpochs());
  }

  private Probe learnt(long seed) {
    return new Probe.ValidationAccuracy(
        baseline.unseen(validationExamples, seed), measuredEpochs());
  }

  /** What is compared is the last, or the mean of a curve; measuring each took a fifth more. */
  List<Integer> measuredEpochs() {
    return Tenths.of(epochs);
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(RegularizerArm arm) {
    return arm.readings(this);
  }

  /** Accuracies and agreements. */
  @Override
  public Map<String, Quantity.Kind> comparable(String constant) {
    Map<String, Quantity.Kind> kinds = new LinkedHashMap<>(quantities(NONE));
    kinds.putAll(quantities(RegularizerOrder.RAND_Y_WITH_RAND_Y));
    return kinds;
  }
}
