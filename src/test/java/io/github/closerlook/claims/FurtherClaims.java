package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;
import org.junit.jupiter.api.Order;

/** From notes written about the paper, tested beside it. */
@Order(900)
class FurtherClaims {

  @Order(1)
  @ClaimTest("augmentation-hinders-memorization")
  void augmentation_hinders_memorization(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("memorization-factors")
  void memorization_factors(CaseReport report) {
    report.verify();
  }
}
