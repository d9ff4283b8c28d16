package io.github.closerlook.paper.run;

import static io.github.closerlook.paper.run.Specs.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.train.StopRule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunKeyTest {

  private static final RunSpec BASE = Specs.tiny(1);

  /** Other values for components, by their names; where there are several, each is to count. */
  private static final Map<String, List<Object>> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put(
        "sample",
        List.of(
            new SampleSpec(
                "another",
                Part.TRAINING,
                100,
                14,
                BASE.sample().inputs(),
                BASE.sample().labels(),
                1),
            SampleSpec.real("mnist", Part.VALIDATION, 100, 14, 1),
            SampleSpec.real("mnist", Part.TRAINING, 101, 14, 1),
            SampleSpec.real("mnist", Part.TRAINING, 100, 28, 1),
            SampleSpec.real("mnist", Part.TRAINING, 100, 14, 2),
            BASE.sample().withInputs(Inputs.random(1)),
            BASE.sample().withLabels(Labels.random(1)),
            BASE.sample().withLabels(Labels.random(Math.nextDown(1)))));
    OTHERS.put("architecture", List.of(new Architecture.Mlp(8, 2), new Architecture.Mlp(9, 1)));
    OTHERS.put("regularizer", List.of(Specs.DROPOUT));
    OTHERS.put(
        "optimizer",
        List.of(
            Optimizer.sgd(Math.nextUp(0.1), 30),
            Optimizer.sgd(0.1, 31),
            Specs.MOMENTUM,
            Specs.SGD.withSchedule(new Optimizer.Schedule.StepDecay(1, 0.5))));
    OTHERS.put("stop", List.of(new StopRule.Epochs(3), new StopRule.Steps(2)));
    OTHERS.put(
        "probes",
        List.of(
            List.of(),
            List.of(new Probe.Correctness()),
            List.of(
                BASE.probes().get(0),
                new Probe.ValidationAccuracy(SampleSpec.real("mnist", Part.VALIDATION, 50, 14, 2)),
                BASE.probes().get(2))));
    OTHERS.put("precision", List.of(Precision.DOUBLE));
    OTHERS.put("engine", List.of(Engine.DL4J));
    OTHERS.put("seed", List.of(2L));
  }

  static Stream<Arguments> changes() {
    return Arrays.stream(RunSpec.class.getRecordComponents())
        .map(RecordComponent::getName)
        .flatMap(name -> OTHERS.get(name).stream().map(other -> Arguments.of(name, other)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void should_give_another_key_when_any_component_of_the_spec_is_another(String name, Object other)
      throws ReflectiveOperationException {
    RecordComponent[] components = RunSpec.class.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] =
          components[i].getName().equals(name) ? other : components[i].getAccessor().invoke(BASE);
    }

    RunSpec changed = (RunSpec) RunSpec.class.getDeclaredConstructors()[0].newInstance(values);

    assertThat(key(changed, "code", "data", "libraries", "kernels"))
        .isNotEqualTo(key(BASE, "code", "data", "libraries", "kernels"));
  }

  @Test
  void should_give_another_key_for_other_code_data_libraries_or_kernels() {
    assertThat(
            List.of(
                key(BASE, "code", "data", "libraries", "kernels"),
                key(BASE, "code'", "data", "libraries", "kernels"),
                key(BASE, "code", "data'", "libraries", "kernels"),
                key(BASE, "code", "data", "libraries'", "kernels"),
                key(BASE, "code", "data", "libraries", "kernels'")))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[0-9a-f]{64}"));
  }

  @Test
  void should_name_the_kernels_of_both_libraries_on_this_machine() {
    assertThat(RunKey.of(BASE, CATALOGUE))
        .isEqualTo(
            RunKey.of(
                BASE,
                CodeFingerprint.of(Experiment.class),
                RunKey.dataDigests(BASE, CATALOGUE),
                RunKey.libraries(),
                Machine.kernels(Machine.blasKernels(), Engine.oneDnnKernels())));
  }

  @Test
  void should_give_the_same_key_for_an_equal_spec() {
    assertThat(RunKey.of(Specs.tiny(1), CATALOGUE)).isEqualTo(RunKey.of(BASE, CATALOGUE));
  }

  @Test
  void should_name_the_images_of_the_run_and_of_its_probes() {
    // given a run trained on one part and measured on the other
    var mnist = CATALOGUE.get("mnist");

    assertThat(RunKey.dataDigests(BASE, CATALOGUE))
        .isEqualTo(
            Text.format(
                "[mnist training %s, mnist validation %s]",
                mnist.training().sha256(), mnist.validation().sha256()));
  }

  /** A probe that reads a sample and does not say so would outlive a change of that sample. */
  @Test
  void should_be_told_of_every_sample_that_a_probe_reads() {
    for (Class<?> kind : Probe.class.getPermittedSubclasses()) {
      boolean has =
          Arrays.stream(kind.getRecordComponents())
              .anyMatch(component -> component.getType() == SampleSpec.class);
      boolean tells =
          Arrays.stream(kind.getDeclaredMethods())
              .anyMatch(method -> method.getName().equals("samples"));

      assertThat(tells).as(kind.getSimpleName()).isEqualTo(has);
    }
  }

  @Test
  void should_name_a_version_for_every_library() {
    assertThat(RunKey.libraries().split(", "))
        .hasSize(7)
        .allMatch(library -> library.matches("[a-z0-9-]+ \\d[\\w.-]*"));
  }

  private static String key(
      RunSpec spec, String code, String data, String libraries, String kernels) {
    return RunKey.of(spec, code, data, libraries, kernels);
  }
}
