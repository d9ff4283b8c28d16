package io.github.closerlook.paper.run;

import static io.github.closerlook.paper.run.Specs.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.Sampler;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A record depends on its spec, not on what else is trained, before, beside or in what order. */
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {

  private final List<RunSpec> specs = Specs.allKinds();
  private Map<Run, RunRecord> alone;

  @BeforeAll
  void trainEachAlone() {
    Experiment experiment = new Experiment(CATALOGUE);
    alone =
        specs.stream()
            .map(spec -> new RunRecord(spec, experiment.run(spec), provenance()))
            .collect(Collectors.toMap(RunRecord::spec, Function.identity()));
  }

  @Test
  void should_not_depend_on_the_order(@TempDir Path folder) {
    List<RunSpec> reversed = new ArrayList<>(specs);
    Collections.reverse(reversed);

    assertAsAlone(records(folder, 1, reversed));
  }

  @Test
  void should_not_depend_on_what_is_trained_at_the_same_time(@TempDir Path folder) {
    // given all kinds among as many others
    List<RunSpec> crowd = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      crowd.add(specs.get(i));
      crowd.add(
          Specs.spec(Specs.DIGITS, Specs.DROPOUT, Specs.MOMENTUM, specs.get(i).engine(), 90 + i));
    }

    List<RunRecord> records = records(folder, 3, crowd);

    assertAsAlone(records.stream().filter(record -> alone.containsKey(record.spec())).toList());
  }

  @Test
  void should_not_depend_on_what_was_trained_before_on_the_same_thread() {
    Experiment experiment = new Experiment(CATALOGUE);
    List<RunRecord> records = new ArrayList<>();

    for (RunSpec spec : specs) {
      experiment.run(Specs.spec(Specs.DIGITS, Specs.DROPOUT, Specs.MOMENTUM, spec.engine(), 77));
      records.add(new RunRecord(spec, experiment.run(spec), provenance()));
    }

    assertAsAlone(records);
  }

  @Test
  void should_give_every_weight_bit_for_bit_beside_others() throws Exception {
    Sampler sampler = new Sampler();
    List<double[]> before = specs.stream().map(spec -> weights(spec, sampler)).toList();

    // when all are trained three times over, three at a time
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<double[]>> beside = new ArrayList<>();
    for (int i = 0; i < 3 * specs.size(); i++) {
      RunSpec spec = specs.get(i % specs.size());
      beside.add(threads.submit(() -> weights(spec, sampler)));
    }
    threads.shutdown();

    for (int i = 0; i < beside.size(); i++) {
      assertThat(beside.get(i).get())
          .as(specs.get(i % specs.size()).toString())
          .isEqualTo(before.get(i % specs.size()));
    }
  }

  /** The other tests would pass if every run gave the same. */
  @Test
  void should_depend_on_the_spec() {
    // given specs that differ in more than the engine: two engines may well agree on accuracies
    List<RunRecord> ofOne =
        alone.values().stream()
            .filter(record -> RunSpec.of(record.spec()).engine() == Engine.FUSED)
            .toList();

    for (RunRecord record : ofOne) {
      for (RunRecord other : ofOne) {
        if (record != other) {
          assertThat(series(record))
              .as("%s and %s", record.spec(), other.spec())
              .isNotEqualTo(series(other));
        }
      }
    }
  }

  private void assertAsAlone(List<RunRecord> records) {
    assertThat(records).hasSize(specs.size());
    for (RunRecord record : records) {
      assertThat(series(record))
          .as(record.spec().toString())
          .isEqualTo(series(alone.get(record.spec())));
      assertThat(record.sameResult(alone.get(record.spec()))).isTrue();
    }
  }

  private static List<RunRecord> records(Path folder, int workers, List<RunSpec> specs) {
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(CATALOGUE),
            new RunStore(folder, warning -> {}),
            workers,
            new Progress(specs, line -> {}))) {
      return laboratory.records("determinism", specs);
    }
  }

  /** Each series as the bits of its values. */
  private static Map<String, List<Long>> series(RunRecord record) {
    return record.series().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    Arrays.stream(entry.getValue())
                        .mapToObj(Double::doubleToRawLongBits)
                        .toList()));
  }

  private static double[] weights(RunSpec spec, Sampler sampler) {
    Sample sample = sampler.draw(spec.sample(), CATALOGUE);
    TrainableNetwork network = spec.engine().build(spec.network(sample));
    Trainer.train(network, sample, spec.stop(), spec.seed(), List.of());
    return network.network().params().dup().data().asDouble();
  }

  private static RunRecord.Provenance provenance() {
    return new RunRecord.Provenance(0, "here");
  }
}
