package io.github.closerlook.benchmark;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.TrainingApparatus;
import io.github.closerlook.paper.train.StopRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Sixteen runs of two sizes by one worker and by two; every time a new laboratory and store. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3)
@Measurement(iterations = 6)
public class LaboratoryScaling {

  @Param({"1", "2"})
  public int workers;

  private final Catalogue catalogue = Catalogue.of(Optional.empty());
  private final List<RunSpec> specs =
      LongStream.rangeClosed(1, 16).mapToObj(LaboratoryScaling::spec).toList();
  private Path folder;
  private Laboratory laboratory;

  private static RunSpec spec(long seed) {
    return new RunSpec(
        SampleSpec.real("mnist", Part.TRAINING, 1000, 28, 1),
        new Architecture.Mlp(seed % 2 == 0 ? 128 : 256, 2),
        new Regularizer.None(),
        Optimizer.sgd(0.05, 50),
        new StopRule.Epochs(15),
        List.of(new Probe.TrainingAccuracy()),
        Precision.SINGLE,
        Engine.FUSED,
        seed);
  }

  @Setup(Level.Iteration)
  public void open() throws IOException {
    folder = Files.createTempDirectory("closer-look-benchmark");
    RunStore store = new RunStore(folder, System.err::println);
    laboratory =
        new Laboratory(
            new TrainingApparatus(catalogue), store, workers, new Progress(specs, line -> {}));
  }

  @Benchmark
  public List<RunRecord> sixteenRuns() {
    return laboratory.records("benchmark", specs);
  }

  @TearDown(Level.Iteration)
  public void close() throws IOException {
    laboratory.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
