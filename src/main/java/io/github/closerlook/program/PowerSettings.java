package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Panel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * How often claims are repeated to see how often their verdicts hold: {@code -Dpanels=}.
 *
 * @param panels of seeds
 */
public record PowerSettings(int panels) {

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
    return new PowerSettings(
        (int) Settings.number("panels", property.apply("panels"), PANELS, 1, MOST_PANELS));
  }

  /** Panels that share no seed with each other, nor with the one that the suite runs on. */
  public List<Panel> of(Settings settings) {
    return LongStream.rangeClosed(1, panels)
        .mapToObj(k -> new Panel(settings.seed() + k * SPACING, settings.engine().label()))
        .toList();
  }
}
