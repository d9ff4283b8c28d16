package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.Run;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/**
 * How long runs will take, from how fast networks of their shapes train now: {@link RunSpec#work}
 * over the shape's rate.
 *
 * <p>Misleads by as much as {@code work} does: times to convergence are unknown and taken as half
 * their budget, and probes are taken to be as fast as training.
 */
public final class Speeds {

  /**
   * @param stepWork of an SGD step, by which shapes are near or far from each other
   * @param workPerSecond of one worker
   */
  private record Speed(double stepWork, double workPerSecond) {}

  private final Map<NetworkShape, Speed> measured = new LinkedHashMap<>();
  private final int shapes;

  private Speeds(int shapes) {
    this.shapes = shapes;
  }

  /**
   * Measures one run of each shape, those with the most work first, until the time is up. A shape
   * that is left over takes the rate of the measured one whose SGD step is nearest in size.
   *
   * @param trial gives the work a second of a run, such as {@link SpeedTrial}
   * @param budget no measurement begins later than that
   */
  public static Speeds measure(
      Collection<? extends Run> runs, ToDoubleFunction<Run> trial, Duration budget) {
    return measure(runs, trial, budget, System::nanoTime);
  }

  static Speeds measure(
      Collection<? extends Run> runs,
      ToDoubleFunction<Run> trial,
      Duration budget,
      LongSupplier nanoTime) {
    Map<NetworkShape, Run> first = new LinkedHashMap<>();
    Map<NetworkShape, Double> work = new LinkedHashMap<>();
    for (Run run : runs) {
      first.putIfAbsent(NetworkShape.of(run), run);
      work.merge(NetworkShape.of(run), run.work(), Double::sum);
    }
    List<NetworkShape> mostFirst =
        work.keySet().stream().sorted(Comparator.comparing(work::get).reversed()).toList();
    Speeds speeds = new Speeds(mostFirst.size());
    long start = nanoTime.getAsLong();
    for (NetworkShape shape : mostFirst) {
      if (!speeds.measured.isEmpty() && nanoTime.getAsLong() - start >= budget.toNanos()) {
        break;
      }
      Run run = first.get(shape);
      speeds.measured.put(shape, new Speed(SpeedTrial.stepWork(run), trial.applyAsDouble(run)));
    }
    return speeds;
  }

  /** Shapes there are. */
  public int shapes() {
    return shapes;
  }

  /** Shapes that were measured, not guessed from others. */
  public int measured() {
    return measured.size();
  }

  /** Seconds that a run will take one worker. */
  public double seconds(Run run) {
    Speed own = measured.get(NetworkShape.of(run));
    return run.work() / (own == null ? nearest(run) : own).workPerSecond();
  }

  private Speed nearest(Run run) {
    double stepWork = SpeedTrial.stepWork(run);
    return measured.values().stream()
        .min(Comparator.comparing(speed -> Math.abs(Math.log(speed.stepWork() / stepWork))))
        .orElseThrow(() -> new IllegalStateException("no speed was measured"));
  }
}
