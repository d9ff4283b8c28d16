package io.github.closerlook.claims.result;

import io.github.closerlook.claims.files.Text;
import java.util.List;

/**
 * One {@code mvn verify -Daccept}: which claims' results it made the accepted ones, and what they
 * were had with.
 *
 * @param time in UTC, to the second, such as {@code 2026-11-21T08:45:42Z}
 * @param claims ids of the claims of which no later one accepted other results
 */
public record Acceptance(String time, List<String> claims, Environment environment) {

  public Acceptance {
    claims = List.copyOf(claims);
  }

  /** Such as {@code accepted 2026-11-21, commit 1de8a20ae0}. */
  String words() {
    return Text.format(
        "accepted %s, commit %s", time.replaceFirst("T.*", ""), environment.commit());
  }
}
