package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;
import org.junit.jupiter.api.Order;

/** Section 3.2: loss sensitivity in real against random data. */
@Order(320)
class LossSensitivityClaims {

  @Order(1)
  @ClaimTest("sensitivity-gini")
  void sensitivity_gini(CaseReport report) {
    report.verify();
  }
}
