package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.Legend;
import io.github.closerlook.paper.study.Curves;
import io.github.closerlook.paper.study.RegularizationStudy;
import io.github.closerlook.paper.study.RegularizerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fig 10: each kind of regularizer at its strengths, by what it does to memorization and to
 * learning. A flat line is good: memorization is held down and learning stays.
 *
 * @param byKind at the strengths that are known
 * @param tuned at the strength that was chosen
 */
record RegularizerStrengths(
    RegularizationStudy study,
    Map<RegularizerKind, Both> byKind,
    Map<RegularizerKind, Both> tuned) {

  /**
   * Both of a regularizer's effects, against its strength, which is 0 for no regularizer.
   *
   * @param memorized training accuracy on randY
   * @param learnt validation accuracy on real data
   */
  private record Both(Curves memorized, Curves learnt) {

    Layer.Line line(String series) {
      return Layer.Line.of(series, memorized.mean(), learnt.mean());
    }

    Layer.Points points(String series) {
      SeedMeans means = SeedMeans.of(learnt);
      return Layer.Points.of(series, memorized.mean(), means.mean(), means.low(), means.high());
    }

    boolean startsAtNone() {
      return memorized.x()[0] == 0;
    }

    /** The first strength alone. */
    Both first() {
      return new Both(first(memorized), first(learnt));
    }

    private static Curves first(Curves curves) {
      return new Curves(
          Arrays.copyOf(curves.x(), 1),
          Arrays.stream(curves.y()).map(y -> Arrays.copyOf(y, 1)).toArray(double[][]::new));
    }
  }

  static RegularizerStrengths of(RegularizationStudy study, Sheet sheet) {
    Map<RegularizerKind, Both> byKind = new LinkedHashMap<>();
    Map<RegularizerKind, Both> tuned = new LinkedHashMap<>();
    study
        .strengths()
        .forEach(
            (kind, values) -> {
              Map<String, Double> arms = new LinkedHashMap<>(Map.of(RegularizationStudy.NONE, 0.0));
              values.forEach(strength -> arms.put(kind.at(strength), strength));
              both(sheet, arms).ifPresent(both -> byKind.put(kind, both));
              both(sheet, Map.of(kind.tuned(), Double.NaN))
                  .ifPresent(both -> tuned.put(kind, both));
              Curves memorized =
                  sheet.curves(RegularizationStudy.MEMORIZED_BY_STRENGTH).get(kind.tuned());
              if (memorized != null) {
                byKind.put(
                    kind,
                    new Both(
                        memorized,
                        sheet.curves(RegularizationStudy.LEARNT_BY_STRENGTH).get(kind.tuned())));
              }
            });
    // A line from no regularizer to nothing else is none.
    byKind.values().removeIf(both -> both.memorized().x().length == 1);
    return new RegularizerStrengths(study, byKind, tuned);
  }

  /** The arms that are among the findings, in their order. */
  private static Optional<Both> both(Sheet sheet, Map<String, Double> strengthByArm) {
    Map<String, double[]> training = sheet.perSeed(RegularizationStudy.TRAINING_ON_RAND_Y);
    Map<String, double[]> validation = sheet.perSeed(RegularizationStudy.VALIDATION_ON_REAL);
    List<String> arms = strengthByArm.keySet().stream().filter(training::containsKey).toList();
    if (arms.isEmpty()) {
      return Optional.empty();
    }
    double[] strengths = arms.stream().mapToDouble(strengthByArm::get).toArray();
    return Optional.of(
        new Both(
            Categories.curves(strengths, arms.stream().map(training::get).toList()),
            Categories.curves(strengths, arms.stream().map(validation::get).toList())));
  }

  /** Whether there is more to draw than one strength of each kind beside no regularizer. */
  boolean severalOfOneKind() {
    return !tuned.isEmpty()
        || byKind.values().stream()
            .anyMatch(both -> both.memorized().x().length > (both.startsAtNone() ? 2 : 1));
  }

  void draw(Sheet sheet) {
    List<Layer> layers = new ArrayList<>();
    byKind.forEach((kind, both) -> layers.add(both.line(kind.label())));
    none().forEach(none -> layers.add(none.points(RegularizationStudy.NONE)));
    tuned.forEach((kind, both) -> layers.add(both.points(kind.label())));
    sheet.draw(
        "by-strength",
        "Learning against memorization, by strength of the regularizer (Fig 10)",
        notes(),
        Axis.share("training accuracy on randY"),
        Axis.linear("validation accuracy on real data"),
        layers);
    if (!tuned.isEmpty() && sheet.uses(RegularizationStudy.TRAINING_ON_RAND_Y)) {
      drawTuned(sheet);
    }
  }

  /** No regularizer, which every line starts at. */
  private Stream<Both> none() {
    return byKind.values().stream().filter(Both::startsAtNone).map(Both::first).limit(1);
  }

  private List<String> notes() {
    String points =
        tuned.isEmpty()
            ? "bar"
            : "points: tuned, with a tolerance of " + study.tolerance() + ", bars";
    return Stream.concat(tuned.values().stream(), byKind.values().stream())
        .limit(1)
        .map(both -> SeedMeans.note(points, both.learnt().y().length))
        .toList();
  }

  /** What tuned ones are compared by: memorization, at about the same validation accuracy. */
  private void drawTuned(Sheet sheet) {
    List<String> names = new ArrayList<>();
    List<Layer> layers = new ArrayList<>();
    none()
        .forEach(
            none -> {
              names.add(RegularizationStudy.NONE);
              layers.add(at(1, none).points(RegularizationStudy.NONE));
            });
    tuned.forEach(
        (kind, both) -> {
          names.add(shortName(kind));
          layers.add(at(names.size(), both).points(kind.label()));
        });
    sheet.draw(
        "tuned",
        "Memorization with tuned regularizers, at like validation accuracy",
        notes(),
        Axis.named("tuned regularizer", names),
        Axis.share("training accuracy on randY"),
        layers,
        Legend.NONE);
  }

  /** Short enough for the axis. */
  static String shortName(RegularizerKind kind) {
    return switch (kind) {
      case DROPOUT_ADVERSARIAL -> "dropout, adversarial";
      case DROPOUT_ADVERSARIAL_SMALL_RADIUS -> "adversarial, small r";
      default -> kind.label();
    };
  }

  private static SeedMeans at(double place, Both one) {
    return SeedMeans.of(new Curves(new double[] {place}, one.memorized().y()));
  }
}
