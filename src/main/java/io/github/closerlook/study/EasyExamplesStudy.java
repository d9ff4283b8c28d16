package io.github.closerlook.study;

import io.github.closerlook.data.Inputs;
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
import java.util.stream.IntStream;

/**
 * Section 3.1, Fig 1: many networks, each from its own initial weights and batch order, are trained
 * for one epoch on the same examples; which examples does each get right?
 *
 * @param initializations networks an arm; the paper's are 100
 * @param examples class-balanced, or else differing class frequencies alone would make random
 *     inputs differ in difficulty
 */
public record EasyExamplesStudy(
    String dataSet,
    int side,
    int examples,
    int initializations,
    int width,
    int depth,
    int batch,
    double learningRate,
    int epochs)
    implements Study {

  /** Right or wrong by network and example. */
  public static final String CORRECTNESS = "correctness";

  @Override
  public Set<String> quantities() {
    return Set.of(CORRECTNESS);
  }

  @Override
  public Set<String> arms() {
    return Set.of(Arms.REAL, Arms.REAL_AGAIN, Arms.RAND_X, Arms.RAND_Y, Arms.BINOMIAL);
  }

  @Override
  public String describe() {
    return "%d %s images of %dx%d, MLP %d x %d, batch %d, rate %s, %d epoch, %d initializations"
        .formatted(
            examples,
            dataSet,
            side,
            side,
            depth,
            width,
            batch,
            learningRate,
            epochs,
            initializations);
  }

  @Override
  public List<RunSpec> plan(Panel panel, Set<String> arms) {
    return arms.stream()
        .filter(arm -> !arm.equals(Arms.BINOMIAL))
        .flatMap(arm -> runs(panel, arm).stream())
        .toList();
  }

  @Override
  public Findings findings(Panel panel, Set<String> arms, Function<RunSpec, RunRecord> records) {
    Findings findings = new Findings();
    for (String arm : arms) {
      findings.put(CORRECTNESS, arm, quantity(panel, arm, records));
    }
    return findings;
  }

  private Quantity quantity(Panel panel, String arm, Function<RunSpec, RunRecord> records) {
    if (arm.equals(Arms.BINOMIAL)) {
      // The dispersion ratio of binomial counts, by definition.
      return new Quantity.Theory(1);
    }
    return new Quantity.Outcomes(
        runs(panel, arm).stream()
            .map(spec -> bits(records.apply(spec).series(Probe.CORRECT)))
            .toArray(byte[][]::new));
  }

  private static byte[] bits(double[] values) {
    byte[] bits = new byte[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) values[i];
    }
    return bits;
  }

  private List<RunSpec> runs(Panel panel, String arm) {
    // All networks of a panel see the same examples; only their own seed differs.
    SampleSpec real = SampleSpec.real(dataSet, Part.TRAINING, examples, side, panel.seed(0));
    SampleSpec sample =
        switch (arm) {
          case Arms.RAND_X -> real.withInputs(Inputs.random(1));
          case Arms.RAND_Y -> real.withLabels(Labels.random(1));
          default -> real;
        };
    return IntStream.range(0, initializations)
        .mapToObj(i -> arm.equals(Arms.REAL_AGAIN) ? panel.seedAgain(i) : panel.seed(i))
        .map(
            seed ->
                new RunSpec(
                    sample,
                    new Architecture.Mlp(width, depth),
                    new Regularizer.None(),
                    Optimizer.sgd(learningRate, batch),
                    new StopRule.Epochs(epochs),
                    List.of(new Probe.Correctness()),
                    Precision.SINGLE,
                    panel.engine(),
                    seed))
        .toList();
  }
}
