package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 3.3.1: effects of capacity on validation performance. */
@Order(331)
@ClaimsOf(MemorizationSuite.class)
class CapacityClaims {

  @Order(1)
  @ClaimTest("capacity-validation")
  void capacity_validation(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("clean-subset-capacity")
  void clean_subset_capacity(CaseReport report) {
    report.verify();
  }
}
