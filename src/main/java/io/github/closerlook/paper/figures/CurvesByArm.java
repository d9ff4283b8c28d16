package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.LineStyle;
import io.github.closerlook.paper.study.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Curves as layers, one series an arm. */
final class CurvesByArm {

  private CurvesByArm() {}

  /** A line in a band: for many points, such as epochs. */
  static List<Layer> banded(Map<String, Curves> byArm) {
    List<Layer> layers = new ArrayList<>();
    byArm.forEach((arm, curves) -> layers.addAll(banded(arm, curves, LineStyle.SOLID)));
    return layers;
  }

  /** A line in a band under another name. */
  static List<Layer> banded(String series, Curves curves, LineStyle style) {
    SeedMeans means = SeedMeans.of(curves);
    return List.of(means.band(series), means.line(series).in(style));
  }

  /** A line through points with bars: for few points, such as widths. */
  static List<Layer> barred(Map<String, Curves> byArm) {
    List<Layer> layers = new ArrayList<>();
    byArm.forEach(
        (arm, curves) -> {
          SeedMeans means = SeedMeans.of(curves);
          layers.add(means.line(arm));
          layers.add(means.points(arm));
        });
    return layers;
  }

  /** What the bands of curves show, if there are any. */
  static List<String> bands(Map<String, Curves> byArm) {
    return note("bands", byArm);
  }

  /** What the bars of curves show, if there are any. */
  static List<String> bars(Map<String, Curves> byArm) {
    return note("bars", byArm);
  }

  private static List<String> note(String marks, Map<String, Curves> byArm) {
    return byArm.values().stream()
        .limit(1)
        .map(curves -> SeedMeans.note(marks, curves.y().length))
        .toList();
  }
}
