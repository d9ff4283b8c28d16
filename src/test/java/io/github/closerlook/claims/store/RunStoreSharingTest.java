package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.paper.run.ChildJvm;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One store, many threads, several processes, and processes that are killed. */
@Order(8)
class RunStoreSharingTest {

  private static final int KEYS = 8;
  private static final int ROUNDS = 25;

  /**
   * More threads than cores: some of them are always in the middle of a record, also when a kill
   * comes, so that it need not be lucky.
   */
  private static final int WRITERS = 8;

  /** A record of some 80 kB: one system call does not write it at once. */
  private static final int VALUES = 4_000;

  @TempDir Path folder;

  private final ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();

  @Test
  void should_read_whole_and_right_records_while_threads_and_processes_write_them()
      throws Exception {
    // given two other processes at work on the same keys
    ChildJvm first = ChildJvm.start(Writer.class, folder, ROUNDS);
    ChildJvm second = ChildJvm.start(Writer.class, folder, ROUNDS);
    first.awaitLine();
    second.awaitLine();

    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> found = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      int seed = thread;
      found.add(threads.submit(() -> new Writer(folder, warnings::add).work(seed, ROUNDS)));
    }
    int reads = 0;
    for (Future<Integer> each : found) {
      reads += each.get();
    }
    threads.shutdown();

    // then every record that was there to read was right, here and in the others
    assertThat(reads).isGreaterThan(ROUNDS);
    assertThat(first.awaitSuccess()).isEmpty();
    assertThat(second.awaitSuccess()).isEmpty();
    assertThat(warnings).isEmpty();
    assertOnlyWholeRecords();
  }

  @Test
  void should_never_show_half_a_record_however_often_a_writer_is_killed() throws Exception {
    Random random = new Random(1);
    int leftUnfinished = 0;

    for (int time = 0; time < 6; time++) {
      // given a process that does nothing but write
      ChildJvm writer = ChildJvm.start(EndlessWriter.class, folder).awaitLine();

      Thread.sleep(random.nextInt(150));
      assertThat(writer.kill()).as("killed at work").isTrue();

      RunStore store = new RunStore(folder, warnings::add);
      for (int key = 0; key < KEYS; key++) {
        store.read("key" + key, spec(key)).ifPresent(Writer::requireRight);
      }
      assertThat(warnings).isEmpty();
      leftUnfinished += unfinished();
    }
    assertThat(leftUnfinished).as("kills in the middle of a record").isPositive();
    assertThat(folder.resolve("set-aside")).doesNotExist();
    assertThat(folder.resolve("key0.json")).exists();
  }

  private static RunSpec spec(long key) {
    return Specs.correctness(VALUES, key);
  }

  /** How many unfinished files there are; removes them. */
  private int unfinished() throws IOException {
    List<Path> left = Folder.files(folder, ".unfinished");
    for (Path file : left) {
      Files.delete(file);
    }
    return left.size();
  }

  private void assertOnlyWholeRecords() throws IOException {
    assertThat(Folder.files(folder))
        .hasSize(KEYS)
        .allMatch(file -> file.toString().endsWith(".json"));
    RunStore store = new RunStore(folder, warnings::add);
    for (int key = 0; key < KEYS; key++) {
      Writer.requireRight(store.read("key" + key, spec(key)).orElseThrow());
    }
  }

  /** A process that has its records ready and spends all its time on writing them. */
  static final class EndlessWriter {
    public static void main(String[] arguments) {
      RunStore store = new RunStore(Path.of(arguments[0]), System.out::println);
      List<byte[]> contents =
          IntStream.range(0, KEYS).mapToObj(Writer::record).map(RecordFormat::bytes).toList();
      System.out.println("begun");
      for (int thread = 0; thread < WRITERS; thread++) {
        int first = thread;
        new Thread(
                () -> {
                  for (int round = first; true; round++) {
                    int key = round % KEYS;
                    store.write("key" + key, contents.get(key), spec(key));
                  }
                })
            .start();
      }
    }
  }

  /** Writes and reads the same few keys over and over; as a process, says when it begins. */
  static final class Writer {

    private final RunStore store;
    private final List<RunRecord> records =
        IntStream.range(0, KEYS).mapToObj(Writer::record).toList();

    Writer(Path folder, Consumer<String> warnings) {
      store = new RunStore(folder, warnings);
    }

    public static void main(String[] arguments) {
      Writer writer = new Writer(Path.of(arguments[0]), System.out::println);
      writer.store.write("key0", record(0));
      System.out.println("begun");
      writer.work(ProcessHandle.current().pid(), Integer.parseInt(arguments[1]));
    }

    /** How many records were there to read; each was right. */
    int work(long seed, int rounds) {
      Random random = new Random(seed);
      int reads = 0;
      for (int round = 0; round < rounds; round++) {
        int written = round < KEYS ? round : random.nextInt(KEYS);
        store.write("key" + written, records.get(written));
        int key = random.nextInt(KEYS);
        var read = store.read("key" + key, spec(key));
        read.ifPresent(Writer::requireRight);
        reads += read.isPresent() ? 1 : 0;
      }
      return reads;
    }

    static void requireRight(RunRecord read) {
      if (!read.sameResult(record(read.spec().seed()))) {
        throw new AssertionError("a wrong record of " + read.spec());
      }
    }

    private static RunRecord record(long key) {
      double[] values = new double[VALUES];
      Arrays.setAll(values, i -> Math.sqrt(i + 1000.0 * key));
      return Specs.record(spec(key), values);
    }
  }
}
