package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** From notes written about the paper, tested beside it. */
@Order(900)
@ClaimsOf(MemorizationSuite.class)
class FurtherClaims {

  @Order(1)
  @ClaimTest("augmentation-hinders-memorization")
  void augmentation_hinders_memorization(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("regularizer-pairs")
  void regularizer_pairs(CaseReport report) {
    report.verify();
  }

  @Order(3)
  @ClaimTest("memorization-factors")
  void memorization_factors(CaseReport report) {
    report.verify();
  }
}
