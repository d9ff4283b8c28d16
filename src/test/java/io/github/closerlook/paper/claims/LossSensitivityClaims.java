package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 3.2: loss sensitivity in real against random data. */
@Order(320)
@ClaimsOf(MemorizationSuite.class)
class LossSensitivityClaims {

  @Order(1)
  @ClaimTest("sensitivity-gini")
  void sensitivity_gini(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("sensitivity-gini-unique-classes")
  void sensitivity_gini_unique_classes(CaseReport report) {
    report.verify();
  }

  @Order(3)
  @ClaimTest("sensitivity-norms")
  void sensitivity_norms(CaseReport report) {
    report.verify();
  }

  @Order(4)
  @ClaimTest("class-sensitivity")
  void class_sensitivity(CaseReport report) {
    report.verify();
  }
}
