package io.github.closerlook.claims.render.ladder;

import io.github.closerlook.claims.result.ladder.ForecastEntry;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.RungEntry;
import java.util.List;

/** Ladders that nobody climbed. */
public final class MadeUpLadder {

  private MadeUpLadder() {}

  /**
   * A ladder of three rungs, of which two are trained, with a forecast.
   *
   * @param low end of the prediction interval
   * @param high end of it
   */
  public static LadderEntry entry(String claim, double low, double high) {
    return entry(
        claim,
        List.of(rung(16, 1.1), rung(64, 1.4), untrained(256)),
        new ForecastEntry(
            2,
            low,
            high,
            "REPRODUCED",
            "should hold",
            0.1,
            0.2,
            100.0,
            50.0,
            200.0,
            List.of(
                new ForecastEntry.OnLine(16, 1.1, 1, 1.2),
                new ForecastEntry.OnLine(4096, 2, low, high)),
            List.of(new ForecastEntry.LeftOut(1, 2, 1.1), new ForecastEntry.LeftOut(1, 2, 2.1)),
            1));
  }

  /** A ladder of which one rung is trained. */
  public static LadderEntry begun(String claim) {
    return entry(claim, List.of(rung(16, 1.1), untrained(64)), null);
  }

  private static LadderEntry entry(String claim, List<RungEntry> rungs, ForecastEntry forecast) {
    return new LadderEntry(
        claim,
        "by-width",
        "varies",
        "correctness",
        List.of("real", "randX"),
        "mnist",
        "units per hidden layer",
        4096,
        "Width grows alone.",
        "RATIO",
        1,
        1.5,
        rungs,
        forecast);
  }

  private static RungEntry rung(int size, double estimate) {
    return new RungEntry(
        size, "MLP", 1, "mnist: real against randX", 8, estimate, 0.9, 1.6, "WEAKER");
  }

  private static RungEntry untrained(int size) {
    return new RungEntry(size, "MLP", 300_001, null, 0, null, null, null, null);
  }
}
