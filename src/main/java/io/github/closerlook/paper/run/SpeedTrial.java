package io.github.closerlook.paper.run;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.Sampler;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Times the first SGD steps of a run, in memory only.
 *
 * <p>As many networks as there will be workers are trained at the same time, each on its thread:
 * they share caches and memory, and two of them on one core with two hardware threads are each half
 * as fast as one alone. Misleads where the machine is busy with something else now, or will be.
 */
public final class SpeedTrial implements ToDoubleFunction<Run> {

  private final Catalogue catalogue;
  private final int threads;
  private final Duration least;
  private final LongSupplier nanoTime;
  private final Sampler sampler = new Sampler();

  /**
   * @param threads networks that are trained at the same time
   * @param least how long the timed steps take at least; what went before them warms up
   */
  public SpeedTrial(Catalogue catalogue, int threads, Duration least) {
    this(catalogue, threads, least, System::nanoTime);
  }

  /** The same by another clock. */
  SpeedTrial(Catalogue catalogue, int threads, Duration least, LongSupplier nanoTime) {
    this.catalogue = catalogue;
    this.threads = threads;
    this.least = least;
    this.nanoTime = nanoTime;
  }

  /** {@link RunSpec#work} a second that one of the threads does, on average. */
  @Override
  public double applyAsDouble(Run any) {
    RunSpec run = RunSpec.of(any);
    Sample sample = sampler.draw(run.sample(), catalogue);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Double>> rates = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        rates.add(workers.submit(() -> stepWork(run) / secondsOfAStep(run, sample)));
      }
      double sum = 0;
      for (Future<Double> rate : rates) {
        sum += rate.get();
      }
      return sum / threads;
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          Text.format("The run %s failed with %d at a time: %s", run, threads, e.getCause()),
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while timing " + run, e);
    } finally {
      workers.shutdownNow();
    }
  }

  private double secondsOfAStep(RunSpec run, Sample sample) {
    try (TrainableNetwork network = run.engine().build(run.network(sample))) {
      for (int steps = 1; ; steps *= 2) {
        long start = nanoTime.getAsLong();
        Trainer.train(network, sample, new StopRule.Steps(steps), run.seed(), List.of());
        long nanos = nanoTime.getAsLong() - start;
        // The very first step also allocates and loads; it never counts.
        if (steps > 1 && nanos >= least.toNanos()) {
          return nanos / 1e9 / steps;
        }
      }
    }
  }

  /** The work of one SGD step without probes; what building takes cancels. */
  static double stepWork(Run any) {
    RunSpec run = RunSpec.of(any);
    return truncated(run, 2).work() - truncated(run, 1).work();
  }

  private static RunSpec truncated(RunSpec run, int sgdSteps) {
    return new RunSpec(
        run.sample(),
        run.architecture(),
        run.regularizer(),
        run.optimizer(),
        new StopRule.Steps(sgdSteps),
        List.of(),
        run.precision(),
        run.engine(),
        run.seed());
  }
}
