package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;
import org.junit.jupiter.api.Order;

/** Section 5: effect of regularization on learning. */
@Order(500)
class RegularizationClaims {

  @Order(1)
  @ClaimTest("dropout-slows-memorization")
  void dropout_slows_memorization(CaseReport report) {
    report.verify();
  }
}
