package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplerTest {
  private static final SampleSpec REAL = SampleSpec.real("mnist", Part.TRAINING, 1000, 14, 1);

  private final Sampler sampler = new Sampler();

  private Sample draw(SampleSpec spec) {
    return sampler.draw(spec, Mnist.CATALOGUE);
  }

  private static int[] countByClass(int[] labels) {
    int[] counts = new int[10];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void should_draw_as_many_of_each_class(Part part) {
    Sample sample = draw(SampleSpec.real("mnist", part, 1003, 28, 1));
    assertThat(countByClass(sample.labels()))
        .containsExactly(101, 101, 101, 100, 100, 100, 100, 100, 100, 100);
    assertThat(sample)
        .hasToString("1003 examples of 1x28x28 in 10 classes, 0 inputs and 0 labels replaced");
  }

  @Test
  void should_draw_each_example_at_most_once_and_classes_mixed() {
    Sample sample = draw(REAL);
    assertThat(sample.origins()).doesNotHaveDuplicates();
    assertThat(Arrays.stream(sample.labels()).limit(100).distinct().count()).isEqualTo(10);
  }

  @Test
  void should_carry_pixels_and_labels_of_the_examples_drawn() {
    Sample sample = draw(SampleSpec.real("mnist", Part.VALIDATION, 50, 28, 1));
    for (int i = 0; i < 50; i++) {
      int origin = sample.origins()[i];
      assertThat(sample.labels()[i]).isEqualTo(Mnist.validation().label(origin));
      for (int pixel = 0; pixel < sample.features(); pixel++) {
        assertThat(sample.input(i, pixel))
            .isEqualTo(Mnist.validation().pixel(origin, pixel) / 255f);
      }
    }
  }

  @Test
  void should_keep_a_smaller_sample_of_a_seed_within_a_larger_one() {
    Sample larger = draw(REAL);
    Sample smaller = draw(SampleSpec.real("mnist", Part.TRAINING, 300, 14, 1));
    assertThat(larger.origins()).contains(smaller.origins());
  }

  @Test
  void should_say_how_many_there_are_when_a_class_runs_out() {
    assertThatRefused(() -> draw(SampleSpec.real("mnist", Part.VALIDATION, 9000, 28, 1)))
        .hasMessage(
            "9000 examples of mnist validation, evenly over 10 classes, need 900 of class 5, of"
                + " which there are 892; expected at most 8925");
    // The number offered is accepted, and the next is not.
    assertThat(draw(SampleSpec.real("mnist", Part.VALIDATION, 8925, 1, 1)).examples())
        .isEqualTo(8925);
    assertThatRefused(() -> draw(SampleSpec.real("mnist", Part.VALIDATION, 8926, 1, 1)));
  }

  @Test
  void should_give_every_arm_of_a_seed_the_same_examples() {
    Sample real = draw(REAL);
    Sample randX = draw(REAL.withInputs(Inputs.random(0.5)));
    Sample randY = draw(REAL.withLabels(Labels.random(0.5)));
    Sample unique = draw(REAL.withLabels(Labels.oneClassAnExample()));
    for (Sample arm : List.of(randX, randY, unique)) {
      assertThat(arm.origins()).isEqualTo(real.origins());
      assertThat(arm.trueLabels()).isEqualTo(real.labels());
    }
    assertThat(randX.labels()).isEqualTo(real.labels());
    assertThat(randY.inputs()).isEqualTo(real.inputs());
    assertThat(unique.inputs()).isEqualTo(real.inputs());
    assertThat(draw(SampleSpec.real("mnist", Part.TRAINING, 1000, 28, 1)).origins())
        .isEqualTo(real.origins());
  }

  @Test
  void should_give_each_example_its_own_class() {
    Sample unique = draw(REAL.withLabels(Labels.oneClassAnExample()));
    assertThat(unique.classes()).isEqualTo(1000);
    assertThat(unique.labels()).containsExactly(IntStream.range(0, 1000).toArray());
    assertThat(unique.labelReplaced()).containsOnly(false);
  }

  @Test
  void should_draw_the_same_bits_for_the_same_spec_and_others_for_another_seed() {
    SampleSpec spec = REAL.withInputs(Inputs.random(0.3)).withLabels(Labels.random(0.3));
    SampleSpec otherSeed =
        new SampleSpec("mnist", Part.TRAINING, 1000, 14, spec.inputs(), spec.labels(), 2);
    Sample one = new Sampler().draw(spec, Mnist.CATALOGUE);
    Sample again = new Sampler().draw(spec, Mnist.CATALOGUE);
    Sample other = new Sampler().draw(otherSeed, Mnist.CATALOGUE);
    assertThat(again).isNotSameAs(one).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(other).isNotEqualTo(one);
    assertThat(other.origins()).isNotEqualTo(one.origins());
    assertThat(other.inputReplaced()).isNotEqualTo(one.inputReplaced());
    assertThat(other.labelReplaced()).isNotEqualTo(one.labelReplaced());
  }

  @Test
  void should_never_change_a_sample_across_machines_and_versions() {
    SampleSpec spec = REAL.withInputs(Inputs.random(0.5)).withLabels(Labels.random(0.5));
    Sample sample = draw(spec);
    // then: pinned from the first version; stored records depend on it
    assertThat(Arrays.copyOf(sample.origins(), 5)).containsExactly(47259, 30939, 565, 57988, 28818);
    assertThat(DigestUtils.sha256Hex(bits(sample.inputs())))
        .isEqualTo("4779585b79ce610b402a4d5e05c21a3782a9abe8cb5352bf683e2fde3ef64894");
    assertThat(DigestUtils.sha256Hex(Arrays.toString(sample.labels())))
        .isEqualTo("4a56d119c803a0b4de7b5bcba363f7d5fc53da4ab02c8162c6273301b03d4dcc");
  }

  private static byte[] bits(float[] values) {
    ByteBuffer bits = ByteBuffer.allocate(Float.BYTES * values.length);
    bits.asFloatBuffer().put(values);
    return bits.array();
  }

  @Test
  void should_keep_recent_samples_up_to_a_bound() {
    // given: room for two samples of 1000 x 196 values
    Sampler small = new Sampler(400_000);
    SampleSpec second = REAL.withInputs(Inputs.random(0.2));
    SampleSpec third = REAL.withInputs(Inputs.random(0.4));
    Sample first = small.draw(REAL, Mnist.CATALOGUE);
    Sample secondDrawn = small.draw(second, Mnist.CATALOGUE);
    assertThat(small.draw(REAL, Mnist.CATALOGUE)).isSameAs(first);
    small.draw(third, Mnist.CATALOGUE);
    // then: the one not used for longest has gone
    assertThat(small.draw(REAL, Mnist.CATALOGUE)).isSameAs(first);
    assertThat(small.draw(second, Mnist.CATALOGUE)).isNotSameAs(secondDrawn).isEqualTo(secondDrawn);
  }

  @Test
  void should_keep_the_newest_sample_even_when_it_is_over_the_bound() {
    Sampler tiny = new Sampler(1);
    Sample drawn = tiny.draw(REAL, Mnist.CATALOGUE);
    assertThat(tiny.draw(REAL, Mnist.CATALOGUE)).isSameAs(drawn);
  }

  @Test
  void should_share_one_sample_between_threads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Sample> ask = () -> draw(REAL);
      List<Future<Sample>> answers = threads.invokeAll(Collections.nCopies(100, ask));
      Sample first = answers.get(0).get();
      for (Future<Sample> answer : answers) {
        assertThat(answer.get()).isSameAs(first);
      }
    } finally {
      threads.shutdown();
    }
  }
}
