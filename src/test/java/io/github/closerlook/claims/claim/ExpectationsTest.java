package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read out of files in which all is well. */
class ExpectationsTest extends InClaimFolder {

  private static final Margin SUPERIORITY =
      new Margin("superiority", Effect.SUPERIORITY, 0.56, "A small effect.");

  @ParameterizedTest
  @EnumSource
  void should_read_the_projects_own_claims_at_every_scale(Scale scale) {
    List<Expectation> claims =
        Expectations.read(Path.of("expectations"), scale, NetworkStudy.class);

    assertThat(claims)
        .extracting(Expectation::id)
        .contains("easy-examples", "randx-binomial", "sensitivity-gini", "noise-converges-slower")
        .doesNotContain("margins");
    // Those without a number stand behind the others.
    assertThat(claims.stream().filter(claim -> claim.number().isPresent()))
        .extracting(Expectation::section)
        .isSorted();
    assertThat(claims)
        .allSatisfy(
            claim ->
                assertThat(claim.cases())
                    .extracting(ClaimCase::role)
                    .contains(Role.CLAIM)
                    .satisfies(
                        roles ->
                            assertThat(roles.contains(Role.NULL) && roles.contains(Role.PLANTED))
                                .isEqualTo(isJudged(claim, scale))));
  }

  private static boolean isJudged(Expectation claim, Scale scale) {
    return claim.claimCases().anyMatch(claimCase -> claimCase.isJudgedAt(scale));
  }

  /** The four of the quick scale; of all others it is a smoke run. */
  @Test
  void should_judge_four_claims_at_the_quick_scale() {
    assertThat(Expectations.read(Path.of("expectations"), Scale.QUICK, NetworkStudy.class))
        .filteredOn(claim -> isJudged(claim, Scale.QUICK))
        .extracting(Expectation::id)
        .containsExactly(
            "easy-examples",
            "sensitivity-gini",
            "noise-converges-slower",
            "dropout-slows-memorization");
  }

  @Test
  void should_read_a_claim_as_it_is_written_and_make_its_controls() {
    Expectation claim = folder.read(Scale.DEFAULT);

    assertThat(claim.id()).isEqualTo("slower");
    assertThat(claim.section()).isEqualTo("3.3.2");
    assertThat(claim.says()).isEqualTo("It takes longer.");
    assertThat(claim.study()).isEqualTo("timing");
    assertThat(claim.studies()).isEqualTo(Map.of("timing", ClaimFolder.timing(14, 1000, 8)));
    assertThat(claim.text()).isEqualTo(ClaimFolder.CLAIM);
    assertThat(claim.criteria())
        .containsExactly(
            new Exceeds("longer", "time to convergence", SUPERIORITY, SpeaksOf.REAL_DATA));
    assertThat(claim.covers()).isEmpty();
    assertThat(claim.notRun()).isEmpty();
    assertThat(claim.cases())
        .containsExactly(
            claimCase(Verdict.REPRODUCED, "randY"),
            claimCase(Verdict.INCONCLUSIVE, "randX"),
            MadeUpClaims.control(Role.NULL, "longer", "real again", "real"),
            MadeUpClaims.control(Role.PLANTED, "longer", "real again", "real"));
  }

  private static ClaimCase claimCase(Verdict expected, String noise) {
    return new ClaimCase("longer", "", List.of(noise, "real"), Role.CLAIM, atLarge(expected), "");
  }

  /** As a verdict without a scale is read. */
  private static ExpectedVerdict atLarge(Verdict verdict) {
    return new ExpectedVerdict(Map.of(Scale.DEFAULT, verdict, Scale.PAPER, verdict));
  }

  @Test
  void should_keep_the_reason_of_a_verdict() throws IOException {
    ClaimFolder.replace(
        folder.claim(),
        "expected: INCONCLUSIVE",
        "expected: CONTRARY, reason: \" Faster, with few examples. \"");

    ClaimCase contrary = folder.read(Scale.DEFAULT).cases().get(1);

    assertThat(contrary.reason()).isEqualTo("Faster, with few examples.");
    assertThat(contrary.expected()).isEqualTo(atLarge(Verdict.CONTRARY));
  }

  @Test
  void should_read_the_grid_that_a_claim_covers() throws IOException {
    ClaimFolder.replace(
        folder.claim(),
        "cases:\n",
        """
        covers:
          - {criteria: [longer], studies: [timing], arms: [[randY, randX, randX 40 %], [real]]}
        notRun:
          - {criteria: [longer], studies: [timing], arms: [[randX 40 %], [real]], reason: " Time. "}
        cases:
        """);

    Expectation claim = folder.read(Scale.DEFAULT);

    assertThat(claim.covers())
        .containsExactly(
            grid("", List.of(List.of("randY", "randX", "randX 40 %"), List.of("real"))));
    assertThat(claim.notRun())
        .containsExactly(grid("Time.", List.of(List.of("randX 40 %"), List.of("real"))));
  }

  private static Grid grid(String reason, List<List<String>> arms) {
    return new Grid(List.of("longer"), List.of("timing"), arms, reason);
  }

  @Test
  void should_take_a_criterion_to_speak_of_real_data_unless_it_says_otherwise() throws IOException {
    assertThat(speaksOf()).isEqualTo(SpeaksOf.REAL_DATA);

    ClaimFolder.replace(
        folder.claim(), "margin: superiority", "margin: superiority, speaksOf: any data");

    assertThat(speaksOf()).isEqualTo(SpeaksOf.ANY_DATA);
  }

  private SpeaksOf speaksOf() {
    return folder.read(Scale.DEFAULT).criteria().get(0).speaksOf();
  }

  @Test
  void should_put_claims_in_the_order_of_their_numbers_and_those_without_behind_them()
      throws IOException {
    ClaimFolder.replace(folder.claim(), "id: slower", "id: slower\\nnumber: 2");
    folder.claimToo("first", "number: 1\n" + ClaimFolder.CLAIM);
    folder.claimToo("last", ClaimFolder.CLAIM.replace("3.3.2", "3.4"));
    folder.claimToo("before-last", ClaimFolder.CLAIM.replace("3.3.2", "3.1"));

    assertThat(Expectations.read(path, Scale.DEFAULT, NetworkStudy.class))
        .extracting(Expectation::id)
        .containsExactly("first", "slower", "before-last", "last");
  }

  @Test
  void should_take_a_claim_for_supporting_unless_it_says_otherwise() throws IOException {
    assertThat(folder.read(Scale.DEFAULT).importance()).isEqualTo(Importance.SUPPORTING);

    ClaimFolder.replace(folder.claim(), "id: slower", "id: slower\\nimportance: central");

    assertThat(folder.read(Scale.DEFAULT).importance()).isEqualTo(Importance.CENTRAL);
  }

  @Test
  void should_refuse_a_folder_without_claims(@TempDir Path empty) throws IOException {
    Files.copy(folder.margins(), empty.resolve("margins.yaml"));

    assertThatRefused(() -> Expectations.read(empty, Scale.DEFAULT, NetworkStudy.class))
        .hasMessage("The folder of expectations %s has no .yaml file", empty);
    assertThatRefused(
            () -> Expectations.read(empty.resolve("none"), Scale.DEFAULT, NetworkStudy.class))
        .hasMessage("The folder of expectations %s cannot be read", empty.resolve("none"));
  }
}
