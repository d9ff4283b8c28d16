package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.claims.session.ControlsOfSuite;
import io.github.closerlook.claims.session.ControlsReport;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** After all claims: what their controls say together. */
@Order(Integer.MAX_VALUE)
@ClaimsOf(MemorizationSuite.class)
class ControlsClaims {

  @ControlsOfSuite
  void no_more_null_controls_are_fooled_than_chance_foretells(ControlsReport report) {
    report.verify();
  }
}
