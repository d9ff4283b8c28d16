package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.PlaceboTable;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.FirstImages;
import io.github.closerlook.paper.data.Mnist;
import io.github.closerlook.paper.data.Placebo;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.CriticalSamplesStudy;
import io.github.closerlook.paper.study.EasyExamplesStudy;
import io.github.closerlook.paper.study.LossSensitivityStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quick form of {@code -Pplacebo}: criteria of the claims as they are, on networks so small
 * that they are trained in seconds, and yet large enough for what the criteria speak of.
 */
@Order(2)
class SmallPlaceboTest {

  private static final List<Expectation> WHOLE = ProjectClaims.at(Scale.DEFAULT);

  private static final Catalogue REAL = Mnist.CATALOGUE;

  private static final EasyExamplesStudy EASY_EXAMPLES =
      new EasyExamplesStudy(digits(14, 1000, 64, Optimizer.sgd(0.05, 10)), 60, 1);

  private static final ConvergenceStudy CONVERGENCE =
      new ConvergenceStudy(
          digits(14, 100, 64, Optimizer.sgd(0.1, 50)), List.of(), List.of(), 200, 16);

  private static final LossSensitivityStudy SENSITIVITY =
      new LossSensitivityStudy(
          digits(14, 150, 16, Optimizer.sgd(0.2, 50)),
          LossSensitivityStudy.Classes.DATA_SET,
          200,
          10,
          0,
          8);

  private static final CriticalSamplesStudy CRITICAL_SAMPLES =
      new CriticalSamplesStudy(
          digits(14, 500, 64, Optimizer.sgd(0.1, 10)),
          300,
          1,
          List.of(1.0, 3.0, 10.0),
          1,
          List.of(1, 10, 30),
          10,
          30,
          CriticalSamplesStudy.LabelParts.APART,
          10);

  private static final List<Expectation> CLAIMS =
      List.of(
          // Few are wrong for nearly all networks, here as in the study.
          small(
              "easy-examples",
              EASY_EXAMPLES,
              each -> !each.criterion().equals("more-that-nearly-all-get-wrong")),
          small(
              "randy-shared-patterns", EASY_EXAMPLES, each -> compares(each, "randY", "binomial")),
          // A tenth of so few steps leaves no time to learn, and nearly all digits have a high
          // sensitivity after all of them.
          small(
              "sensitivity-gini",
              SENSITIVITY,
              each -> List.of("halfway", "at-the-end").contains(each.criterion())),
          small("noise-converges-slower", CONVERGENCE, each -> compares(each, "randY", "real")),
          small(
              "patterns-first",
              CRITICAL_SAMPLES,
              each -> compares(each, "randY 40 %", "no change")));

  @TempDir Path folder;

  @Test
  void should_reproduce_nothing_that_speaks_of_real_data_where_there_is_nothing_to_find() {
    // Not all: their digest takes a second, and the studies draw a thousand at most.
    Catalogue some = FirstImages.write(folder.resolve("real"), 10_000, 5_000);

    PlaceboTable table = judge(Placebo.write(some, folder.resolve("placebo")));

    assertThat(table.cases()).hasSize(11);
    assertThat(table.fooled()).extracting(Judgement::sentence).isEmpty();
  }

  /** Otherwise the networks above might just be too small for anything to be found. */
  @Test
  void should_reproduce_all_of_it_on_real_digits() {
    PlaceboTable table = judge(REAL);

    assertThat(table.fooled())
        .as("%s", table.cases().stream().map(Judgement::sentence).toList())
        .containsExactlyElementsOf(table.cases());
  }

  private PlaceboTable judge(Catalogue data) {
    return PlaceboMeasurement.judge(
        new Assignment(
            MadeUpSettings.of(folder.resolve("runs"), 1),
            ClusterSettings.NONE,
            DataLocations.embedded(),
            data,
            CLAIMS),
        line -> {});
  }

  private static Baseline digits(int side, int examples, int width, Optimizer optimizer) {
    return new Baseline("mnist", side, examples, new Architecture.Mlp(width, 2), optimizer);
  }

  private static boolean compares(ClaimCase each, String... arms) {
    return each.arms().equals(List.of(arms));
  }

  /** A claim with that study in the place of its own, and with some of its cases alone. */
  private static Expectation small(String id, Study study, Predicate<ClaimCase> kept) {
    Expectation claim =
        WHOLE.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return new Expectation(
        claim.id(),
        claim.number(),
        claim.importance(),
        claim.part(),
        claim.section(),
        claim.figure(),
        claim.title(),
        claim.says(),
        claim.method(),
        claim.study(),
        Map.of(claim.study(), study),
        claim.criteria(),
        claim.covers(),
        claim.notRun(),
        claim.cases().stream()
            .filter(each -> Set.of("", claim.study()).contains(each.study()))
            .filter(each -> each.role() == Role.CLAIM && kept.test(each))
            .toList(),
        claim.text());
  }
}
