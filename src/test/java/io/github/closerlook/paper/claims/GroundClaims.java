package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 3: what the other comparisons stand on. */
@Order(300)
@ClaimsOf(MemorizationSuite.class)
class GroundClaims {

  @Order(1)
  @ClaimTest("fits-noise")
  void fits_noise(CaseReport report) {
    report.verify();
  }
}
