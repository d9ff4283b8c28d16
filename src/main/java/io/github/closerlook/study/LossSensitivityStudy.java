package io.github.closerlook.study;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Inputs;
import io.github.closerlook.data.Part;
import io.github.closerlook.data.SampleSpec;
import io.github.closerlook.measure.Norm;
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
 * Section 3.2, Fig 3 left: how unequally the loss depends on the examples, with the derivative
 * taken through all SGD steps.
 *
 * @param seeds replicates an arm
 * @param sgdSteps length of training
 * @param times at how many evenly spaced steps the sensitivity is taken; a multiple of 10
 */
public record LossSensitivityStudy(
    String dataSet,
    int side,
    int examples,
    int width,
    int depth,
    int batch,
    double learningRate,
    int sgdSteps,
    int times,
    int seeds)
    implements Study {

  /** Gini coefficient of the mean sensitivity over the first tenth of the steps. */
  public static final String GINI_AT_TENTH = "gini after 10 % of the steps";

  /** The same over the first half. */
  public static final String GINI_AT_HALF = "gini after 50 % of the steps";

  /** The same over all steps. */
  public static final String GINI_AT_END = "gini after 100 % of the steps";

  /** Gini coefficient against SGD steps. */
  public static final String GINI_CURVES = "gini";

  public LossSensitivityStudy {
    if (times < 10 || times % 10 != 0) {
      throw new BadInputException(
          "Study loss-sensitivity: times is " + times + "; expected a multiple of 10");
    }
  }

  @Override
  public Set<String> quantities() {
    return Set.of(GINI_AT_TENTH, GINI_AT_HALF, GINI_AT_END);
  }

  @Override
  public Set<String> arms() {
    return Set.of(Arms.REAL, Arms.REAL_AGAIN, Arms.RAND_X);
  }

  @Override
  public String describe() {
    return "%d %s images of %dx%d, MLP %d x %d, batch %d, rate %s, %d SGD steps, %d seeds"
        .formatted(
            examples, dataSet, side, side, depth, width, batch, learningRate, sgdSteps, seeds);
  }

  @Override
  public List<RunSpec> plan(Panel panel, Set<String> arms) {
    return seeded(panel).plan(arms);
  }

  @Override
  public Findings findings(Panel panel, Set<String> arms, Function<RunSpec, RunRecord> records) {
    SeededArms seeded = seeded(panel);
    String gini = Probe.sensitivityGini(Norm.L1);
    Findings findings = new Findings();
    for (String arm : arms) {
      findings.put(
          GINI_AT_TENTH, arm, seeded.values(arm, records, r -> r.series(gini)[times / 10 - 1]));
      findings.put(
          GINI_AT_HALF, arm, seeded.values(arm, records, r -> r.series(gini)[times / 2 - 1]));
      findings.put(GINI_AT_END, arm, seeded.values(arm, records, r -> r.last(gini)));
      double[] steps = records.apply(seeded.runs(arm).get(0)).series(Probe.SENSITIVITY_STEPS);
      findings.put(GINI_CURVES, arm, new Curves(steps, seeded.series(arm, records, gini)));
    }
    return findings;
  }

  private SeededArms seeded(Panel panel) {
    return new SeededArms(panel, seeds, arm -> seed -> run(panel, arm, seed));
  }

  private RunSpec run(Panel panel, String arm, long seed) {
    SampleSpec real = SampleSpec.real(dataSet, Part.TRAINING, examples, side, seed);
    return new RunSpec(
        arm.equals(Arms.RAND_X) ? real.withInputs(Inputs.random(1)) : real,
        new Architecture.Mlp(width, depth),
        new Regularizer.None(),
        Optimizer.sgd(learningRate, batch),
        new StopRule.Steps(sgdSteps),
        List.of(new Probe.Sensitivity(times), new Probe.TrainingAccuracy()),
        // Rounding errors grow with every step that is differentiated through.
        Precision.DOUBLE,
        panel.engine(),
        seed);
  }
}
