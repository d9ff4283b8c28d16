package io.github.closerlook.claims.session;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.result.Acceptance;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.OtherData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedReportTest {

  private static final List<String> JUDGED =
      List.of("reproduced", "weaker", "absent", "contrary", "inconclusive", "fooled-control");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void name_the_folder() {
    folder = temporary.resolve("accepted");
  }

  @Test
  void should_read_back_what_was_accepted() {
    accept(having(JUDGED));

    AcceptedResults read = AcceptedResults.read(folder);
    assertThat(read.cases()).isEqualTo(SampleAccepted.ALL.cases());
    assertThat(read.acceptances())
        .singleElement()
        .satisfies(
            acceptance -> {
              assertThat(acceptance.claims()).isEqualTo(JUDGED);
              assertThat(acceptance.time()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
              assertThat(acceptance.environment().code()).containsEntry("data.Noise", "now");
            });
    assertThat(folder.resolve("paper.html")).content().contains("Title of reproduced");
  }

  @Test
  void should_write_numbers_alone_where_results_are_of_other_data() throws IOException {
    Path others = OtherData.folder(folder, "letters");
    Suite suite = having(JUDGED);
    SampleAccepted.judge(suite);

    AcceptedReport.writeResults(
        others, suite, SampleAccepted.check(AcceptedResults.NONE, Map.of("mnist", "aa")));

    assertThat(AcceptedResults.read(others).cases()).isEqualTo(SampleAccepted.ALL.cases());
    assertThat(others).isDirectoryNotContaining(file -> !file.toString().endsWith(".json"));
    assertThat(OtherData.read(folder))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.id().role()).isEqualTo(Role.CLAIM));

    OtherData.copy(folder, temporary.resolve("latest"));
    assertThat(OtherData.read(temporary.resolve("latest"))).isEqualTo(OtherData.read(folder));
  }

  @Test
  void should_write_the_same_figures_when_the_same_is_accepted_again() throws IOException {
    accept(having(List.of("reproduced")));
    Map<Path, String> first = figures();

    accept(having(List.of("reproduced")));

    assertThat(first).isNotEmpty();
    assertThat(figures()).isEqualTo(first);
  }

  @Test
  void should_remove_entries_and_figures_of_claims_that_are_no_more() throws IOException {
    accept(having(JUDGED));
    Path other = file("figures/README.md");

    accept(having(List.of("reproduced")));

    AcceptedResults read = AcceptedResults.read(folder);
    assertThat(read.cases().keySet()).extracting(CaseId::claim).containsOnly("reproduced");
    assertThat(read.acceptances())
        .extracting(Acceptance::claims)
        .containsExactly(List.of("reproduced"));
    assertThat(figures().keySet())
        .containsOnly(
            folder.resolve("figures/reproduced.svg"), folder.resolve("data/reproduced.csv"), other);
  }

  @Test
  void should_replace_the_selected_claims_and_keep_everything_of_the_others() throws IOException {
    accept(having(JUDGED));
    Map<Path, String> figures = figures();
    Path stale = file("figures/of-no-claim.svg");
    AcceptedResults accepted = moved(AcceptedResults.read(folder));
    accepted.write(folder);

    accept(SampleSuite.only(Scale.DEFAULT, "reproduced"));

    // then the selected claim is as it is found now, the others as they were read
    AcceptedResults after = AcceptedResults.read(folder);
    assertThat(after.cases().keySet())
        .containsExactlyElementsOf(SampleAccepted.ALL.cases().keySet());
    after
        .cases()
        .forEach(
            (id, entry) ->
                assertThat(entry)
                    .isEqualTo(
                        id.claim().equals("reproduced")
                            ? SampleAccepted.ALL.cases().get(id)
                            : accepted.cases().get(id)));
    assertThat(after.acceptances())
        .extracting(Acceptance::claims)
        .containsExactly(JUDGED.subList(1, JUDGED.size()), List.of("reproduced"));
    assertThat(figures()).isEqualTo(figures);
    assertThat(stale).doesNotExist();
    assertThat(Files.readString(folder.resolve("claims.md")))
        .contains("| reproduced: slower | mnist: randY against real | reproduced | 40.1 |")
        .contains(
            "| absent: slower | mnist: randY against real | **absent**, expected reproduced |")
        .contains("| the whole interval lies above 5 | time |");
  }

  @Test
  void should_keep_the_entry_of_a_claim_that_came_to_no_verdict() throws IOException {
    // given all claims, of which one breaks
    AcceptedResults before =
        SampleAccepted.with(
            SampleAccepted.ALL,
            new CaseId("broken", "slower", "mnist: randY against real", Role.CLAIM));
    before.write(folder);

    accept(SampleSuite.accepting(Scale.DEFAULT));

    assertThat(AcceptedResults.read(folder).cases()).isEqualTo(before.cases());
  }

  @Test
  void should_refuse_damaged_results_before_anything_is_lost() throws IOException {
    Path damaged = file("claims.json");

    assertThatRefused(
            () -> SampleSuite.only(Scale.DEFAULT, "reproduced").options().readAccepted(folder))
        .hasMessageStartingWith(damaged + " is damaged");
    assertThat(damaged).hasContent("x");
  }

  @Test
  void should_take_damaged_results_for_none_when_all_are_accepted_anew() throws IOException {
    file("claims.json");
    Suite all = SampleSuite.accepting(Scale.DEFAULT);

    assertThat(all.options().readAccepted(folder)).isEqualTo(AcceptedResults.NONE);
  }

  /** Of other images, all of which are accepted at once as well. */
  @Test
  void should_say_how_damaged_results_on_other_data_are_accepted_anew() throws IOException {
    Path others = OtherData.folder(folder, "letters");
    Files.createDirectories(others);
    for (String file : List.of("claims.json", "panels.json")) {
      Files.writeString(others.resolve(file), "x");
    }

    assertThatRefused(() -> AcceptedResults.read(others))
        .hasMessageContaining("or accept the results on letters anew with")
        .hasMessageEndingWith("'mvn verify -DdataSet=letters -Daccept'");
    assertThatRefused(() -> AcceptedPanels.read(others))
        .hasMessageContaining("restore it with")
        .hasMessageNotContaining("-Dseed");
    Suite accepting = SampleSuite.accepting(Scale.DEFAULT);
    assertThat(accepting.options().on("MNIST's place", "letters").readAccepted(others))
        .isEqualTo(AcceptedResults.NONE);
  }

  private static Suite having(List<String> ids) {
    return SampleSuite.having(Scale.DEFAULT, ids.toArray(String[]::new));
  }

  private void accept(Suite suite) {
    SampleAccepted.judge(suite);
    AcceptedReport.write(
        folder, suite, SampleAccepted.check(AcceptedResults.read(folder), Map.of("mnist", "aa")));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  private Map<Path, String> figures() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (String kind : List.of("figures", "data")) {
      for (Path file : Folder.files(folder.resolve(kind))) {
        texts.put(file, Folder.text(file));
      }
    }
    return texts;
  }

  /** Every estimate another, so that one that is kept can be told from one found anew. */
  private static AcceptedResults moved(AcceptedResults accepted) {
    AcceptedResults moved = accepted;
    for (CaseId id : accepted.cases().keySet()) {
      moved = SampleAccepted.moved(moved, id, 100);
    }
    return moved;
  }
}
