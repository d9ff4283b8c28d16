package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;
import org.junit.jupiter.api.Order;

/** Section 3: what the other comparisons stand on. */
@Order(300)
class GroundClaims {

  @Order(1)
  @ClaimTest("fits-noise")
  void fits_noise(CaseReport report) {
    report.verify();
  }
}
