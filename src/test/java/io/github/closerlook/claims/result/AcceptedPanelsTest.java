package io.github.closerlook.claims.result;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.claims.result.MadeUpRecords.ACCEPTED;
import static io.github.closerlook.claims.result.MadeUpRecords.accepted;
import static io.github.closerlook.claims.result.MadeUpRecords.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.claim.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedPanelsTest {

  private static final AcceptedPanel PANEL = panel(10_001, 1 / 3.0);

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void name_the_folder() {
    folder = temporary.resolve("accepted");
  }

  private static AcceptedPanel panel(long seed, double centre) {
    return new AcceptedPanel(
        ACCEPTED.id(),
        seed,
        8,
        4,
        "small",
        new Spread(centre, Math.nextUp(0.1), new double[] {centre, Double.NaN}));
  }

  @Test
  void should_read_back_bit_for_bit_what_was_written() throws IOException {
    AcceptedPanels panels =
        new AcceptedPanels(List.of(PANEL, panel(20_001, Double.NaN), panel(30_001, 1e-300)));

    panels.write(folder);

    assertThat(AcceptedPanels.read(folder)).isEqualTo(panels);
  }

  @Test
  void should_have_none_where_there_is_no_file_and_leave_none_where_there_are_none()
      throws IOException {
    assertThat(AcceptedPanels.read(folder)).isEqualTo(AcceptedPanels.NONE);

    new AcceptedPanels(List.of(PANEL)).write(folder);
    AcceptedPanels.NONE.write(folder);

    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"criterion\"     | criterion        | line 3: record 1: Unexpected character",
        "\"sizes\"         | \"size\"         | line 15: record 1, sizes: Missing creator property",
        "\"margin\" : 4.0  | \"margin\" : \"\"| line 8: record 1, margin: Cannot coerce empty"
            + " String",
        "\"role\" : \"claim\" | \"role\" : \"king\" | line 15: record 1, role: Cannot deserialize"
            + " value of type `Role` from String \"king\"",
        "10001             | 1.5              | line 6: record 1, seed: Cannot coerce"
            + " Floating-point value (1.5)",
        "20001             | 10001            | two panels from seed 10001 of some-claim: slower",
      })
  void should_name_a_damaged_file_the_place_and_what_to_do(
      String found, String damage, String mistake) throws IOException {
    new AcceptedPanels(List.of(PANEL, panel(20_001, 2))).write(folder);
    Path file = folder.resolve("panels.json");
    String text = Files.readString(file);
    assertThat(text).contains(found);
    Files.writeString(file, text.replace(found, damage));

    assertThatRefused(() -> AcceptedPanels.read(folder))
        .hasMessageStartingWith(file + " is damaged (" + mistake)
        .hasMessageEndingWith("accept its panels anew with 'mvn verify -Daccept -Dseed=...'")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void should_put_a_panel_in_place_of_the_one_from_the_same_seed() {
    AcceptedPanels before = new AcceptedPanels(List.of(PANEL, panel(20_001, 2)));

    AcceptedPanels after = before.with(List.of(panel(10_001, 3), panel(30_001, 4)));

    assertThat(after.entries())
        .containsExactly(panel(20_001, 2), panel(10_001, 3), panel(30_001, 4));
  }

  @Test
  void should_keep_panels_where_the_accepted_result_is_the_same_or_within_seeds() {
    AcceptedPanels panels = new AcceptedPanels(List.of(PANEL));
    CaseRecord near = result("some-claim", 10.5, 8.5, 12.5);

    assertThat(panels.after(accepted(ACCEPTED), accepted(ACCEPTED))).isEqualTo(panels);
    assertThat(panels.after(accepted(ACCEPTED), accepted(near))).isEqualTo(panels);
    // nothing is known of the one before, which was damaged
    assertThat(panels.after(AcceptedResults.NONE, accepted(near))).isEqualTo(panels);
  }

  @Test
  void should_lose_panels_where_the_case_asks_something_else_drifted_or_is_no_more() {
    AcceptedPanels panels = new AcceptedPanels(List.of(PANEL));
    AcceptedResults before = accepted(ACCEPTED);

    assertThat(panels.after(before, AcceptedResults.NONE)).isEqualTo(AcceptedPanels.NONE);
    assertThat(panels.after(before, accepted(result("some-claim", 30, 28, 32))))
        .isEqualTo(AcceptedPanels.NONE);
    assertThat(panels.after(before, accepted(asked(5, 8)))).isEqualTo(AcceptedPanels.NONE);
    assertThat(panels.after(AcceptedResults.NONE, accepted(asked(5, 8))))
        .isEqualTo(AcceptedPanels.NONE);
    assertThat(panels.after(AcceptedResults.NONE, accepted(asked(4, 9))))
        .isEqualTo(AcceptedPanels.NONE);
  }

  private static CaseRecord asked(double margin, int replicates) {
    return result("some-claim", Verdict.REPRODUCED, 10, 8, 12, margin, 0.01, replicates);
  }

  @Test
  void should_pool_those_alone_that_asked_the_same_as_the_accepted_result() {
    AcceptedPanel larger =
        new AcceptedPanel(ACCEPTED.id(), 20_001, 8, 4, "12 seeds", PANEL.spread());

    assertThat(new AcceptedPanels(List.of(larger, PANEL)).like(AcceptedPanel.of(ACCEPTED)))
        .containsExactly(PANEL);
    assertThat(AcceptedPanel.of(ACCEPTED).otherQuestion(larger))
        .contains("sizes: 12 seeds; accepted with: small");
  }
}
