package io.github.closerlook.claims.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Grid;
import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.MadeUpRecords;
import io.github.closerlook.claims.result.OtherData;
import io.github.closerlook.claims.result.PooledCases;
import io.github.closerlook.paper.MemorizationPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of the accepted results. */
class ClaimMatrixTest {

  private static final Paper PAPER = new MemorizationPaper();

  private static final Path ACCEPTED = Path.of("reports", "accepted");

  private static List<Expectation> claims;
  private static List<CaseRecord> rows;
  private static ClaimMatrix matrix;

  @BeforeAll
  static void read_the_accepted_results() throws IOException {
    claims = ProjectClaims.at(Scale.DEFAULT);
    rows = PaperPage.cases(ACCEPTED);
    matrix = matrix(OtherData.read(ACCEPTED));
  }

  private static ClaimMatrix matrix(List<CaseRecord> others) {
    return ClaimMatrix.of(
        PAPER,
        claims.stream()
            .map(
                claim ->
                    ClaimView.of(claim, rows, all -> true, all -> true, others, PooledCases.NONE))
            .toList());
  }

  /** A comparison of digits as it would have come out on other images. */
  private static CaseRecord on(String images, CaseRecord digits) {
    return MadeUpRecords.with(
        digits,
        Map.of(
            "case",
            digits.id().on("mnist", images).name(),
            "dataSet",
            images,
            "verdict",
            Verdict.CONTRARY));
  }

  @Test
  void should_have_a_place_for_every_comparison_that_was_judged_or_not_run() {
    Map<Standing, Integer> counted =
        marks(matrix(List.of()))
            .collect(
                Collectors.groupingBy(
                    Cell.Mark::standing, Collectors.summingInt(Cell.Mark::count)));

    Map<Standing, Integer> all =
        rows.stream()
            .filter(row -> row.id().role() == Role.CLAIM)
            .collect(Collectors.groupingBy(Standing::of, Collectors.summingInt(row -> 1)));
    all.put(
        Standing.NOT_RUN,
        (int)
            claims.stream().flatMap(claim -> claim.notRun().stream()).flatMap(Grid::cells).count());
    assertThat(counted).isEqualTo(all);
  }

  private static Stream<Cell.Mark> marks(ClaimMatrix matrix) {
    return matrix.lines().stream()
        .flatMap(line -> line.cells().values().stream())
        .flatMap(cell -> cell.marks().stream());
  }

  @Test
  void should_say_why_wherever_nothing_was_run() {
    assertThat(marks(matrix).filter(mark -> mark.standing() == Standing.NOT_RUN))
        .isNotEmpty()
        .allSatisfy(mark -> assertThat(mark.reasons()).isNotEmpty());
  }

  @Test
  void should_go_from_the_easiest_data_to_the_hardest_in_columns() {
    ClaimMatrix plain = matrix(List.of());

    assertThat(plain.sites())
        .containsExactly(
            new ClaimMatrix.Site(new Ground("mnist", "MLP"), false),
            new ClaimMatrix.Site(new Ground("fashion-mnist", "CNN"), false),
            new ClaimMatrix.Site(new Ground("cifar10", "CNN"), false));
    assertThat(plain.conditions()).hasSize(9);
    assertThat(plain.lines()).hasSameSizeAs(claims);
  }

  @Test
  void should_have_columns_of_their_own_for_data_that_no_size_was_chosen_for() {
    CaseRecord digits =
        rows.stream()
            .filter(row -> row.id().claim().equals("easy-examples"))
            .filter(row -> row.id().role() == Role.CLAIM)
            .findFirst()
            .orElseThrow();
    ClaimMatrix.Site other = new ClaimMatrix.Site(new Ground("fashion-mnist", "MLP"), true);

    ClaimMatrix both = matrix(List.of(on("fashion-mnist", digits)));

    assertThat(both.sites()).hasSize(4).endsWith(other);
    assertThat(
            both.lines().stream()
                .flatMap(line -> line.cells().entrySet().stream())
                .filter(cell -> cell.getKey().site().equals(other))
                .flatMap(cell -> cell.getValue().marks().stream()))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.standing()).isEqualTo(Standing.CONTRARY);
              assertThat(mark.anchor()).startsWith("easy-examples-");
            });
  }

  @Test
  void should_tell_in_how_many_comparisons_other_data_agree() {
    List<CaseRecord> digits =
        rows.stream()
            .filter(row -> row.id().claim().equals("easy-examples"))
            .filter(row -> row.id().role() == Role.CLAIM)
            .toList();
    List<ClaimView> views =
        claims.stream()
            .map(
                claim ->
                    ClaimView.of(
                        claim,
                        rows,
                        all -> true,
                        all -> true,
                        digits.stream().map(row -> on("fashion-mnist", row)).toList(),
                        PooledCases.NONE))
            .toList();

    assertThat(Transfer.of(PAPER, views))
        .singleElement()
        .satisfies(
            transfer -> {
              assertThat(transfer.pairs()).hasSameSizeAs(digits);
              assertThat(transfer.sentence())
                  .startsWith("On Fashion-MNIST in the place of MNIST")
                  .contains(" 0 of " + digits.size() + " ");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "noise-converges-slower, data-size, 'randY,real', randY",
    "noise-converges-slower, convergence, 'randX at width 64,real at width 64', randX",
    "capacity-validation, capacity, 'real,no change', real",
    "capacity-validation, capacity-cifar10, 'randX 80 %,randY 60 %', randX",
    "regularizers-cap-memorization, regularization, 'no regularizer,tuned dropout', randY",
    "fits-noise, regularization, 'no regularizer,all examples', randY",
    "dropout-slows-memorization, regularization, 'dropout 0.5,no regularizer', real",
  })
  void should_know_the_noise_that_a_comparison_is_about(
      String claim, String study, String arms, String noise) {
    Expectation expectation =
        claims.stream().filter(each -> each.id().equals(claim)).findFirst().orElseThrow();
    ClaimCase claimCase =
        expectation
            .claimCases()
            .filter(each -> expectation.studyName(each).equals(study))
            .filter(each -> each.arms().equals(Arrays.asList(arms.split(","))))
            .findFirst()
            .orElseThrow();

    assertThat(PAPER.kind(expectation.criterion(claimCase), claimCase.arms())).isEqualTo(noise);
  }

  @Test
  void should_know_where_a_study_would_stand_that_nobody_has_sized() {
    Map<String, Ground> known =
        Map.of(
            "data-size", new Ground("mnist", "MLP"),
            "regularization", new Ground("mnist", "MLP"),
            "capacity-cnn", new Ground("fashion-mnist", "CNN"));

    assertThat(PAPER.groundOfUnsized("data-size-wide", known)).hasValue(new Ground("mnist", "MLP"));
    assertThat(PAPER.groundOfUnsized("regularization-wide-cnn", known))
        .hasValue(new Ground("fashion-mnist", "CNN"));
    assertThat(PAPER.groundOfUnsized("regularization-cifar10", known))
        .hasValue(new Ground("cifar10", "CNN"));
    assertThat(PAPER.groundOfUnsized("something-else", known)).isEmpty();
  }

  @Test
  void should_be_the_picture_on_the_front_page() throws IOException {
    Path picture = ACCEPTED.resolve(MatrixSvg.FILE);

    assertThat(Files.readString(Path.of("README.md"))).contains("(reports/accepted/matrix.svg)");
    assertThat(picture)
        .as("mvn verify -Daccept draws it anew")
        .hasContent(MatrixSvg.render(matrix));
  }
}
