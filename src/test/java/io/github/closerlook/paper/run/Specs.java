package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.Mnist;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.StopRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Runs that take milliseconds: 100 digits at 14x14, 8 hidden units, an epoch or two. */
public final class Specs {

  /** Shared, as reading MNIST takes longer than all these runs. */
  public static final Catalogue CATALOGUE = Mnist.CATALOGUE;

  public static final SampleSpec DIGITS = SampleSpec.real("mnist", Part.TRAINING, 100, 14, 1);
  public static final SampleSpec OTHER_DIGITS =
      SampleSpec.real("mnist", Part.VALIDATION, 50, 14, 1);
  public static final Optimizer SGD = Optimizer.sgd(0.1, 30);
  public static final Optimizer MOMENTUM = SGD.withMomentum(0.9);
  public static final StopRule EPOCHS = new StopRule.Epochs(2);
  public static final Regularizer NONE = new Regularizer.None();
  public static final Regularizer DROPOUT = new Regularizer.Dropout(0.5);

  private static final List<Probe> ACCURACY =
      List.of(
          new Probe.TrainingAccuracy(),
          new Probe.ValidationAccuracy(OTHER_DIGITS),
          new Probe.Correctness());

  private Specs() {}

  public static RunSpec tiny(long seed) {
    return spec(DIGITS, NONE, SGD, Engine.FUSED, seed);
  }

  /** The name of a run's record. */
  public static String key(RunSpec spec) {
    return RunKey.of(spec, CATALOGUE);
  }

  public static List<RunSpec> several(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(Specs::tiny).toList();
  }

  public static RunSpec spec(
      SampleSpec sample, Regularizer regularizer, Optimizer optimizer, Engine engine, long seed) {
    return spec(sample, regularizer, optimizer, engine, seed, ACCURACY);
  }

  private static RunSpec spec(
      SampleSpec sample,
      Regularizer regularizer,
      Optimizer optimizer,
      Engine engine,
      long seed,
      List<Probe> probes) {
    return new RunSpec(
        sample,
        new Architecture.Mlp(8, 1),
        regularizer,
        optimizer,
        EPOCHS,
        probes,
        Precision.SINGLE,
        engine,
        seed);
  }

  public static RunSpec sensitivity(SampleSpec sample, long seed) {
    return new RunSpec(
        sample,
        new Architecture.Mlp(8, 2),
        NONE,
        SGD,
        new StopRule.Steps(7),
        List.of(new Probe.Sensitivity(3)),
        Precision.DOUBLE,
        Engine.FUSED,
        seed);
  }

  /** A rate at which the second step already overflows single precision. */
  public static RunSpec diverging() {
    return spec(DIGITS, NONE, Optimizer.sgd(1e30, 30), Engine.FUSED, 1);
  }

  /**
   * Every engine, precision and source of randomness that a run may draw on; half of them with the
   * loss sensitivity, which moves with the last bit of any weight where accuracies do not.
   */
  public static List<RunSpec> allKinds() {
    SampleSpec randX = DIGITS.withInputs(Inputs.random(1));
    SampleSpec randY = DIGITS.withLabels(Labels.random(0.4));
    List<RunSpec> kinds = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      kinds.add(sensitive(DIGITS, NONE, engine, 1));
      kinds.add(sensitive(randX, DROPOUT, engine, 2));
      kinds.add(sensitive(randY, new Regularizer.InputDropout(0.2), engine, 1));
      kinds.add(spec(randY, new Regularizer.HiddenNoise(0.3), MOMENTUM, engine, 3));
      kinds.add(spec(randX, new Regularizer.WeightDecay(0.01), MOMENTUM, engine, 1));
      kinds.add(critical(DIGITS, new Regularizer.DropoutAdversarial(0.3, 0.5, 0.02, 3), engine));
      kinds.add(critical(randY, new Regularizer.Augmentation(10, 0.1, 0.1), engine));
      kinds.add(convolutional(DIGITS, NONE, engine));
      kinds.add(convolutional(randY, DROPOUT, engine));
    }
    kinds.add(sensitivity(DIGITS, 1));
    kinds.add(sensitivity(randX, 2));
    return kinds;
  }

  private static RunSpec convolutional(SampleSpec sample, Regularizer regularizer, Engine engine) {
    return new RunSpec(
        sample,
        new Architecture.Cnn(3, List.of(8)),
        regularizer,
        MOMENTUM,
        EPOCHS,
        List.of(
            new Probe.TrainingAccuracy(),
            new Probe.TrainingLoss(),
            new Probe.FirstLayerFilters(),
            new Probe.CriticalSamples(
                OTHER_DIGITS, List.of(2), List.of(CriticalSearch.lass(0.02, 3)))),
        Precision.SINGLE,
        engine,
        5);
  }

  private static RunSpec sensitive(
      SampleSpec sample, Regularizer regularizer, Engine engine, long seed) {
    return spec(
        sample,
        regularizer,
        SGD,
        engine,
        seed,
        List.of(new Probe.TrainingAccuracy(), new Probe.Sensitivity(2)));
  }

  private static RunSpec critical(SampleSpec sample, Regularizer regularizer, Engine engine) {
    List<CriticalSearch> searches = List.of(CriticalSearch.lass(0.02, 3));
    return spec(
        sample,
        regularizer,
        SGD,
        engine,
        4,
        List.of(
            new Probe.Sensitivity(2),
            new Probe.CriticalSamples(OTHER_DIGITS, List.of(1, 2), searches),
            new Probe.TrainingCriticalSamples(30, List.of(2), searches)));
  }

  /** A run of so many digits that asks for nothing but which of them are right. */
  public static RunSpec correctness(int examples, long seed) {
    SampleSpec digits = SampleSpec.real("mnist", Part.TRAINING, examples, 14, 1);
    List<Probe> probes =
        List.of(new Probe.Correctness(), new Probe.ValidationAccuracy(OTHER_DIGITS, List.of(3)));
    return spec(digits, NONE, SGD, Engine.FUSED, seed, probes);
  }

  /** Its record, with one value an example, and none of an epoch that training does not reach. */
  public static RunRecord record(RunSpec correctness, double[] values) {
    return record(
        correctness, Map.of(Probe.CORRECT, values, Probe.VALIDATION_ACCURACY, new double[0]));
  }

  /** A made-up record of a {@link #tiny} run. */
  public static RunRecord record(Run tiny) {
    double[] accuracies = {0.25, 0.75};
    return record(
        tiny,
        Map.of(
            Probe.TRAINING_ACCURACY, accuracies,
            Probe.VALIDATION_ACCURACY, accuracies,
            Probe.CORRECT, new double[DIGITS.examples()]));
  }

  public static RunRecord record(Run spec, Map<String, double[]> series) {
    return new RunRecord(
        spec, new TreeMap<>(series), new RunRecord.Provenance(1.5, "some machine"));
  }
}
