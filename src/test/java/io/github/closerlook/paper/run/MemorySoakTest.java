package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.train.StopRule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether native memory stays level over many networks. Takes a minute or two and is left out of
 * the unit tests; run it with {@code mvn test -DexcludedGroups=none -Dtest=MemorySoakTest
 * -Dengine=dl4j}: half its networks are DL4J's own.
 */
@Tag("soak")
class MemorySoakTest {

  /**
   * With JavaCPP's pointer collector off, a step of DL4J's own loses some 10 KB. Half the steps are
   * its own, so from the second quarter to the last that would be 100 MB.
   */
  private static final long STEPS = 40_000;

  /** 10 batches of 10 an epoch. */
  private static final int STEPS_A_RUN = 100;

  private static final int SAMPLES_A_QUARTER = 10;

  /** malloc gives back what it likes: a level run moved by 20 MB, up or down. */
  private static final double ALLOWED_MEGABYTES = 50;

  private static final Path STATUS = Path.of("/proc/self/status");

  @Test
  void should_stay_level_over_many_networks_on_two_threads() throws Exception {
    assumeThat(STATUS).isReadable();
    Experiment experiment = new Experiment(Specs.CATALOGUE);
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> working = new ArrayList<>();

    for (int thread = 0; thread < 2; thread++) {
      working.add(
          threads.submit(
              () -> {
                while (done.get() < STEPS) {
                  experiment.run(network(next.getAndIncrement()));
                  done.addAndGet(STEPS_A_RUN);
                }
              }));
    }
    double[] means = new double[4];
    for (int quarter = 0; quarter < 4; quarter++) {
      for (int sample = 1; sample <= SAMPLES_A_QUARTER; sample++) {
        long steps = STEPS * (quarter * SAMPLES_A_QUARTER + sample) / (4 * SAMPLES_A_QUARTER);
        while (done.get() < steps && working.stream().noneMatch(Future::isDone)) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        means[quarter] += megabytesOutsideTheHeap() / SAMPLES_A_QUARTER;
      }
    }
    threads.shutdown();
    for (Future<?> each : working) {
      each.get();
    }

    System.out.printf(
        Locale.ROOT,
        "%d networks, %d steps; resident MB outside the heap by quarter: %.0f %.0f %.0f %.0f%n",
        next.get(),
        done.get(),
        means[0],
        means[1],
        means[2],
        means[3]);
    assertThat(means[3]).isLessThan(means[1] + ALLOWED_MEGABYTES);
  }

  /** Sizes, noise and precision change from one to the next, as in a panel. */
  private static RunSpec network(int number) {
    boolean dl4j = number % 2 == 0;
    boolean sensitive = number % 4 == 1;
    Optimizer optimizer = Optimizer.sgd(0.05, 10);
    return new RunSpec(
        Specs.DIGITS,
        new Architecture.Mlp(sensitive ? 16 : 64 + 64 * (number % 5 / 2), 2),
        number % 3 == 0 ? Specs.DROPOUT : Specs.NONE,
        sensitive ? optimizer : optimizer.withMomentum(0.9),
        new StopRule.Steps(STEPS_A_RUN),
        sensitive
            ? List.of(new Probe.Sensitivity(2))
            : List.of(
                new Probe.TrainingAccuracy(), new Probe.ValidationAccuracy(Specs.OTHER_DIGITS)),
        sensitive ? Precision.DOUBLE : Precision.SINGLE,
        dl4j ? Engine.DL4J : Engine.FUSED,
        number);
  }

  /**
   * The heap is left out, as the JVM lets it grow to its limit as it likes. Native memory goes with
   * the objects that own it, so those are collected first.
   */
  private static double megabytesOutsideTheHeap() throws IOException {
    System.gc();
    double resident =
        Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
            .findFirst()
            .orElseThrow();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    return (resident - heap) / (1 << 20);
  }
}
