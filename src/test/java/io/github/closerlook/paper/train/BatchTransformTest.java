package io.github.closerlook.paper.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.Regularizer.Augmentation;
import io.github.closerlook.paper.model.spec.Regularizer.DropoutAdversarial;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTransformTest {

  private static final ImageShape SHAPE = new ImageShape(1, 5, 4);
  private static final int FEATURES = 20;

  /** Three batches, the last of 7 and not 10. */
  private static final Sample SAMPLE = sample();

  private static final double RADIUS = 0.05;

  @Test
  void should_present_the_examples_as_they_are_without_such_a_regularizer() {
    List<int[]> orders = new ArrayList<>();
    List<RecordingNetwork.Step> steps = presented(new Regularizer.Dropout(0.5), 1, orders);

    assertThat(steps).hasSize(3);
    assertThat(steps.get(0).inputs()).isEqualTo(examples(orders.get(0)));
    assertThat(steps.get(2).inputs()).hasSize(7 * FEATURES);
  }

  @Test
  void should_replace_the_asked_share_of_examples_and_keep_labels_and_the_rest() {
    List<int[]> orders = new ArrayList<>();
    List<RecordingNetwork.Step> steps =
        presented(new DropoutAdversarial(0.5, 0.3, RADIUS, 3), 60, orders);

    int replaced = 0;
    double farthest = 0;
    for (int step = 0; step < steps.size(); step++) {
      int[] batch = orders.get(step);
      float[] before = examples(batch);
      float[] after = steps.get(step).inputs();
      for (int row = 0; row < batch.length; row++) {
        assertThat(steps.get(step).labels()[row]).isEqualTo(SAMPLE.labels()[batch[row]]);
        int from = row * FEATURES;
        int to = from + FEATURES;
        replaced += Arrays.equals(before, from, to, after, from, to) ? 0 : 1;
      }
      for (int i = 0; i < before.length; i++) {
        farthest = Math.max(farthest, Math.abs((double) after[i] - before[i]));
      }
    }
    assertThat(farthest).isCloseTo(RADIUS, within(2e-7));
    // 60 epochs of 27: standard error 0.011
    assertThat(replaced / (60.0 * 27)).isCloseTo(0.3, within(0.045));
  }

  @Test
  void should_present_what_the_search_finds_on_the_present_network() {
    // given every example replaced
    List<int[]> orders = new ArrayList<>();
    RecordingNetwork network = network(new DropoutAdversarial(0.5, 1, RADIUS, 10));
    train(network, 1, 1, orders);

    // when the presented points are classified by the network, which has not changed
    int changed = 0;
    int critical = 0;
    for (int step = 0; step < 3; step++) {
      float[] before = examples(orders.get(step));
      int count = orders.get(step).length;
      int[] was = Predictions.classes(network, before, count);
      int[] is = Predictions.classes(network, network.steps().get(step).inputs(), count);
      for (int row = 0; row < count; row++) {
        changed += was[row] != is[row] ? 1 : 0;
      }
      // then about as many changed class as another search finds critical
      for (boolean found :
          CriticalSearch.lass(RADIUS, 10).search(network, before, count, 9).critical()) {
        critical += found ? 1 : 0;
      }
    }
    assertThat(changed).isBetween(critical - 2, critical + 2).isBetween(3, 24);
  }

  @Test
  void should_have_noise_of_its_own_at_each_step() {
    Regularizer.DropoutAdversarial all = new DropoutAdversarial(0.5, 1, RADIUS, 1);
    RecordingNetwork network = network(all);
    BatchTransform presentation = BatchTransform.of(network, SAMPLE, 1);
    int[] order = {4};

    presentation.step(order, 0, 1);
    presentation.step(order, 0, 1);

    assertThat(network.steps().get(0).inputs()).isNotEqualTo(network.steps().get(1).inputs());
  }

  @Test
  void should_add_noise_of_the_asked_deviation() {
    List<int[]> orders = new ArrayList<>();
    List<RecordingNetwork.Step> steps = presented(new Augmentation(0, 0.2, 0), 60, orders);

    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int step = 0; step < steps.size(); step++) {
      float[] before = examples(orders.get(step));
      for (int i = 0; i < before.length; i++) {
        double noise = steps.get(step).inputs()[i] - before[i];
        sum += noise;
        squares += noise * noise;
        n++;
      }
    }
    // 32,400 draws: standard errors 0.0011 and 0.0008
    assertThat(sum / n).isCloseTo(0, within(0.0045));
    assertThat(Math.sqrt(squares / n)).isCloseTo(0.2, within(0.0035));
  }

  @Test
  void should_multiply_each_example_by_one_factor_from_the_asked_range() {
    List<int[]> orders = new ArrayList<>();
    List<RecordingNetwork.Step> steps = presented(new Augmentation(0, 0, 0.4), 60, orders);

    List<Double> factors = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      float[] before = examples(orders.get(step));
      float[] after = steps.get(step).inputs();
      for (int row = 0; row < orders.get(step).length; row++) {
        float factor = after[row * FEATURES] / before[row * FEATURES];
        for (int i = row * FEATURES; i < (row + 1) * FEATURES; i++) {
          assertThat(after[i]).isCloseTo(factor * before[i], within(1e-6f));
        }
        factors.add((double) factor);
      }
    }
    double mean = factors.stream().mapToDouble(f -> f).average().orElseThrow();
    assertThat(factors).allMatch(f -> f > 0.5999 && f < 1.4001);
    assertThat(factors).anyMatch(f -> f < 0.61).anyMatch(f -> f > 1.39);
    // 1,620 uniform draws of standard deviation 0.231: standard error 0.0057
    assertThat(mean).isCloseTo(1, within(0.025));
  }

  /** The mean pixel of an image that is 1 in one place tells how far it was turned. */
  @Test
  void should_turn_within_the_asked_angle_either_way() {
    ImageShape square = new ImageShape(1, 21, 21);
    float[] spot = new float[441];
    Arrays.fill(spot, 10 * 21 + 17, 10 * 21 + 20, 1);
    Sample one = Sample.clean(square, spot, new int[] {0}, 2);
    RecordingNetwork network =
        new RecordingNetwork(
            Engine.FUSED.build(SmallNetworks.spec(new Augmentation(30, 0, 0), 1, 441, 2)));
    Trainer.train(network, one, new StopRule.Epochs(200), 1, List.of());

    double[] angles =
        network.steps().stream().mapToDouble(s -> angle(s.inputs())).sorted().toArray();

    assertThat(angles[0]).isBetween(-30.5, -27.0);
    assertThat(angles[199]).isBetween(27.0, 30.5);
    // 200 uniform draws of standard deviation 17.3: standard error 1.2
    assertThat(Arrays.stream(angles).average().orElseThrow()).isCloseTo(0, within(5.0));
  }

  private static double angle(float[] image) {
    double down = 0;
    double right = 0;
    for (int i = 0; i < 441; i++) {
      down += image[i] * (i / 21 - 10);
      right += image[i] * (i % 21 - 10);
    }
    return Math.toDegrees(Math.atan2(-down, right));
  }

  @Test
  void should_change_an_example_anew_each_time() {
    RecordingNetwork network = network(new Augmentation(10, 0.1, 0.1));
    BatchTransform presentation = BatchTransform.of(network, SAMPLE, 1);

    presentation.step(new int[] {4, 4}, 0, 2);

    float[] twice = network.steps().get(0).inputs();
    assertThat(Arrays.equals(twice, 0, FEATURES, twice, FEATURES, 2 * FEATURES)).isFalse();
    assertThat(SAMPLE).as("the sample is left alone").isEqualTo(sample());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void should_repeat_bit_for_bit_from_the_same_seed_alone(Engine engine) {
    for (Regularizer regularizer :
        List.of(new DropoutAdversarial(0.3, 0.5, RADIUS, 3), new Augmentation(10, 0.1, 0.1))) {
      assertThat(trained(engine, regularizer, 1)).isEqualTo(trained(engine, regularizer, 1));
      assertThat(trained(engine, regularizer, 1)).isNotEqualTo(trained(engine, regularizer, 2));
    }
  }

  @Test
  void should_train_the_same_network_with_both_engines() {
    Regularizer augmentation = new Augmentation(10, 0.1, 0.1);

    assertThat(trained(Engine.FUSED, augmentation, 1))
        .containsExactly(trained(Engine.DL4J, augmentation, 1), within(1e-9));
    assertThat(trained(Engine.FUSED, augmentation, 1))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : 1)
        .isNotEqualTo(trained(Engine.FUSED, new Regularizer.None(), 1));
  }

  private static double[] trained(Engine engine, Regularizer regularizer, long seed) {
    TrainableNetwork network = engine.build(SmallNetworks.spec(regularizer, 2, FEATURES, 4));
    Trainer.train(network, SAMPLE, new StopRule.Epochs(3), seed, List.of());
    return network.network().params().dup().data().asDouble();
  }

  private static List<RecordingNetwork.Step> presented(
      Regularizer regularizer, int epochs, List<int[]> orders) {
    RecordingNetwork network = network(regularizer);
    train(network, epochs, 1, orders);
    return network.steps();
  }

  private static RecordingNetwork network(Regularizer regularizer) {
    return new RecordingNetwork(
        Engine.FUSED.build(SmallNetworks.spec(regularizer, 2, FEATURES, 4)));
  }

  private static void train(RecordingNetwork network, int epochs, long seed, List<int[]> orders) {
    TrainingListener batches =
        new TrainingListener() {
          @Override
          public void beforeStep(
              TrainableNetwork network, int step, int[] order, int from, int count) {
            orders.add(Arrays.copyOfRange(order, from, from + count));
          }
        };
    Trainer.train(network, SAMPLE, new StopRule.Epochs(epochs), seed, List.of(batches));
  }

  private static float[] examples(int[] batch) {
    float[] inputs = new float[batch.length * FEATURES];
    for (int row = 0; row < batch.length; row++) {
      System.arraycopy(SAMPLE.inputs(), batch[row] * FEATURES, inputs, row * FEATURES, FEATURES);
    }
    return inputs;
  }

  private static Sample sample() {
    UniformRandomProvider random = Seeds.generator(3, "points of a test");
    float[] inputs = new float[27 * FEATURES];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = 0.1f + 0.9f * random.nextFloat();
    }
    int[] labels = new int[27];
    Arrays.setAll(labels, i -> i % 4);
    return Sample.clean(SHAPE, inputs, labels, 4);
  }
}
