package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;

/** Section 3.3.2: effects of capacity and data set size on the time to convergence. */
class ConvergenceClaims {

  @ClaimTest("noise-converges-slower")
  void noise_converges_slower(CaseReport report) {
    report.verify();
  }
}
