package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 5: effect of regularization on learning. */
@Order(500)
@ClaimsOf(MemorizationSuite.class)
class RegularizationClaims {

  @Order(1)
  @ClaimTest("regularizers-cap-memorization")
  void regularizers_cap_memorization(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("dropout-most-effective")
  void dropout_most_effective(CaseReport report) {
    report.verify();
  }

  @Order(3)
  @ClaimTest("dropout-adversarial-best")
  void dropout_adversarial_best(CaseReport report) {
    report.verify();
  }

  @Order(4)
  @ClaimTest("regularizer-order-differs")
  void regularizer_order_differs(CaseReport report) {
    report.verify();
  }

  @Order(5)
  @ClaimTest("dropout-slows-memorization")
  void dropout_slows_memorization(CaseReport report) {
    report.verify();
  }
}
