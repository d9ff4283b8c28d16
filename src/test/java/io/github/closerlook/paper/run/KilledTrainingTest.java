package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.FirstImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A laboratory killed with SIGKILL loses the runs under way and nothing else. */
@Order(9)
class KilledTrainingTest {

  /** So many that a child does not come to the end before it is killed: some ten seconds' worth. */
  private static final int RUNS = 15_000;

  /** Each costs the start of a JVM with ND4J, about 2 s; writing alone is killed more often. */
  private static final int KILLS = 2;

  private static final int COMPARED = 40;

  @TempDir static Path data;

  @BeforeAll
  static void writeData() {
    FirstImages.write(data, 1000, 500);
  }

  @Test
  void should_go_on_from_what_is_there_and_end_as_if_undisturbed(
      @TempDir Path killed, @TempDir Path undisturbed) throws Exception {
    Random random = new Random(1);
    List<String> warnings = new ArrayList<>();
    long recordsBefore = 0;
    for (int time = 0; time < KILLS; time++) {
      ChildJvm child = ChildJvm.start(Training.class, killed, data).awaitLine();
      Thread.sleep(random.nextInt(100));
      assertThat(child.kill()).as("killed at work").isTrue();

      // then each life has added to what those before it left
      assertThat(records(killed)).isGreaterThan(recordsBefore).isLessThan(RUNS);
      recordsBefore = records(killed);
    }

    List<String> lines = new ArrayList<>();
    List<RunSpec> specs = Specs.several(RUNS).subList(0, COMPARED);
    List<RunRecord> resumed = train(killed, specs, warnings, lines);
    List<RunRecord> whole = train(undisturbed, specs, warnings, new ArrayList<>());

    for (int i = 0; i < COMPARED; i++) {
      assertThat(resumed.get(i).sameResult(whole.get(i))).as(specs.get(i).toString()).isTrue();
    }
    assertThat(lines.get(lines.size() - 1)).contains(" from the store");
    assertThat(warnings).isEmpty();
    assertThat(killed.resolve("set-aside")).doesNotExist();
  }

  private static List<RunRecord> train(
      Path folder, List<RunSpec> specs, List<String> warnings, List<String> lines) {
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(FirstImages.in(data)),
            new RunStore(folder, warnings::add),
            2,
            new Progress(specs, lines::add))) {
      return laboratory.records("resumed", specs);
    }
  }

  private static long records(Path folder) {
    return Folder.files(folder, ".json").size();
  }

  /** A process that trains; its progress goes to standard output, a line at the first run. */
  static final class Training {
    public static void main(String[] arguments) {
      List<RunSpec> specs = Specs.several(RUNS);
      try (Laboratory laboratory =
          new Laboratory(
              new TrainingApparatus(FirstImages.in(Path.of(arguments[1]))),
              new RunStore(Path.of(arguments[0]), System.out::println),
              2,
              new Progress(specs, System.out::println))) {
        laboratory.records("to be killed", specs);
      }
    }
  }
}
