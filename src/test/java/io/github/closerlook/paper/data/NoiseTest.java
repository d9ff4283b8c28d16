package io.github.closerlook.paper.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {
  private static final int EXAMPLES = 2000;
  private static final SampleSpec REAL = SampleSpec.real("mnist", Part.TRAINING, EXAMPLES, 14, 1);

  private static Sample draw(SampleSpec spec) {
    return Sampler.draw(spec, Mnist.CATALOGUE.get("mnist").part(spec.part()));
  }

  private static Sample randX(double fraction) {
    return draw(REAL.withInputs(Inputs.random(fraction)));
  }

  private static Sample randY(double fraction) {
    return draw(REAL.withLabels(Labels.random(fraction)));
  }

  private static long countExamples(IntPredicate which) {
    return IntStream.range(0, EXAMPLES).filter(which).count();
  }

  private static float[] row(Sample sample, int example) {
    int features = sample.features();
    return Arrays.copyOfRange(sample.inputs(), example * features, (example + 1) * features);
  }

  private static double[] meanAndVariance(float[] values) {
    double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
    double variance =
        IntStream.range(0, values.length)
            .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
            .average()
            .orElse(0);
    return new double[] {mean, variance};
  }

  @ParameterizedTest
  @CsvSource({"0.2, 400", "0.8, 1600", "1, 2000", "0.00074, 1", "0.00075, 2"})
  void should_replace_the_nearest_count(double fraction, int expected) {
    Sample randX = randX(fraction);
    Sample randY = randY(fraction);
    assertThat(countExamples(i -> randX.inputReplaced()[i])).isEqualTo(expected);
    assertThat(countExamples(i -> randY.labelReplaced()[i])).isEqualTo(expected);
    assertThat(randX.labelReplaced()).containsOnly(false);
    assertThat(randY.inputReplaced()).containsOnly(false);
  }

  @Test
  void should_replace_inputs_exactly_where_it_says_so() {
    Sample real = draw(REAL);
    Sample noisy = randX(0.4);
    for (int i = 0; i < EXAMPLES; i++) {
      assertThat(Arrays.equals(row(noisy, i), row(real, i))).isEqualTo(!noisy.inputReplaced()[i]);
    }
  }

  @Test
  void should_give_noise_the_mean_and_variance_of_the_real_inputs() {
    double[] real = meanAndVariance(draw(REAL).inputs());
    double[] noise = meanAndVariance(randX(1).inputs());
    // then: 392,000 draws; four standard errors are 0.0018 for the mean, 0.0007 for the variance
    assertThat(noise[0]).isCloseTo(real[0], within(0.002));
    assertThat(noise[1]).isCloseTo(real[1], within(0.001));
  }

  @Test
  void should_draw_each_noise_input_on_its_own() {
    Sample noise = randX(1);
    // then: independent rows and columns, |correlation| of 196 or 2000 pairs rarely over 4 /
    // sqrt(n)
    assertThat(correlation(row(noise, 0), row(noise, 1))).isCloseTo(0, within(4 / Math.sqrt(196)));
    float[] left = new float[EXAMPLES];
    float[] right = new float[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      left[i] = noise.input(i, 0);
      right[i] = noise.input(i, 1);
    }
    assertThat(correlation(left, right)).isCloseTo(0, within(4 / Math.sqrt(EXAMPLES)));
  }

  @Test
  void should_not_share_noise_between_training_and_validation() {
    Sample training = randX(1);
    Sample validation =
        draw(
            new SampleSpec(
                "mnist", Part.VALIDATION, EXAMPLES, 14, Inputs.random(1), Labels.trueLabels(), 1));
    // then: 392,000 pairs, four standard errors are 0.0064
    assertThat(correlation(training.inputs(), validation.inputs())).isCloseTo(0, within(0.0065));
  }

  @Test
  void should_nest_smaller_fractions_in_larger_ones() {
    Sample few = randX(0.2);
    Sample more = randX(0.4);
    Sample fewLabels = randY(0.2);
    Sample moreLabels = randY(0.4);
    for (int i = 0; i < EXAMPLES; i++) {
      if (few.inputReplaced()[i]) {
        assertThat(more.inputReplaced()[i]).isTrue();
        assertThat(row(more, i)).isEqualTo(row(few, i));
      }
      if (fewLabels.labelReplaced()[i]) {
        assertThat(moreLabels.labelReplaced()[i]).isTrue();
      }
    }
  }

  @Test
  void should_choose_noisy_inputs_and_noisy_labels_apart_from_each_other() {
    Sample both = draw(REAL.withInputs(Inputs.random(0.5)).withLabels(Labels.random(0.5)));
    // then: 500 of 2000 by chance, hypergeometric sd 11.2
    assertThat(countExamples(i -> both.inputReplaced()[i] && both.labelReplaced()[i]))
        .isBetween(455L, 545L);
  }

  @Test
  void should_keep_every_class_as_frequent_and_every_other_label_as_it_was() {
    Sample noisy = randY(0.4);
    for (int label = 0; label < 10; label++) {
      int wanted = label;
      assertThat(countExamples(i -> noisy.labels()[i] == wanted)).isEqualTo(EXAMPLES / 10);
    }
    assertThat(
            countExamples(
                i -> !noisy.labelReplaced()[i] && noisy.labels()[i] != noisy.trueLabels()[i]))
        .isZero();
  }

  @Test
  void should_leave_no_more_than_chance_of_the_true_labels() {
    Sample noisy = randY(1);
    // then: 200 of 2000 by chance, sd about 13.4
    assertThat(countExamples(i -> noisy.labels()[i] == noisy.trueLabels()[i]))
        .isBetween(146L, 254L);
  }

  private static double correlation(float[] one, float[] other) {
    double[] first = meanAndVariance(one);
    double[] second = meanAndVariance(other);
    double covariance =
        IntStream.range(0, one.length)
            .mapToDouble(i -> (one[i] - first[0]) * (other[i] - second[0]))
            .average()
            .orElse(0);
    return covariance / Math.sqrt(first[1] * second[1]);
  }
}
