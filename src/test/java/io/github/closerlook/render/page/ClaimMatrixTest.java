package io.github.closerlook.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Expectations;
import io.github.closerlook.claim.Grid;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.result.CaseRecord;
import io.github.closerlook.study.NetworkStudy;
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

  private static final Path ACCEPTED = Path.of("reports", "accepted");

  private static List<Expectation> claims;
  private static List<CaseRecord> rows;
  private static ClaimMatrix matrix;

  @BeforeAll
  static void read_the_accepted_results() throws IOException {
    claims = Expectations.read(Path.of("expectations"), Scale.DEFAULT, NetworkStudy.class);
    rows = PaperPage.cases(ACCEPTED);
    matrix =
        ClaimMatrix.of(
            claims.stream()
                .map(claim -> ClaimView.of(claim, rows, all -> true, all -> true))
                .toList());
  }

  @Test
  void should_have_a_place_for_every_comparison_that_was_judged_or_not_run() {
    Map<Standing, Integer> counted =
        marks()
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

  private static Stream<Cell.Mark> marks() {
    return matrix.lines().stream()
        .flatMap(line -> line.cells().values().stream())
        .flatMap(cell -> cell.marks().stream());
  }

  @Test
  void should_say_why_wherever_nothing_was_run() {
    assertThat(marks().filter(mark -> mark.standing() == Standing.NOT_RUN))
        .isNotEmpty()
        .allSatisfy(mark -> assertThat(mark.reasons()).isNotEmpty());
  }

  @Test
  void should_go_from_the_easiest_data_to_the_hardest_in_columns() {
    assertThat(matrix.grounds())
        .containsExactly(
            new MatrixGround("mnist", "MLP"),
            new MatrixGround("fashion-mnist", "CNN"),
            new MatrixGround("cifar10", "CNN"));
    assertThat(matrix.conditions()).hasSize(9);
    assertThat(matrix.lines()).hasSameSizeAs(claims);
  }

  @ParameterizedTest
  @CsvSource({
    "noise-converges-slower, data-size, 'randY,real', LABELS",
    "noise-converges-slower, convergence, 'randX at width 64,real at width 64', INPUTS",
    "capacity-validation, capacity, 'real,no change', NONE",
    "capacity-validation, capacity-cifar10, 'randX 80 %,randY 60 %', INPUTS",
    "regularizers-cap-memorization, regularization, 'no regularizer,tuned dropout', LABELS",
    "fits-noise, regularization, 'no regularizer,all examples', LABELS",
    "dropout-slows-memorization, regularization, 'dropout 0.5,no regularizer', NONE",
  })
  void should_know_the_noise_that_a_comparison_is_about(
      String claim, String study, String arms, NoiseKind noise) {
    Expectation expectation =
        claims.stream().filter(each -> each.id().equals(claim)).findFirst().orElseThrow();
    ClaimCase claimCase =
        expectation
            .claimCases()
            .filter(each -> expectation.studyName(each).equals(study))
            .filter(each -> each.arms().equals(Arrays.asList(arms.split(","))))
            .findFirst()
            .orElseThrow();

    assertThat(NoiseKind.of(expectation.criterion(claimCase), claimCase.arms())).isEqualTo(noise);
  }

  @Test
  void should_know_where_a_study_would_stand_that_nobody_has_sized() {
    Map<String, MatrixGround> known =
        Map.of(
            "data-size", new MatrixGround("mnist", "MLP"),
            "regularization", new MatrixGround("mnist", "MLP"),
            "capacity-cnn", new MatrixGround("fashion-mnist", "CNN"));

    assertThat(MatrixGround.ofUnsized("data-size-wide", known))
        .hasValue(new MatrixGround("mnist", "MLP"));
    assertThat(MatrixGround.ofUnsized("regularization-wide-cnn", known))
        .hasValue(new MatrixGround("fashion-mnist", "CNN"));
    assertThat(MatrixGround.ofUnsized("regularization-cifar10", known))
        .hasValue(new MatrixGround("cifar10", "CNN"));
    assertThat(MatrixGround.ofUnsized("something-else", known)).isEmpty();
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
