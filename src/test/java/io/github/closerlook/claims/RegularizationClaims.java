package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;

/** Section 5: effect of regularization on learning. */
class RegularizationClaims {

  @ClaimTest("dropout-slows-memorization")
  void dropout_slows_memorization(CaseReport report) {
    report.verify();
  }
}
