package io.github.closerlook.study;

import io.github.closerlook.data.Labels;
import io.github.closerlook.data.Part;
import io.github.closerlook.data.SampleSpec;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.model.Architecture;
import io.github.closerlook.model.Optimizer;
import io.github.closerlook.model.Precision;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.train.StopRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Section 5: what dropout does to memorization, by the accuracy on randomly labelled training
 * examples after a fixed number of epochs, and to learning, by the accuracy on unseen real ones.
 *
 * @param validationExamples unseen examples, of the same seed
 * @param epochs length of training, the same with and without dropout
 * @param dropout probability to drop a hidden unit
 * @param seeds replicates an arm
 */
public record RegularizationStudy(
    String dataSet,
    int side,
    int examples,
    int validationExamples,
    int width,
    int depth,
    int batch,
    double learningRate,
    double momentum,
    int epochs,
    double dropout,
    int seeds)
    implements Study {

  /** Accuracy on the training examples as labelled, after the last epoch. */
  public static final String TRAINING_ACCURACY = "training accuracy";

  /** Accuracy on unseen real examples, after the last epoch. */
  public static final String VALIDATION_ACCURACY = "validation accuracy";

  @Override
  public Set<String> quantities() {
    return Set.of(TRAINING_ACCURACY, VALIDATION_ACCURACY);
  }

  @Override
  public Set<String> arms() {
    return Set.of(
        Arms.REAL, Arms.REAL_DROPOUT, Arms.RAND_Y, Arms.RAND_Y_DROPOUT, Arms.RAND_Y_AGAIN);
  }

  @Override
  public String describe() {
    return "%d %s images of %dx%d, MLP %d x %d, batch %d, rate %s, momentum %s, %d epochs, dropout %s, %d seeds"
        .formatted(
            examples,
            dataSet,
            side,
            side,
            depth,
            width,
            batch,
            learningRate,
            momentum,
            epochs,
            dropout,
            seeds);
  }

  @Override
  public List<RunSpec> plan(Panel panel, Set<String> arms) {
    return seeded(panel).plan(arms);
  }

  @Override
  public Findings findings(Panel panel, Set<String> arms, Function<RunSpec, RunRecord> records) {
    SeededArms seeded = seeded(panel);
    Findings findings = new Findings();
    for (String arm : arms) {
      findings.put(
          TRAINING_ACCURACY,
          arm,
          seeded.values(arm, records, r -> r.last(Probe.TRAINING_ACCURACY)));
      findings.put(
          VALIDATION_ACCURACY,
          arm,
          seeded.values(arm, records, r -> r.last(Probe.VALIDATION_ACCURACY)));
      findings.put(
          TRAINING_ACCURACY,
          arm,
          Curves.byEpoch(seeded.series(arm, records, Probe.TRAINING_ACCURACY)));
      findings.put(
          VALIDATION_ACCURACY,
          arm,
          Curves.byEpoch(seeded.series(arm, records, Probe.VALIDATION_ACCURACY)));
    }
    return findings;
  }

  private SeededArms seeded(Panel panel) {
    return new SeededArms(panel, seeds, arm -> seed -> run(panel, arm, seed));
  }

  private RunSpec run(Panel panel, String arm, long seed) {
    SampleSpec real = SampleSpec.real(dataSet, Part.TRAINING, examples, side, seed);
    SampleSpec unseen = SampleSpec.real(dataSet, Part.VALIDATION, validationExamples, side, seed);
    boolean randomLabels = arm.startsWith(Arms.RAND_Y);
    boolean dropped = arm.equals(Arms.REAL_DROPOUT) || arm.equals(Arms.RAND_Y_DROPOUT);
    return new RunSpec(
        randomLabels ? real.withLabels(Labels.random(1)) : real,
        new Architecture.Mlp(width, depth),
        dropped ? new Regularizer.Dropout(dropout) : new Regularizer.None(),
        Optimizer.sgd(learningRate, batch).withMomentum(momentum),
        new StopRule.Epochs(epochs),
        List.of(new Probe.TrainingAccuracy(), new Probe.ValidationAccuracy(unseen)),
        Precision.SINGLE,
        panel.engine(),
        seed);
  }
}
