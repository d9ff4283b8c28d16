package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Regularizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class SpeedsTest {

  private static final Duration AMPLE = Duration.ofSeconds(10);
  private static final RunSpec PLAIN = Specs.tiny(1);
  private static final RunSpec DROPOUT =
      Specs.spec(Specs.DIGITS, Specs.DROPOUT, Specs.SGD, Engine.FUSED, 1);
  private static final RunSpec DOUBLE = Specs.sensitivity(Specs.DIGITS, 1);

  private final List<Run> tried = new ArrayList<>();
  private long now;

  @Test
  void should_take_a_runs_work_over_the_rate_of_its_shape() {
    Speeds speeds = Speeds.measure(List.of(PLAIN, DROPOUT), run -> run == PLAIN ? 4e6 : 1e6, AMPLE);

    assertThat(speeds.seconds(Specs.tiny(7))).isEqualTo(PLAIN.work() / 4e6);
    assertThat(speeds.seconds(DROPOUT)).isEqualTo(DROPOUT.work() / 1e6);
  }

  @Test
  void should_try_each_shape_once() {
    List<RunSpec> runs = new ArrayList<>(Specs.several(20));
    runs.add(Specs.tiny(1));
    runs.add(run(new Regularizer.Dropout(0.2)));
    runs.add(run(new Regularizer.Dropout(0.7)));

    Speeds speeds = Speeds.measure(runs, this::constant, AMPLE);

    assertThat(tried).hasSize(2);
    assertThat(speeds.shapes()).isEqualTo(2);
    assertThat(speeds.measured()).isEqualTo(2);
  }

  @Test
  void should_tell_shapes_apart_by_all_that_changes_a_steps_time() {
    List<RunSpec> runs =
        List.of(
            PLAIN,
            DROPOUT,
            DOUBLE,
            Specs.spec(Specs.DIGITS, Specs.NONE, Specs.MOMENTUM, Engine.FUSED, 1),
            Specs.spec(Specs.DIGITS, Specs.NONE, Specs.SGD, Engine.DL4J, 1),
            sample(Specs.DIGITS.withLabels(Labels.oneClassAnExample())));

    assertThat(runs).extracting(NetworkShape::of).doesNotHaveDuplicates();
    assertThat(NetworkShape.of(sample(Specs.DIGITS.withInputs(Inputs.random(1)))))
        .isEqualTo(NetworkShape.of(sample(Specs.DIGITS.withLabels(Labels.random(0.4)))))
        .isEqualTo(NetworkShape.of(PLAIN));
  }

  @Test
  void should_measure_the_most_work_first_and_guess_the_rest_when_time_is_up() {
    // given two runs of dropout, more work in double than in single, and trials of six seconds
    List<RunSpec> runs =
        List.of(
            PLAIN,
            DROPOUT,
            Specs.spec(Specs.OTHER_DIGITS, Specs.DROPOUT, Specs.SGD, Engine.FUSED, 1),
            DOUBLE);
    Speeds speeds = Speeds.measure(runs, this::sixSeconds, AMPLE, () -> now);

    // then the third is not begun; its rate is that of the step nearest in size
    assertThat(tried).hasSize(2);
    assertThat(NetworkShape.of(tried.get(0))).isEqualTo(NetworkShape.of(DROPOUT));
    assertThat(NetworkShape.of(tried.get(1))).isEqualTo(NetworkShape.of(DOUBLE));
    assertThat(speeds.measured()).isEqualTo(2);
    assertThat(speeds.shapes()).isEqualTo(3);
    assertThat(speeds.seconds(PLAIN)).isEqualTo(PLAIN.work() / 1000);
  }

  @Test
  void should_leave_building_out_of_the_work_of_a_step() {
    // 196 inputs and 8 units, three products of a batch of 30
    assertThat(SpeedTrial.stepWork(PLAIN)).isCloseTo(3.0 * 196 * 8 * 30, within(1e-6));
  }

  @Test
  void should_time_steps_of_a_network_on_every_thread() {
    Duration least = Duration.ofMillis(20);

    // given clocks that go on by so much while steps are made, however many; a thread has its own
    double one = new SpeedTrial(Specs.CATALOGUE, 1, least, clock(20)).applyAsDouble(PLAIN);
    double two = new SpeedTrial(Specs.CATALOGUE, 2, least, clock(20)).applyAsDouble(PLAIN);

    // then the first trial that counts is of two steps
    assertThat(one).isCloseTo(2 * SpeedTrial.stepWork(PLAIN) / 20e-3, withinPercentage(1e-9));
    assertThat(two).isEqualTo(one);
  }

  @Test
  void should_double_the_steps_until_they_take_as_long_as_wanted() {
    AtomicLong millis = new AtomicLong();
    LongSupplier twiceAsLongEachTime =
        () -> Duration.ofMillis(millis.updateAndGet(m -> 2 * m + 1)).toNanos();

    double rate =
        new SpeedTrial(Specs.CATALOGUE, 1, Duration.ofMillis(20), twiceAsLongEachTime)
            .applyAsDouble(PLAIN);

    // at 1, 3, 7, 15, 31, 63 ms: 1 step in 2 ms, 2 in 8, 4 in 32
    assertThat(rate).isCloseTo(4 * SpeedTrial.stepWork(PLAIN) / 32e-3, withinPercentage(1e-9));
  }

  /** Goes on by so much each time that a thread looks at it. */
  private static LongSupplier clock(long millis) {
    ThreadLocal<Long> looks = ThreadLocal.withInitial(() -> 0L);
    return () -> {
      looks.set(looks.get() + 1);
      return Duration.ofMillis(millis).toNanos() * looks.get();
    };
  }

  private double constant(Run run) {
    tried.add(run);
    return 1e6;
  }

  private double sixSeconds(Run run) {
    tried.add(run);
    now += Duration.ofSeconds(6).toNanos();
    return 1000 * tried.size();
  }

  private static RunSpec run(Regularizer regularizer) {
    return Specs.spec(Specs.DIGITS, regularizer, Specs.SGD, Engine.FUSED, 1);
  }

  private static RunSpec sample(SampleSpec sample) {
    return Specs.spec(sample, Specs.NONE, Specs.SGD, Engine.FUSED, 1);
  }
}
