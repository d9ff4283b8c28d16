package io.github.closerlook.claims.render.ladder;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderFilesTest {

  private static final LadderEntry WHOLE = MadeUpLadder.entry("slower", 1.25, 2.5);
  private static final LadderEntry BEGUN = MadeUpLadder.begun("faster");

  @TempDir private Path folder;

  @Test
  void should_be_read_as_it_was_written() {
    LadderReport.write(folder, List.of(WHOLE, BEGUN), Map.of());

    assertThat(LadderFiles.read(folder)).containsExactly(WHOLE, BEGUN);
  }

  @Test
  void should_draw_no_figure_of_one_rung() {
    LadderReport.write(folder, List.of(WHOLE, BEGUN), Map.of());

    assertThat(folder.resolve("ladder")).isDirectoryContaining("glob:**/slower-by-width.svg");
    assertThat(folder.resolve("ladder")).isDirectoryNotContaining("glob:**/faster*");
  }

  @Test
  void should_be_copied_from_folder_to_folder() throws IOException {
    Path from = Files.createDirectory(folder.resolve("from"));
    LadderReport.write(from, List.of(WHOLE), Map.of());
    Path to = folder.resolve("to");

    LadderReport.copy(from, to);
    LadderReport.copy(folder.resolve("nothing"), to);

    assertThat(LadderFiles.read(to)).containsExactly(WHOLE);
    assertThat(to.resolve("ladder.md")).hasSameTextualContentAs(from.resolve("ladder.md"));
    assertThat(to.resolve("ladder/slower-by-width.svg")).exists();
  }

  @Test
  void should_take_the_place_of_what_was_there_of_the_same_claims() {
    LadderEntry again = MadeUpLadder.entry("slower", 1.5, 3);

    assertThat(
            LadderFiles.merged(List.of(WHOLE, BEGUN), List.of(again), List.of("faster", "slower")))
        .containsExactly(BEGUN, again);
  }

  @Test
  void should_say_where_a_file_is_damaged() throws IOException {
    Files.writeString(folder.resolve("ladder.json"), "[\n{\"claim\": 1");

    assertThatRefused(() -> LadderFiles.read(folder))
        .hasMessageStartingWith(
            folder.resolve("ladder.json")
                + " is damaged (line 2: record 1: Unexpected end-of-input: expected close marker"
                + " for Object); restore it with")
        .hasMessageNotContaining("\n");
  }

  @Test
  void should_tell_the_forecast_and_the_turn() {
    assertThat(LadderWords.forecast(WHOLE))
        .isEqualTo(
            "At 4096 units per hidden layer the effect is foretold as 2, 95 % prediction interval"
                + " [1.25, 2.5] (no effect is 1, the margin 1.5): should hold");
    assertThat(LadderWords.turn(WHOLE))
        .isEqualTo(
            "The line turns from one side of no effect to the other at about 100 units per hidden"
                + " layer, and may do so anywhere from 50 to 200");
    assertThat(LadderWords.leftOut(WHOLE))
        .isEqualTo(
            "Left out and foretold from the others, 1 of 2 rungs were where they were foretold");
    assertThat(LadderWords.turn(BEGUN)).isEmpty();
  }

  /** An interval far beyond what was measured would leave no room for it. */
  @Test
  void should_draw_wide_intervals_to_the_edge_of_the_figure_alone() {
    Figure figure = LadderFigure.all(List.of(MadeUpLadder.entry("slower", 1e-9, 1e9))).get(0);

    double low = figure.y().low().orElseThrow();
    double high = figure.y().high().orElseThrow();
    assertThat(low).isBetween(0.5, 0.9);
    assertThat(high).isBetween(2.0, 4.0);
    assertThat(figure.layers())
        .filteredOn(Layer.Band.class::isInstance)
        .singleElement(InstanceOfAssertFactories.type(Layer.Band.class))
        .satisfies(
            band -> {
              assertThat(band.low()).endsWith(low);
              assertThat(band.high()).endsWith(high);
            });
  }
}
