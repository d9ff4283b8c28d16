package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;
import org.junit.jupiter.api.Order;

/** Section 3.3.2: effects of capacity and data set size on the time to convergence. */
@Order(332)
class ConvergenceClaims {

  @Order(1)
  @ClaimTest("noise-converges-slower")
  void noise_converges_slower(CaseReport report) {
    report.verify();
  }
}
