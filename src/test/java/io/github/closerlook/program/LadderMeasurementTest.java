package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.render.ladder.LadderReport;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import io.github.closerlook.claims.result.ladder.RungEntry;
import io.github.closerlook.paper.run.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ladders from their files to the report, with networks of a few units. */
@Order(3)
class LadderMeasurementTest {

  private static final LadderSettings ALL = new LadderSettings(99, false);
  private static final LadderSettings STORED = new LadderSettings(99, true);

  @TempDir private Path folder;

  @Test
  void should_climb_as_high_as_is_asked_and_say_what_is_not_there_yet() throws IOException {
    SmallLadder ladder = SmallLadder.in(folder, 3);

    List<LadderEntry> entries =
        ladder.climb(ladder.store(), new LadderSettings(2, false), line -> {});

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).rungs())
        .extracting(RungEntry::size, RungEntry::replicates)
        .containsExactly(tuple(4, 3), tuple(8, 3), tuple(16, 0), tuple(32, 0));
    assertThat(entries.get(0).forecast()).isNull();
    assertThat(Files.readString(ladder.latest().resolve("ladder.md")))
        .contains(
            "2 of 4 rungs are trained; not yet those of 16, 32 units per hidden layer.",
            "Nothing is foretold of 4096 units per hidden layer: too few rungs have a known"
                + " effect.",
            "not yet trained");
  }

  @Test
  void should_foretell_the_papers_size_and_draw_it() throws IOException {
    SmallLadder ladder = SmallLadder.in(folder, 3);

    List<LadderEntry> entries = ladder.climb(ladder.store(), ALL, line -> {});

    assertThat(entries.get(0).forecast().leftOut()).hasSize(4);
    assertThat(LadderFiles.read(ladder.latest())).isEqualTo(entries);
    assertThat(Files.readString(ladder.latest().resolve("ladder.md")))
        .contains(
            "All 4 rungs are trained.", "At 4096 units per hidden layer the effect is foretold");
    assertThat(Files.readString(ladder.latest().resolve("ladder/slower-by-width.svg")))
        .contains("randY against real", "the paper's size");
  }

  @Test
  void should_judge_what_is_stored_alone_and_train_nothing() throws IOException {
    SmallLadder ladder = SmallLadder.in(folder, 3);
    ladder.climb(ladder.store(), new LadderSettings(3, false), line -> {});
    List<String> before = names(ladder.store());

    List<LadderEntry> entries = ladder.climb(ladder.store(), STORED, line -> {});

    assertThat(names(ladder.store())).isEqualTo(before);
    assertThat(entries.get(0).rungs())
        .extracting(RungEntry::replicates)
        .containsExactly(3, 3, 3, 0);
  }

  @Test
  void should_tell_the_plan_rung_by_rung() throws IOException {
    SmallLadder ladder = SmallLadder.in(folder, 3);
    ladder.climb(ladder.store(), new LadderSettings(3, false), line -> {});

    List<String> lines =
        ladder.measurement(ladder.store(), line -> {}).plan(ladder.ladders(ladder.store()));

    assertThat(lines.get(0)).startsWith("What mvn verify -Pladder would train, run store ");
    assertThat(lines)
        .anyMatch(line -> line.matches("slower, by-width: 4 +9 +9 +0 +none"))
        .anyMatch(line -> line.matches("slower, by-width: 32 +9 +0 +9 +about .*"));
  }

  @Test
  void should_accept_what_was_found_beside_what_was_accepted_of_other_claims() throws IOException {
    SmallLadder ladder = SmallLadder.in(folder, 3);
    List<LadderEntry> entries = ladder.climb(ladder.store(), ALL, line -> {});
    LadderEntry other = renamed(entries.get(0), "another");
    LadderReport.write(
        ladder.accepted(), List.of(renamed(entries.get(0), "slower"), other), Map.of());

    ladder.measurement(ladder.store(), line -> {}).accept(entries, List.of("another", "slower"));

    assertThat(LadderFiles.read(ladder.accepted()))
        .containsExactly(other, entries.get(0), entries.get(1));
  }

  /** The run store keeps what was trained; the rest of the way is the same, bit for bit. */
  @Test
  void should_go_on_after_being_killed_at_two_moments_and_end_as_if_undisturbed() throws Exception {
    SmallLadder ladder = SmallLadder.in(folder, 40);
    Random random = new Random(1);
    int before = 0;
    for (int time = 0; time < 2; time++) {
      ChildJvm child = ChildJvm.start(Climbing.class, folder).awaitLine();
      Thread.sleep(random.nextInt(150));
      assertThat(child.kill()).as("killed at work").isTrue();
      assertThat(names(ladder.store()).size()).isGreaterThan(before).isLessThan(480);
      before = names(ladder.store()).size();
    }

    List<String> lines = new ArrayList<>();
    ladder.climb(ladder.store(), ALL, lines::add);
    String resumed = Files.readString(ladder.latest().resolve("ladder.json"));
    ladder.climb(folder.resolve("undisturbed"), ALL, line -> {});

    assertThat(String.join("\n", lines)).contains(" from the store");
    assertThat(resumed).isEqualTo(Files.readString(ladder.latest().resolve("ladder.json")));
    assertThat(names(ladder.store())).isEqualTo(names(folder.resolve("undisturbed")));
  }

  /** A process that climbs, and tells its progress. */
  static final class Climbing {
    public static void main(String[] arguments) {
      SmallLadder ladder = new SmallLadder(Path.of(arguments[0]));
      ladder.climb(ladder.store(), ALL, System.out::println);
    }
  }

  private static LadderEntry renamed(LadderEntry entry, String claim) {
    return new LadderEntry(
        claim,
        entry.ladder(),
        entry.criterion(),
        entry.quantity(),
        List.of("one", "another"),
        entry.dataSet(),
        entry.grows(),
        entry.paper(),
        entry.path(),
        entry.effect(),
        entry.none(),
        entry.margin(),
        entry.rungs(),
        entry.forecast());
  }

  private static List<String> names(Path store) throws IOException {
    return Folder.files(store, ".json").stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }
}
