package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.train.CriticalSearch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The base: two epochs of 100 examples, 14 x 14 x 8 weights that count. */
class RunSpecWorkTest {

  private static final double PARAMETERS = 14 * 14 * 8;

  @Test
  void should_count_two_passes_a_step_of_a_search_at_the_epochs_that_are_reached() {
    List<CriticalSearch> searches = List.of(CriticalSearch.lass(0.1, 20), CriticalSearch.fgsm(0.1));

    double unseen =
        added(new Probe.CriticalSamples(Specs.OTHER_DIGITS, List.of(1, 2, 5), searches));
    double training = added(new Probe.TrainingCriticalSamples(30, List.of(2), searches));

    assertThat(unseen).isCloseTo(2 * 50 * (41 + 3) * PARAMETERS, within(1.0));
    assertThat(training).isCloseTo(30 * (41 + 3) * PARAMETERS, within(1.0));
  }

  @Test
  void should_count_the_search_for_the_examples_that_adversarial_training_replaces() {
    double plain = work(Specs.DROPOUT);
    double adversarial = work(new Regularizer.DropoutAdversarial(0.5, 0.25, 0.1, 10));

    assertThat(adversarial - plain).isCloseTo(0.25 * 200 * 21 * PARAMETERS, within(1.0));
  }

  @Test
  void should_count_validation_as_often_as_it_is_measured() {
    double each = added(new Probe.ValidationAccuracy(Specs.OTHER_DIGITS));
    double last = added(new Probe.ValidationAccuracy(Specs.OTHER_DIGITS, List.of(2)));

    assertThat(each).isCloseTo(2 * 50 * PARAMETERS, within(1.0));
    assertThat(last).isCloseTo(50 * PARAMETERS, within(1.0));
  }

  @Test
  void should_count_the_loss_on_the_training_examples_as_often_as_it_is_measured() {
    assertThat(added(new Probe.TrainingLoss())).isCloseTo(2 * 100 * PARAMETERS, within(1.0));
  }

  private static double added(Probe probe) {
    RunSpec base = Specs.tiny(1);
    return with(base, List.of(probe)).work() - with(base, List.of()).work();
  }

  private static RunSpec with(RunSpec base, List<Probe> probes) {
    return new RunSpec(
        base.sample(),
        base.architecture(),
        base.regularizer(),
        base.optimizer(),
        base.stop(),
        probes,
        base.precision(),
        base.engine(),
        base.seed());
  }

  private static double work(Regularizer regularizer) {
    return Specs.spec(Specs.DIGITS, regularizer, Specs.SGD, Engine.FUSED, 1).work();
  }
}
