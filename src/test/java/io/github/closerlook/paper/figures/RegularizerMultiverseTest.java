package io.github.closerlook.paper.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Exceeds;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Importance;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.SpeaksOf;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.stats.TunedArm;
import io.github.closerlook.paper.study.RegularizationStudy;
import io.github.closerlook.paper.study.RegularizerKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegularizerMultiverseTest {

  private static final int SEEDS = MadeUpFindings.SEEDS;

  private static final RegularizationStudy STUDY =
      new RegularizationStudy(
          MadeUpFindings.BASELINE,
          Map.of(
              RegularizerKind.DROPOUT, List.of(0.25, 0.5),
              RegularizerKind.INPUT_NOISE, List.of(0.1, 0.2)),
          0.02,
          50,
          4,
          SEEDS);

  private static final List<String> ARMS = List.of("tuned input noise", "tuned dropout");

  @Test
  void should_tell_at_how_many_tolerances_one_leaves_more_than_the_other() {
    // Input noise holds memorization down where much may be lost, dropout where little may. With a
    // cost of up to 0.03 noise leaves 0.63 or more and dropout 0.75 or less, with 0.05 0.1 and
    // 0.26.
    Figure figure = figure(Map.of("own", findings(0)), claimCase("", ARMS));

    assertThat(figure.id()).isEqualTo("claim-multiverse-mlp");
    assertThat(figure.x().names()).containsExactly("input noise");
    Layer.Points points = MadeUpFindings.points(figure, "than dropout");
    assertThat(points.x()).containsExactly(1.0);
    assertThat(points.y().get(0)).isCloseTo(5 / 6.0, within(1e-12));
    // All seeds are alike, so that each interval is a point.
    assertThat(points.low().get(0)).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(points.high().get(0)).isCloseTo(5 / 6.0, within(1e-12));
  }

  @Test
  void should_count_the_specifications_of_all_studies_that_ask_for_the_ranking() {
    Map<String, Findings> findings = new LinkedHashMap<>();
    findings.put("own", findings(0));
    findings.put("other", findings(5));
    findings.put("silent", findings(0));

    Figure figure =
        figure(
            findings,
            claimCase("", ARMS),
            claimCase("other", ARMS),
            claimCase("silent", List.of("no regularizer", "tuned dropout")));

    Layer.Points points = MadeUpFindings.points(figure, "than dropout");
    assertThat(points.y().get(0)).isCloseTo(10 / 12.0, within(1e-12));
    // Where seeds differ by 5 no interval says anything.
    assertThat(points.low().get(0)).isCloseTo(5 / 12.0, within(1e-12));
    assertThat(points.high().get(0)).isCloseTo(11 / 12.0, within(1e-12));
    assertThat(figure.subtitle()).contains(" in own, other;").doesNotContain("silent");
  }

  @Test
  void should_draw_nothing_where_no_two_tuned_regularizers_are_compared() {
    Map<String, Findings> findings = Map.of("own", findings(0));
    Expectation claim = claim(findings, claimCase("", List.of("no regularizer", "tuned dropout")));

    assertThat(new RegularizerMultiverse(claim, findings).figures()).isEmpty();
  }

  /** Both kinds at no strength and at two, from seeds that differ by so much in what is left. */
  private static Findings findings(double spread) {
    Findings findings = new Findings();
    tuned(findings, "tuned dropout", 0, new double[] {0.9, 0.89, 0.84}, new double[] {1, 0.5, 0.2});
    tuned(
        findings,
        "tuned input noise",
        spread,
        new double[] {0.9, 0.88, 0.85},
        new double[] {1, 0.9, 0.1});
    return findings;
  }

  private static void tuned(
      Findings findings, String arm, double spread, double[] accuracy, double[] values) {
    double[][] accuracies = new double[SEEDS][];
    double[][] memorized = new double[SEEDS][];
    for (int seed = 0; seed < SEEDS; seed++) {
      accuracies[seed] = accuracy;
      double ofSeed = seed % 2 == 0 ? spread : -spread;
      memorized[seed] = Arrays.stream(values).map(value -> value + ofSeed).toArray();
    }
    findings.put(
        RegularizationStudy.TRAINING_ON_RAND_Y,
        arm,
        new Quantity.Tuned(new TunedArm(accuracies, memorized, 0.02)));
  }

  private static Figure figure(Map<String, Findings> findings, ClaimCase... cases) {
    Map<String, Figure> figures =
        new RegularizerMultiverse(claim(findings, cases), findings).figures();
    assertThat(figures).containsOnlyKeys("own");
    return figures.get("own");
  }

  private static ClaimCase claimCase(String study, List<String> arms) {
    return new ClaimCase("leaves-more", study, arms, Role.CLAIM, null, "");
  }

  private static Expectation claim(Map<String, Findings> findings, ClaimCase... cases) {
    Map<String, Study> studies = new LinkedHashMap<>();
    findings.keySet().forEach(name -> studies.put(name, STUDY));
    Criterion criterion =
        new Exceeds(
            "leaves-more",
            RegularizationStudy.TRAINING_ON_RAND_Y,
            new Margin("kind", Effect.DIFFERENCE, 0.1, "because"),
            SpeaksOf.REAL_DATA);
    return new Expectation(
        "claim",
        OptionalInt.empty(),
        Importance.SUPPORTING,
        "5 Part",
        "5",
        "10",
        "Title",
        "Says.",
        "How.",
        "own",
        studies,
        List.of(criterion),
        List.of(),
        List.of(),
        Stream.of(cases).toList(),
        "id: claim");
  }
}
