package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.result.AcceptedPanel;
import io.github.closerlook.claims.result.AcceptedPanels;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * How often claims are repeated to see how often their verdicts hold: {@code -Dpanels=}.
 *
 * @param panels of seeds; 0 for the accepted ones
 */
public record PowerSettings(int panels) {

  private static final String PROPERTY = "panels";

  /** In place of a number: the panels that {@code reports/accepted} rests on. */
  private static final String ACCEPTED = "accepted";

  /**
   * Enough to tell a verdict that flips in one panel of twenty from one that flips in every second.
   */
  private static final int PANELS = 20;

  /** With the spacing, far from the seeds that controls are repeated from. */
  private static final int MOST_PANELS = 10_000;

  /** Far more than the replicates of any study. */
  static final long SPACING = 10_000;

  /**
   * No panel begins as far from the suite's own as that: controls are repeated from seeds a billion
   * away.
   */
  static final long LAST = 1_000_000_000;

  /** The settings of this JVM. */
  public static PowerSettings ofSystem() {
    return of(Settings.given(System::getProperty));
  }

  static PowerSettings of(Function<String, String> property) {
    String given = property.apply(PROPERTY);
    if (ACCEPTED.equals(given)) {
      return new PowerSettings(0);
    }
    return new PowerSettings(
        (int) Settings.number(PROPERTY, given, PANELS, 1, MOST_PANELS, ", or '" + ACCEPTED + "'"));
  }

  /** Whether the panels are those that {@code reports/accepted} rests on. */
  public boolean areAccepted() {
    return panels == 0;
  }

  /**
   * Panels that share no seed with each other; nor with the one that the suite runs on, unless they
   * are the accepted ones, of which that is the first.
   *
   * @param accepted beside that of the suite
   */
  public List<Panel> of(Settings settings, AcceptedPanels accepted) {
    LongStream seeds =
        areAccepted()
            ? LongStream.concat(
                LongStream.of(settings.seed()),
                accepted.entries().stream().mapToLong(AcceptedPanel::seed).sorted().distinct())
            : LongStream.rangeClosed(1, panels).map(k -> settings.seed() + k * SPACING);
    return seeds.mapToObj(seed -> new Panel(seed, settings.engine().label())).toList();
  }
}
