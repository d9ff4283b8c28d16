package io.github.closerlook.claims.render.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Rung;
import io.github.closerlook.claims.claim.SizeLadder;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import io.github.closerlook.claims.result.ladder.RungEntry;
import io.github.closerlook.program.LadderSettings;
import io.github.closerlook.program.MadeUpSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The accepted ladders are those of the suite: their rungs that the suite has too are held to its
 * accepted results, to which {@code mvn verify} holds what it trains. Nothing is trained here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptedLadderTest {

  private static final Path ACCEPTED = Path.of("reports", "accepted");

  /** Last digits may differ between machines that judge the same records. */
  private static final double DIGITS = 1e-9;

  private final List<LadderEntry> entries = LadderFiles.read(ACCEPTED);
  private final AcceptedResults suite = AcceptedResults.read(ACCEPTED);
  private final List<SizeLadder> ladders =
      LadderSettings.ladders(
          Path.of("expectations"), MadeUpSettings.of(Path.of("target", "runs"), 1), id -> true);

  Stream<LadderEntry> entries() {
    return entries.stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void should_begin_where_the_suite_is(LadderEntry entry) {
    List<RungEntry> ofSuite =
        entry.rungs().stream().filter(rung -> rung.suite() != null && rung.isThere()).toList();

    assertThat(ofSuite).isNotEmpty();
    for (RungEntry rung : ofSuite) {
      CaseRecord accepted =
          suite.cases().get(new CaseId(entry.claim(), entry.criterion(), rung.suite(), Role.CLAIM));
      assertThat(rung.estimate()).as(rung.suite()).isCloseTo(accepted.estimate(), within(DIGITS));
      assertThat(rung.low()).isCloseTo(accepted.interval().low(), within(DIGITS));
      assertThat(rung.high()).isCloseTo(accepted.interval().high(), within(DIGITS));
      assertThat(rung.replicates()).isEqualTo(accepted.replicates());
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void should_have_the_rungs_that_were_chosen(LadderEntry entry) {
    SizeLadder ladder =
        ladders.stream()
            .filter(each -> each.claim().id().equals(entry.claim()))
            .filter(each -> each.id().equals(entry.ladder()))
            .findFirst()
            .orElseThrow();

    assertThat(ladder.comparisons()).contains(entry.arms());
    assertThat(entry.rungs())
        .extracting(RungEntry::size, RungEntry::sizes, RungEntry::firstSeed)
        .containsExactlyElementsOf(
            ladder.rungs().stream().map(AcceptedLadderTest::chosen).toList());
  }

  private static Tuple chosen(Rung rung) {
    return Tuple.tuple(rung.size(), rung.study().describe(), rung.firstSeed());
  }

  @Test
  void should_be_the_picture_of_all_that_is_foretold() {
    assertThat(ACCEPTED.resolve(LadderSummarySvg.FILE))
        .as("mvn verify -Pladder -Drungs=stored -Daccept draws it anew")
        .hasContent(LadderSummarySvg.render(entries));
  }

  @Test
  void should_have_a_figure_of_every_ladder_that_is_drawn() {
    assertThat(entries).isNotEmpty();
    entries.stream()
        .filter(LadderEntry::hasFigure)
        .forEach(
            entry ->
                assertThat(
                        Files.exists(ACCEPTED.resolve("ladder").resolve(entry.figure() + ".svg")))
                    .as(entry.figure())
                    .isTrue());
  }
}
