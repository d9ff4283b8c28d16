package io.github.closerlook.report;

import io.github.closerlook.claim.Settings;
import java.util.Locale;

/** How a result is had again. */
final class Repeat {

  private Repeat() {}

  /** The command for one claim. */
  static String command(String claim, Settings settings) {
    return String.format(
        Locale.ROOT,
        "mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s",
        claim,
        settings.scale(),
        settings.seed(),
        settings.engine().name().toLowerCase(Locale.ROOT));
  }
}
