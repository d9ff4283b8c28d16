package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Conditions;
import java.util.Locale;

/** How to get a result again. */
public final class Repeat {

  private Repeat() {}

  /** The command for one claim. */
  public static String command(String claim, Conditions conditions) {
    return command(claim, conditions.scale().label(), conditions.seed(), conditions.engine());
  }

  /** The command for the claim of a case. */
  public static String command(CaseRecord result) {
    return command(result.id().claim(), result.scale(), result.seed(), result.engine());
  }

  private static String command(String claim, String scale, long seed, String engine) {
    return String.format(
        Locale.ROOT,
        "mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s",
        claim,
        scale,
        seed,
        engine);
  }
}
