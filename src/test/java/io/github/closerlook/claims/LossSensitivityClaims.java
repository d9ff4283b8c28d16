package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;

/** Section 3.2: loss sensitivity in real against random data. */
class LossSensitivityClaims {

  @ClaimTest("sensitivity-gini")
  void sensitivity_gini(CaseReport report) {
    report.verify();
  }
}
