package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.TunedArm;
import io.github.closerlook.claims.stats.TunedDifference;
import io.github.closerlook.paper.study.RegularizationStudy;
import io.github.closerlook.paper.study.RegularizerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether one regularizer leaves more memorized than another depends on how both are tuned: at
 * which cost, on which images, among which strengths. The paper says none of it. A specification is
 * one such choice, and the multiverse (Steegen and others 2016) is all that the trained networks
 * allow: every study of the claim at every {@link #TOLERANCES tolerance}. The figure shows in which
 * share of them each ranking holds.
 *
 * <p>Specifications share networks, and are no independent evidence.
 */
final class RegularizerMultiverse {

  /** Of validation accuracy: from what hardly costs to what nobody would pay. */
  static final List<Double> TOLERANCES = List.of(0.005, 0.01, 0.015, 0.02, 0.03, 0.05);

  private static final double CONFIDENCE = 0.95;

  /**
   * From one series to the next, in the distance between two names: bars do not hide each other.
   */
  private static final double BESIDE = 0.12;

  /** One is to leave more memorized than the other. */
  private record Ranking(RegularizerKind more, RegularizerKind less) {}

  /** In how many specifications a ranking holds. */
  private static final class Count {
    private int all;
    private int onAverage;
    private int surely;
    private int surelyNot;

    void add(TunedDifference difference) {
      Interval interval = difference.interval(CONFIDENCE);
      all++;
      onAverage += difference.estimate() > 0 ? 1 : 0;
      surely += interval.liesAbove(0) ? 1 : 0;
      surelyNot += interval.liesBelow(0) ? 1 : 0;
    }

    double share(int count) {
      return (double) count / all;
    }
  }

  private final Expectation claim;
  private final Map<String, Findings> findings;

  RegularizerMultiverse(Expectation claim, Map<String, Findings> findings) {
    this.claim = claim;
    this.findings = findings;
  }

  /** A figure for each kind of network, by the first study of such networks. */
  Map<String, Figure> figures() {
    Map<String, List<String>> byNetwork =
        claim.studies().keySet().stream()
            .filter(name -> claim.studies().get(name) instanceof RegularizationStudy)
            .collect(
                Collectors.groupingBy(
                    name -> claim.studies().get(name).ground().model(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, Figure> figures = new LinkedHashMap<>();
    byNetwork.forEach(
        (network, studies) ->
            figure(network, studies).ifPresent(figure -> figures.put(studies.get(0), figure)));
    return figures;
  }

  private Optional<Figure> figure(String network, List<String> studies) {
    Map<Ranking, Count> counts = new LinkedHashMap<>();
    Set<String> compared = new LinkedHashSet<>();
    for (String study : studies) {
      for (Ranking ranking : rankings(study)) {
        compared.add(study);
        Count count = counts.computeIfAbsent(ranking, r -> new Count());
        TunedArm more = arm(study, ranking.more());
        TunedArm less = arm(study, ranking.less());
        TOLERANCES.forEach(
            tolerance -> count.add(TunedDifference.of(at(tolerance, more), at(tolerance, less))));
      }
    }
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<RegularizerKind> places =
        List.copyOf(
            counts.keySet().stream()
                .map(Ranking::more)
                .collect(Collectors.toCollection(TreeSet::new)));
    List<RegularizerKind> series = counts.keySet().stream().map(Ranking::less).distinct().toList();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      double beside = BESIDE * (i - (series.size() - 1) / 2.0);
      layers.add(points(counts, series.get(i), places, beside));
    }
    return Optional.of(
        Figure.of(
            claim.id() + "-multiverse-" + network.toLowerCase(Locale.ROOT),
            "Share of specifications in which one regularizer leaves more memorized than another, "
                + network,
            subtitle(compared),
            Axis.named(
                "regularizer that leaves more memorized",
                places.stream().map(RegularizerMultiverse::name).toList()),
            Axis.share("share of specifications"),
            layers));
  }

  /** The rankings that the claim asks of tuned regularizers in a study. */
  private Set<Ranking> rankings(String study) {
    Set<Ranking> rankings = new LinkedHashSet<>();
    for (ClaimCase claimCase : claim.cases()) {
      if (claimCase.role() == Role.CLAIM
          && claim.studyName(claimCase).equals(study)
          && claim.criterion(claimCase).quantity().equals(RegularizationStudy.TRAINING_ON_RAND_Y)) {
        List<RegularizerKind> kinds =
            claimCase.arms().stream().flatMap(arm -> tuned(study, arm).stream()).toList();
        if (kinds.size() == 2) {
          rankings.add(new Ranking(kinds.get(0), kinds.get(1)));
        }
      }
    }
    return rankings;
  }

  private Optional<RegularizerKind> tuned(String study, String arm) {
    return ((RegularizationStudy) claim.studies().get(study))
        .strengths().keySet().stream().filter(kind -> kind.tuned().equals(arm)).findFirst();
  }

  private TunedArm arm(String study, RegularizerKind kind) {
    return ((Quantity.Tuned)
            findings.get(study).quantity(RegularizationStudy.TRAINING_ON_RAND_Y, kind.tuned()))
        .arm();
  }

  private static TunedArm at(double tolerance, TunedArm arm) {
    return new TunedArm(arm.accuracy(), arm.values(), tolerance);
  }

  /** A point for each that is to leave more than the one that the series is named after. */
  private static Layer.Points points(
      Map<Ranking, Count> counts,
      RegularizerKind less,
      List<RegularizerKind> places,
      double beside) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    counts.forEach(
        (ranking, count) -> {
          if (ranking.less() == less) {
            x.add(1 + places.indexOf(ranking.more()) + beside);
            y.add(count.share(count.onAverage));
            low.add(count.share(count.surely));
            high.add(1 - count.share(count.surelyNot));
          }
        });
    return new Layer.Points("than " + less.label(), x, y, low, high);
  }

  private static String name(RegularizerKind kind) {
    return RegularizerStrengths.shortName(kind);
  }

  private static String subtitle(Set<String> studies) {
    return Text.format(
        "specifications: tolerances of %s in %s; points: on average; bars: from where the whole 95 %%"
            + " interval says so to where it does not say the opposite",
        TOLERANCES.stream().map(String::valueOf).collect(Collectors.joining(", ")),
        String.join(", ", studies));
  }
}
