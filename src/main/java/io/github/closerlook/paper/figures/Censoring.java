package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.study.Curves;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Times to convergence apart from the censored ones, which have no place on an axis. A point is
 * left out where any seed's time is censored: a mean over the seeds that got there would be too
 * early.
 *
 * @param reached the points that every seed reached, of the arms that have any
 * @param censored how many times were censored, of the arms where any was
 * @param times how many times there are of each arm
 */
record Censoring(
    Map<String, Curves> reached, Map<String, Integer> censored, Map<String, Integer> times) {

  static Censoring of(Map<String, Curves> byArm) {
    Censoring censoring =
        new Censoring(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    byArm.forEach(censoring::add);
    return censoring;
  }

  private void add(String arm, Curves curves) {
    int[] reachedByAll =
        IntStream.range(0, curves.x().length)
            .filter(i -> Arrays.stream(curves.y()).allMatch(time -> Double.isFinite(time[i])))
            .toArray();
    if (reachedByAll.length > 0) {
      reached.put(
          arm,
          new Curves(
              at(curves.x(), reachedByAll),
              Arrays.stream(curves.y())
                  .map(time -> at(time, reachedByAll))
                  .toArray(double[][]::new)));
    }
    int missing =
        (int)
            Arrays.stream(curves.y())
                .flatMapToDouble(Arrays::stream)
                .filter(time -> !Double.isFinite(time))
                .count();
    if (missing > 0) {
      censored.put(arm, missing);
      times.put(arm, curves.x().length * curves.y().length);
    }
  }

  /** What was left out, one note an arm. */
  List<String> notes(int budgetEpochs) {
    return censored.keySet().stream()
        .map(
            arm ->
                Text.format(
                    "%s: %d of %d times beyond %d epochs, their points left out",
                    arm, censored.get(arm), times.get(arm), budgetEpochs))
        .toList();
  }

  private static double[] at(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
  }
}
