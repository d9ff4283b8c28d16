package io.github.closerlook.run;

import io.github.closerlook.data.ImageShape;
import io.github.closerlook.data.Sample;
import io.github.closerlook.data.SampleSpec;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.measure.ProbedSpec;
import io.github.closerlook.measure.SeriesLength;
import io.github.closerlook.model.Architecture;
import io.github.closerlook.model.Engine;
import io.github.closerlook.model.NetworkSpec;
import io.github.closerlook.model.Optimizer;
import io.github.closerlook.model.Precision;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.train.CriticalSearch;
import io.github.closerlook.train.StopRule;
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
    long seed) {

  /** Of every data set in the catalogue; known for sure only when the sample is drawn. */
  private static final int CLASSES = 10;

  public RunSpec {
    probes = List.copyOf(probes);
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

  /** The series of its record, by name, and how long they are. */
  SortedMap<String, SeriesLength> series() {
    int stepsPerEpoch = optimizer.stepsPerEpoch(sample.examples());
    ProbedSpec probed =
        new ProbedSpec(
            sample.examples(),
            architecture,
            stop.fewestEpochs(stepsPerEpoch),
            stop.mostEpochs(stepsPerEpoch));
    SortedMap<String, SeriesLength> series = new TreeMap<>();
    probes.forEach(probe -> series.putAll(probe.series(probed)));
    return series;
  }

  /**
   * A rough measure of the arithmetic, for estimates of the time left and for starting long runs
   * first: multiply-adds of training and of the probes. An unknown time to convergence is taken as
   * half its budget.
   */
  public double work() {
    double parameters = parameters();
    double steps = examplesSeen() / optimizer.batch();
    double training = 3 * parameters * examplesSeen();
    if (regularizer instanceof Regularizer.DropoutAdversarial adversarial) {
      training += adversarial.weight() * parameters * examplesSeen() * passes(adversarial.steps());
    }
    double probing = 0;
    for (Probe probe : probes) {
      if (probe instanceof Probe.Sensitivity sensitivity) {
        // On average half the losses are carried, each by about three gradients' worth, in double.
        probing += steps * optimizer.batch() * parameters * 3 * (2 + sensitivity.times());
      } else if (probe instanceof Probe.ClassSensitivity sensitivity) {
        double losses = CLASSES * (1.0 + sensitivity.times());
        probing += steps * optimizer.batch() * parameters * 3 * (2 + losses);
      } else if (probe instanceof Probe.ValidationAccuracy validation) {
        probing += parameters * validation.sample().examples() * times(validation.epochs());
      } else if (probe instanceof Probe.EpochsToFullAccuracy) {
        // It looks at the first few examples, and at all of them in the end.
        probing += parameters * examplesSeen() / 4;
      } else if (probe instanceof Probe.TrainingAccuracy accuracy) {
        probing += parameters * sample.examples() * times(accuracy.epochs());
      } else if (probe instanceof Probe.CriticalSamples critical) {
        probing += critical.sample().examples() * searching(critical.epochs(), critical.searches());
      } else if (probe instanceof Probe.TrainingCriticalSamples critical) {
        probing += critical.examples() * searching(critical.epochs(), critical.searches());
      }
    }
    // A run of no arithmetic at all still has to be built: about as much as 5 ms of gemm.
    return 2e8 + training + probing;
  }

  /** How often something is measured; no epochs means after each. */
  private double times(List<Integer> epochs) {
    return epochs.isEmpty() ? examplesSeen() / sample.examples() : epochs.size();
  }

  /** Multiply-adds around one example, of all searches at the epochs that are reached. */
  private double searching(List<Integer> epochs, List<CriticalSearch> searches) {
    double reached = examplesSeen() / sample.examples();
    long times = epochs.stream().filter(epoch -> epoch <= reached).count();
    double passes = searches.stream().mapToDouble(search -> passes(search.steps())).sum();
    return times * passes * parameters();
  }

  /** Forward passes that a search around one example costs where nothing critical is found. */
  private static double passes(int steps) {
    // A step predicts and goes back to the inputs in one pass; one more sees where the last led.
    return 1 + 2.0 * steps;
  }

  private double examplesSeen() {
    if (stop instanceof StopRule.Epochs epochs) {
      return (double) epochs.epochs() * sample.examples();
    }
    if (stop instanceof StopRule.Steps steps) {
      return (double) steps.sgdSteps() * optimizer.batch();
    }
    return ((StopRule.FullAccuracy) stop).budgetEpochs() / 2.0 * sample.examples();
  }

  /** A grey image's; a colour image has more in the first layer, which is the least of it. */
  private double parameters() {
    return architecture.multiplyAdds(new ImageShape(1, sample.side(), sample.side()));
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
