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
 * Section 3.3.2: how many epochs a network needs to classify all training examples as labelled.
 *
 * @param budgetEpochs training is given up after so many: then the time is censored
 * @param seeds replicates an arm
 */
public record ConvergenceStudy(
    String dataSet,
    int side,
    int examples,
    int width,
    int depth,
    int batch,
    double learningRate,
    int budgetEpochs,
    int seeds)
    implements Study {

  /** Epochs to 100 % training accuracy; infinite where censored. */
  public static final String TIME_TO_CONVERGENCE = "time to convergence";

  /** Training accuracy against epochs. */
  public static final String ACCURACY_CURVES = "training accuracy";

  @Override
  public Set<String> quantities() {
    return Set.of(TIME_TO_CONVERGENCE);
  }

  @Override
  public Set<String> arms() {
    return Set.of(Arms.REAL, Arms.REAL_AGAIN, Arms.RAND_Y);
  }

  @Override
  public String describe() {
    return "%d %s images of %dx%d, MLP %d x %d, batch %d, rate %s, at most %d epochs, %d seeds"
        .formatted(
            examples, dataSet, side, side, depth, width, batch, learningRate, budgetEpochs, seeds);
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
          TIME_TO_CONVERGENCE,
          arm,
          seeded.values(arm, records, r -> r.value(Probe.EPOCHS_TO_FULL_ACCURACY)));
      findings.put(
          ACCURACY_CURVES,
          arm,
          Curves.byEpoch(seeded.series(arm, records, Probe.TRAINING_ACCURACY)));
    }
    return findings;
  }

  private SeededArms seeded(Panel panel) {
    return new SeededArms(panel, seeds, arm -> seed -> run(panel, arm, seed));
  }

  private RunSpec run(Panel panel, String arm, long seed) {
    SampleSpec real = SampleSpec.real(dataSet, Part.TRAINING, examples, side, seed);
    return new RunSpec(
        arm.equals(Arms.RAND_Y) ? real.withLabels(Labels.random(1)) : real,
        new Architecture.Mlp(width, depth),
        new Regularizer.None(),
        Optimizer.sgd(learningRate, batch),
        new StopRule.FullAccuracy(budgetEpochs),
        List.of(new Probe.TrainingAccuracy()),
        Precision.SINGLE,
        panel.engine(),
        seed);
  }
}
