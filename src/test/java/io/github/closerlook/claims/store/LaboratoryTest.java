package io.github.closerlook.claims.store;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.paper.run.Specs.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaboratoryTest {

  @TempDir Path folder;

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

  @Test
  void should_give_the_records_in_the_order_of_the_specs() {
    List<RunSpec> specs = List.of(Specs.tiny(3), Specs.tiny(1), Specs.tiny(2), Specs.tiny(1));

    try (Laboratory laboratory = laboratory(2)) {
      assertThat(laboratory.records("order", specs))
          .extracting(RunRecord::spec)
          .containsExactlyElementsOf(specs);
    }
  }

  @Test
  void should_measure_what_the_probes_ask_for() {
    try (Laboratory laboratory = laboratory(1)) {
      RunRecord record = laboratory.records("probes", List.of(Specs.tiny(1))).get(0);

      assertThat(record.series().keySet())
          .containsExactly(Probe.CORRECT, Probe.TRAINING_ACCURACY, Probe.VALIDATION_ACCURACY);
      assertThat(record.series(Probe.TRAINING_ACCURACY)).hasSize(2);
      double right = Arrays.stream(record.series(Probe.CORRECT)).sum();
      assertThat(record.last(Probe.TRAINING_ACCURACY)).isEqualTo(right / 100);
    }
  }

  @Test
  void should_measure_validation_after_the_chosen_epochs_alone() {
    try (Laboratory laboratory = laboratory(1)) {
      double[] each = validation(laboratory, List.of());

      assertThat(each).hasSize(2);
      assertThat(validation(laboratory, List.of(2))).containsExactly(each[1]);
      assertThat(validation(laboratory, List.of(3)))
          .as("an epoch that training does not reach")
          .isEmpty();
    }
  }

  private static double[] validation(Laboratory laboratory, List<Integer> epochs) {
    RunSpec tiny = Specs.tiny(1);
    RunSpec spec =
        new RunSpec(
            tiny.sample(),
            tiny.architecture(),
            tiny.regularizer(),
            tiny.optimizer(),
            tiny.stop(),
            List.of(new Probe.ValidationAccuracy(Specs.OTHER_DIGITS, epochs)),
            tiny.precision(),
            tiny.engine(),
            tiny.seed());
    return laboratory.records("validation", List.of(spec)).get(0).series(Probe.VALIDATION_ACCURACY);
  }

  @Test
  void should_tell_which_worker_trained_what_and_when_but_not_what_the_store_had() {
    try (Laboratory laboratory = laboratory(1)) {
      laboratory.records("earlier", List.of(Specs.tiny(1)));
    }
    try (Laboratory laboratory = laboratory(2)) {
      laboratory.records("now", List.of(Specs.tiny(1), Specs.tiny(2), Specs.tiny(3)));

      assertThat(laboratory.spans())
          .extracting(TrainingSpan::spec)
          .containsExactlyInAnyOrder(Specs.tiny(2), Specs.tiny(3));
      assertThat(laboratory.spans())
          .allSatisfy(
              span -> {
                assertThat(span.worker()).matches("worker [12]");
                assertThat(span.start()).isNotNegative().isLessThan(span.end());
              });
    }
  }

  @Test
  void should_train_a_run_once_that_two_purposes_share() {
    try (Laboratory laboratory = laboratory(2)) {
      RunRecord first = laboratory.records("one", List.of(Specs.tiny(1), Specs.tiny(2))).get(1);
      RunRecord again = laboratory.records("two", List.of(Specs.tiny(2), Specs.tiny(3))).get(0);

      assertThat(again).isSameAs(first);
      assertThat(lines.get(lines.size() - 1)).startsWith("two: 3 of 3 runs, 1 trained, elapsed");
    }
  }

  @Test
  void should_train_a_run_once_that_two_threads_ask_for_at_the_same_time() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Laboratory laboratory = laboratory(2)) {
      List<Future<List<RunRecord>>> asked = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        asked.add(threads.submit(() -> laboratory.records("shared", Specs.several(6))));
      }

      List<RunRecord> first = asked.get(0).get();
      for (Future<List<RunRecord>> each : asked) {
        assertThat(each.get()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(first);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void should_take_from_the_store_what_an_earlier_laboratory_left_there() throws IOException {
    List<RunRecord> before;
    try (Laboratory laboratory = laboratory(2)) {
      before = laboratory.records("before", Specs.several(3));
    }
    Set<Object> files = fileStates();
    lines.clear();

    try (Laboratory laboratory = laboratory(2)) {
      List<RunRecord> after = laboratory.records("after", Specs.several(4));

      for (int i = 0; i < 3; i++) {
        assertThat(after.get(i).sameResult(before.get(i))).isTrue();
        // The seconds that training took are those of the first time.
        assertThat(after.get(i).provenance()).isEqualTo(before.get(i).provenance());
      }
      assertThat(lines.get(lines.size() - 1))
          .startsWith("after: 4 of 4 runs, 1 trained, 3 from the store, elapsed");
      assertThat(fileStates()).containsAll(files).hasSize(4);
    }
  }

  @Test
  void should_redo_damaged_runs_alone_and_get_the_same() throws IOException {
    List<RunRecord> before;
    try (Laboratory laboratory = laboratory(2)) {
      before = laboratory.records("before", Specs.several(3));
    }
    Path damaged = folder.resolve(Specs.key(Specs.tiny(2)) + ".json");
    Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), 300));
    lines.clear();

    try (Laboratory laboratory = laboratory(2)) {
      List<RunRecord> after = laboratory.records("after", Specs.several(3));

      assertThat(after.get(1).sameResult(before.get(1))).isTrue();
      assertThat(lines.get(lines.size() - 1))
          .startsWith("after: 3 of 3 runs, 1 trained, 2 from the store");
      assertThat(warnings).singleElement().asString().contains(damaged.toString());
    }
  }

  @Test
  void should_name_a_run_that_fails_and_keep_the_others() {
    // given the run that fails begins while others wait and one may be under way
    List<RunSpec> specs = new ArrayList<>(Specs.several(3));
    try (Laboratory laboratory = laboratory(2)) {
      List<RunRecord> before = laboratory.records("before", specs);
      specs.add(1, Specs.diverging());

      assertThatThrownBy(() -> laboratory.records("failing", specs))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The run "
                  + Specs.diverging()
                  + " failed: training diverged: a logit is not a number; a lower learning rate is"
                  + " wanted");

      // then the laboratory works on, and nothing is lost
      assertThat(laboratory.records("after", Specs.several(4)).subList(0, 3)).isEqualTo(before);
    }
    RunStore store = new RunStore(folder, warnings::add);
    for (RunSpec spec : Specs.several(4)) {
      assertThat(store.read(Specs.key(spec), spec)).isPresent();
    }
    assertThat(store.read(Specs.key(Specs.diverging()), Specs.diverging())).isEmpty();
  }

  @Test
  void should_keep_every_run_that_ended_beside_one_that_failed() throws IOException {
    // given one worker, and runs of the same length before and after the one that fails
    List<RunSpec> specs = new ArrayList<>(Specs.several(3));
    specs.add(2, Specs.diverging());

    try (Laboratory laboratory = laboratory(1)) {
      assertThatThrownBy(() -> laboratory.records("failing", specs))
          .hasMessageContaining(Specs.diverging().toString());
    }

    // then the two before it are there, and the one after it was not begun
    assertThat(Folder.files(folder))
        .containsExactlyInAnyOrder(
            folder.resolve(Specs.key(Specs.tiny(1)) + ".json"),
            folder.resolve(Specs.key(Specs.tiny(2)) + ".json"));
  }

  @Test
  void should_train_what_is_planned_while_nobody_asks_for_anything() {
    try (Laboratory laboratory = laboratory(2)) {
      laboratory.lookAhead(Specs.several(4));

      laboratory.records("first", Specs.several(1));

      await(() -> laboratory.spans().size() == 4);
      lines.clear();
      assertThat(laboratory.records("rest", Specs.several(4)))
          .extracting(RunRecord::spec)
          .isEqualTo(Specs.several(4));
      assertThat(laboratory.spans()).as("each was trained once").hasSize(4);
    }
  }

  @Test
  void should_begin_with_what_is_planned_only_when_somebody_has_asked() throws Exception {
    try (Laboratory laboratory = laboratory(1)) {
      laboratory.lookAhead(Specs.several(3));

      assertThat(laboratory.records("nothing", List.of())).isEmpty();

      Thread.sleep(50);
      assertThat(laboratory.spans()).isEmpty();
    }
  }

  @Test
  void should_train_what_is_asked_for_before_what_is_planned() {
    try (Laboratory laboratory = laboratory(1)) {
      laboratory.lookAhead(Specs.several(5000));

      laboratory.records("first", List.of(Specs.tiny(1)));
      laboratory.records("second", List.of(Specs.tiny(6000)));

      // A run under way is not given up, so some of the others come before; on a busy machine,
      // many.
      assertThat(laboratory.spans().stream().map(TrainingSpan::spec).toList())
          .contains(Specs.tiny(6000))
          .hasSizeLessThan(5000);
    }
  }

  @Test
  void should_tell_of_a_planned_run_that_failed_when_it_is_asked_for() {
    try (Laboratory laboratory = laboratory(2)) {
      laboratory.lookAhead(List.of(Specs.diverging(), Specs.tiny(2)));
      laboratory.records("sound", List.of(Specs.tiny(1)));
      await(() -> laboratory.spans().size() == 2);

      assertThatThrownBy(() -> laboratory.records("failing", List.of(Specs.diverging())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("training diverged");
    }
  }

  @Test
  void should_take_what_is_planned_from_the_store_if_it_is_there() {
    try (Laboratory laboratory = laboratory(1)) {
      laboratory.records("before", Specs.several(2));
    }
    try (Laboratory laboratory = laboratory(1)) {
      laboratory.lookAhead(Specs.several(3));

      laboratory.records("now", List.of(Specs.tiny(4)));

      await(() -> laboratory.spans().size() == 2);
      assertThat(laboratory.spans())
          .extracting(TrainingSpan::spec)
          .containsExactly(Specs.tiny(4), Specs.tiny(3));
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(120);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("two minutes have passed").isBefore(end);
      Thread.yield();
    }
  }

  @Test
  void should_use_as_many_workers_as_allowed_and_no_more() throws Exception {
    Set<Thread> others = workers();
    for (int allowed : new int[] {1, 3}) {
      try (Laboratory laboratory = laboratory(allowed)) {
        laboratory.records("workers " + allowed, Specs.several(10 * allowed));

        Set<Thread> own = workers();
        own.removeAll(others);
        assertThat(own).hasSize(allowed);
        others.addAll(own);
      }
    }
  }

  @Test
  void should_refuse_a_data_set_that_is_not_there() {
    var sample = Specs.DIGITS;
    RunSpec unknown =
        Specs.spec(
            new SampleSpec("mnits", sample.part(), 100, 14, sample.inputs(), sample.labels(), 1),
            Specs.NONE,
            Specs.SGD,
            Engine.FUSED,
            1);

    try (Laboratory laboratory = laboratory(1)) {
      assertThatRefused(() -> laboratory.records("unknown", List.of(unknown)))
          .hasMessageContaining("mnits");
    }
  }

  private Laboratory laboratory(int workers) {
    return new Laboratory(
        new TrainingApparatus(CATALOGUE),
        new RunStore(folder, warnings::add),
        workers,
        new Progress(List.of(), lines::add));
  }

  /** Name, content's time and identity of every file: a file that is written anew has another. */
  private Set<Object> fileStates() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(
              file -> {
                try {
                  var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                  return List.of(file, attributes.lastModifiedTime(), attributes.fileKey());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .collect(Collectors.toSet());
    }
  }

  private static Set<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(WorkerThreads.NAME))
        .collect(Collectors.toSet());
  }
}
