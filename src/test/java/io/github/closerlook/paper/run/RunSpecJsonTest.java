package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Json;
import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.StopRule;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunSpecJsonTest {

  private static final RunSpec BASE = Specs.tiny(1);

  /** One of each variant of each sealed component; the next test sees that none is left out. */
  private static List<Object> variants() {
    return List.of(
        Inputs.real(),
        Inputs.random(0.4),
        Labels.trueLabels(),
        Labels.random(0.1),
        Labels.oneClassAnExample(),
        new Architecture.Mlp(8, 2),
        new Architecture.Cnn(16, List.of(96, 48)),
        new Regularizer.None(),
        new Regularizer.Dropout(0.5),
        new Regularizer.InputDropout(0.2),
        new Regularizer.HiddenNoise(0.3),
        new Regularizer.InputNoise(1e-300),
        new Regularizer.WeightDecay(0.1),
        new Regularizer.L2(1.0 / 3),
        new Regularizer.DropoutAdversarial(0.3, 0.5, 3 / 255.0, 10),
        new Regularizer.Augmentation(15, 0.1, 0),
        new Optimizer.Schedule.Constant(),
        new Optimizer.Schedule.StepDecay(15, 0.5),
        new StopRule.Epochs(2),
        new StopRule.Steps(7),
        new StopRule.FullAccuracy(100),
        new Probe.TrainingAccuracy(),
        new Probe.ValidationAccuracy(Specs.OTHER_DIGITS),
        new Probe.ValidationAccuracy(Specs.OTHER_DIGITS, List.of(1, 3)),
        new Probe.TrainingAccuracy(List.of(2)),
        new Probe.TrainingAccuracyByLabel(),
        new Probe.TrainingAccuracyByLabel(List.of(1, 3)),
        new Probe.EpochsToFullAccuracy(),
        new Probe.TrainingLoss(),
        new Probe.TrainingLoss(List.of(1, 2)),
        new Probe.Correctness(),
        new Probe.TrainingLabels(),
        new Probe.Sensitivity(3),
        new Probe.ClassSensitivity(2),
        new Probe.CriticalSamples(
            Specs.OTHER_DIGITS,
            List.of(1, 5),
            List.of(CriticalSearch.lass(0.1, 20), CriticalSearch.iteratedFgsm(0.1, 20))),
        new Probe.TrainingCriticalSamples(20, List.of(2), List.of(CriticalSearch.fgsm(3 / 255.0))),
        new Probe.FirstLayerFilters());
  }

  static Stream<RunSpec> specs() {
    return variants().stream().map(RunSpecJsonTest::with);
  }

  private static RunSpec with(Object variant) {
    SampleSpec sample = BASE.sample();
    Optimizer optimizer = BASE.optimizer();
    return new RunSpec(
        variant instanceof Inputs inputs
            ? sample.withInputs(inputs)
            : variant instanceof Labels labels ? sample.withLabels(labels) : sample,
        variant instanceof Architecture architecture ? architecture : BASE.architecture(),
        variant instanceof Regularizer regularizer ? regularizer : BASE.regularizer(),
        variant instanceof Optimizer.Schedule schedule
            ? optimizer.withSchedule(schedule)
            : optimizer,
        variant instanceof StopRule stop ? stop : BASE.stop(),
        variant instanceof Probe probe ? List.of(probe) : BASE.probes(),
        BASE.precision(),
        BASE.engine(),
        Long.MIN_VALUE);
  }

  @Test
  void should_have_every_variant_of_a_spec_among_those_tried() {
    assertThat(variants().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(sealedVariants(RunSpec.class));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void should_read_back_the_spec_that_was_written(RunSpec spec) throws Exception {
    RunSpec read = Json.CANONICAL.readValue(Json.canonical(spec), RunSpec.class);

    assertThat(read).isEqualTo(spec);
    assertThat(Json.canonical(read)).isEqualTo(Json.canonical(spec));
  }

  /** A change of this text renames every record that anyone has. */
  @Test
  void should_write_a_spec_as_it_always_was() {
    RunSpec spec = Specs.spec(Specs.DIGITS, Specs.DROPOUT, Specs.SGD, BASE.engine(), 7);

    assertThat(Json.canonical(spec))
        .isEqualTo(
            ("{'architecture':{'type':'mlp','depth':1,'width':8},'engine':'fused',"
                    + "'optimizer':{'batch':30,'learningRate':0.1,'momentum':0.0,"
                    + "'schedule':{'type':'constant'}},'precision':'single',"
                    + "'probes':[{'type':'training-accuracy'},"
                    + "{'type':'validation-accuracy','sample':{'dataSet':'mnist','examples':50,"
                    + "'inputs':{'type':'real'},'labels':{'type':'true'},'part':'validation',"
                    + "'seed':1,'side':14}},{'type':'correctness'}],"
                    + "'regularizer':{'type':'dropout','rate':0.5},"
                    + "'sample':{'dataSet':'mnist','examples':100,'inputs':{'type':'real'},"
                    + "'labels':{'type':'true'},'part':'training','seed':1,'side':14},"
                    + "'seed':7,'stop':{'type':'epochs','epochs':2}}")
                .replace('\'', '"'));
  }

  /** The leaves of the sealed interfaces that a record's components, or theirs, are of. */
  private static Set<Class<?>> sealedVariants(Class<?> root) {
    Set<Class<?>> leaves = new HashSet<>();
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(root, Probe.class));
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (!seen.add(type)) {
        continue;
      }
      // An enum with constant bodies is sealed too.
      if (type.isInterface() && type.isSealed()) {
        leaves.addAll(List.of(type.getPermittedSubclasses()));
        open.addAll(List.of(type.getPermittedSubclasses()));
      } else if (type.isRecord()) {
        Arrays.stream(type.getRecordComponents()).forEach(part -> open.add(part.getType()));
      }
    }
    return leaves;
  }
}
