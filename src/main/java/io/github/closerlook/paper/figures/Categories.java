package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.study.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Values over names in the place of numbers: the first name stands at 1. */
final class Categories {

  /** In the distance between two names: five arms stay nearer to their own name than to others. */
  private static final double BETWEEN_ARMS = 0.1;

  private Categories() {}

  /**
   * The values of one arm, name after name.
   *
   * @param values seed by seed, of all arms, one map a name
   */
  static Curves curves(List<Map<String, double[]>> values, String arm) {
    return curves(places(values.size()), values.stream().map(byArm -> byArm.get(arm)).toList());
  }

  /**
   * Values at given places.
   *
   * @param values [places][seeds]
   */
  static Curves curves(double[] places, List<double[]> values) {
    double[][] y = new double[values.get(0).length][places.length];
    for (int seed = 0; seed < y.length; seed++) {
      for (int i = 0; i < places.length; i++) {
        y[seed][i] = values.get(i)[seed];
      }
    }
    return new Curves(places, y);
  }

  /**
   * Points with bars, the arms beside each other; no line, since there is nothing between two
   * names.
   */
  static List<Layer> points(Map<String, Curves> byArm) {
    List<Layer> layers = new ArrayList<>();
    double left = -BETWEEN_ARMS * (byArm.size() - 1) / 2;
    byArm.forEach(
        (arm, curves) -> {
          double aside = left + BETWEEN_ARMS * layers.size();
          double[] places = Arrays.stream(curves.x()).map(place -> place + aside).toArray();
          layers.add(SeedMeans.of(new Curves(places, curves.y())).points(arm));
        });
    return layers;
  }

  private static double[] places(int names) {
    double[] places = new double[names];
    Arrays.setAll(places, i -> i + 1);
    return places;
  }
}
