package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.SeriesLength;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.measure.ProbedSpec;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.train.StopRule;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One network trained from one seed, described completely: the same spec gives the same record, bit
 * for bit on the same machine.
 *
 * @param sample what it is trained on
 * @param stop when training ends
 * @param probes what is measured
 * @param seed of the initial weights, the batch order and the training noise; the sample has its
 *     own
 */
public record RunSpec(
    SampleSpec sample,
    Architecture architecture,
    Regularizer regularizer,
    Optimizer optimizer,
    StopRule stop,
    List<Probe> probes,
    Precision precision,
    Engine engine,
    long seed)
    implements Run {

  public RunSpec {
    probes = List.copyOf(probes);
  }

  /**
   * A run of this project, as it describes its runs.
   *
   * @throws ClassCastException if it is none
   */
  public static RunSpec of(Run run) {
    return (RunSpec) run;
  }

  /** The same with another regularizer. */
  public RunSpec with(Regularizer other) {
    return new RunSpec(
        sample, architecture, other, optimizer, stop, probes, precision, engine, seed);
  }

  /** The same in another precision. */
  public RunSpec with(Precision other) {
    return new RunSpec(
        sample, architecture, regularizer, optimizer, stop, probes, other, engine, seed);
  }

  /**
   * The network it trains.
   *
   * @param drawn its {@link #sample}, which knows how many features and classes there are
   */
  public NetworkSpec network(Sample drawn) {
    return new NetworkSpec(
        architecture,
        regularizer,
        optimizer,
        precision,
        drawn.shape(),
        drawn.classes(),
        optimizer.stepsPerEpoch(drawn.examples()),
        seed);
  }

  /** What it is trained on, and what its probes read beside that. */
  public Stream<SampleSpec> samples() {
    return Stream.concat(
        Stream.of(sample), probes.stream().flatMap(probe -> probe.samples().stream()));
  }

  @Override
  public SortedMap<String, SeriesLength> series() {
    SortedMap<String, SeriesLength> series = new TreeMap<>();
    probes.forEach(probe -> series.putAll(probe.series(probed())));
    return series;
  }

  /**
   * {@inheritDoc} Those of training and of the probes. An unknown time to convergence is taken as
   * half its budget.
   */
  @Override
  public double work() {
    ProbedSpec probed = probed();
    // Forward, back to the inputs and back to the weights; and what becomes of the batch before.
    double passes = 3 + regularizer.effects().onBatches().passesPerExample();
    double training = passes * probed.multiplyAdds() * probed.presented();
    double probing = probes.stream().mapToDouble(probe -> probe.multiplyAdds(probed)).sum();
    // A run of no arithmetic at all still has to be built: about as much as 5 ms of gemm.
    return 2e8 + training + probing;
  }

  /** {@inheritDoc} Where it stopped when it was done, of the epochs that it took. */
  @Override
  public double workDone(SortedMap<String, double[]> series) {
    if (!series.containsKey(Probe.EPOCHS_TO_FULL_ACCURACY)
        || !(stop instanceof StopRule.FullAccuracy full)) {
      return work();
    }
    double epochs =
        Math.min(series.get(Probe.EPOCHS_TO_FULL_ACCURACY)[0], (double) full.budgetEpochs());
    return new RunSpec(
            sample,
            architecture,
            regularizer,
            optimizer,
            new StopRule.Epochs((int) epochs),
            probes,
            precision,
            engine,
            seed)
        .work();
  }

  /**
   * {@inheritDoc} Another budget of epochs that neither needs, for one, makes no difference; other
   * examples and another regularizer do.
   */
  @Override
  public boolean shouldDifferFrom(Run other) {
    return other instanceof RunSpec spec
        && seed == spec.seed
        && architecture.equals(spec.architecture)
        && !(sample.equals(spec.sample) && regularizer.equals(spec.regularizer));
  }

  private ProbedSpec probed() {
    int stepsPerEpoch = optimizer.stepsPerEpoch(sample.examples());
    // A grey image; a colour image has more in the first layer, which is the least of it.
    ImageShape grey = new ImageShape(1, sample.side(), sample.side());
    return new ProbedSpec(
        sample.examples(),
        architecture,
        stop.minEpochs(stepsPerEpoch),
        stop.maxEpochs(stepsPerEpoch),
        stop.expectedExamples(sample.examples(), optimizer.batch()),
        architecture.multiplyAdds(grey));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s on %s; %s, %s, %s, seed %d",
        architecture,
        sample,
        regularizer,
        optimizer,
        stop,
        seed);
  }
}
