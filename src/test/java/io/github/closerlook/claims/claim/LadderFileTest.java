package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ladders as they are written, and what is refused of them before anything trains. */
class LadderFileTest extends InClaimFolder {

  @BeforeEach
  void writeLadder() throws IOException {
    folder.ladder(ClaimFolder.LADDER);
  }

  private List<SizeLadder> read() {
    return LadderFile.read(
        path,
        Expectations.read(path, Scale.DEFAULT, NetworkStudy.class),
        NetworkStudy.class,
        "fused");
  }

  @Test
  void should_make_rungs_of_the_study_by_what_differs() {
    SizeLadder ladder = read().get(0);

    assertThat(ladder.rungs()).extracting(Rung::size).containsExactly(256, 512, 1024, 2048);
    assertThat(ladder.rungs())
        .extracting(rung -> rung.study().describe())
        .element(1)
        .asString()
        .contains("1000 mnist images of 14x14, MLP 2 x 512", "at most 400 epochs, 4 seeds");
    assertThat(ladder.rungs().get(1).plan("fused"))
        .hasSize(3 * 4)
        .extracting(Run::seed)
        .contains(300001L, 300004L);
  }

  @Test
  void should_begin_with_the_networks_of_the_suite() {
    List<Expectation> claims = Expectations.read(path, Scale.DEFAULT, NetworkStudy.class);
    Rung first = read().get(0).rungs().get(0);

    assertThat(first.inSuite()).isEqualTo(claims.get(0).claimCases().toList());
    assertThat(PanelInquiry.plan(claims.get(0), first.panel("fused")))
        .containsAll(first.plan("fused"));
  }

  @Test
  void should_have_no_ladders_where_there_is_no_folder() throws IOException {
    Files.delete(folder.ladder());
    Files.delete(folder.ladder().getParent());

    assertThat(read()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "claim: slower | claim: faster |, at claim: 'faster' is not the claim of the file's name",
        "why: Widths double. | why: ' ' |, line 16: Ladders: why is ' '; expected text",
        "paper: 4096 | paper: -1"
            + "|, line 16, at ladders[0]: Ladder: paper is -1; expected a whole number from 1 to 1000000",
        "paper: 4096 | paper: 0x10 |, line 9, at ladders[0].paper: 0x10 is no plain decimal;",
        "path: Width grows alone. | path: ' ' |, line 16, at ladders[0]: Ladder: path is ' '; expected text",
        "seed: 300001 | seed: -5"
            + "|, line 13, at ladders[0].rungs[1]: Rung: seed is -5; expected a whole number from 0 to ",
        "seeds: 4 | seeds: 0 |, at ladders[0].rungs[1].differs: Study convergence: seeds is 0;",
        "criterion: longer | criterion: shorter"
            + "|, at ladders[0].criterion: 'shorter' is no criterion of slower",
        "study: timing | study: counting |, at ladders[0].rungs[0].differs: there is no ",
        "grows: width | grows: depth"
            + "|, line 8, at ladders[0].grows: 'depth' is not accepted; accepted are [width, examples]",
        "width: 1024 | width: 512"
            + "|, at ladders[0].rungs[2]: has 512 units per hidden layer, after 512; expected more",
        "width: 1024 | wdith: 1024"
            + "|, at ladders[0].rungs[2].differs.baseline.architecture.wdith: unknown field 'wdith'",
        "[randX, real] | [randZ, real] |, at ladders[0].rungs[0]: ",
        "[randX, real] | [randX 40 %, real]"
            + "|, at ladders[0].rungs[0].suite: randX 40 % against real is no case of slower",
        "{suite: baseline} | {suite: baseline, seed: 2}"
            + "|, at ladders[0].rungs[0].suite: its runs are not those of the suite",
        "{suite: baseline} | {suite: baseline, differs: {budgetEpochs: 300}}"
            + "|, at ladders[0].rungs[0].suite: its runs are not those of the suite",
        "{suite: baseline} | {seed: 290001}"
            + "|, at ladders[0].rungs: none is of the suite, by which the ladder could be held to it",
      })
  void should_refuse_a_mistake(String sound, String mistaken, String said) throws IOException {
    folder.ladder(ClaimFolder.LADDER.replace(sound, mistaken));

    assertThatRefused(this::read)
        .hasMessageStartingWith(folder.ladder() + said)
        .hasMessageNotContaining("\n");
  }

  @Test
  void should_refuse_too_few_rungs_to_hold_a_line_to() throws IOException {
    folder.ladder(ClaimFolder.LADDER.substring(0, ClaimFolder.LADDER.lastIndexOf("      - ")));

    assertThatThrownBy(this::read)
        .hasMessage(folder.ladder() + ", at ladders[0].rungs: are 3; expected 4 or more");
  }
}
