package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 3.3.2: effects of capacity and data set size on the time to convergence. */
@Order(332)
@ClaimsOf(MemorizationSuite.class)
class ConvergenceClaims {

  @Order(1)
  @ClaimTest("capacity-and-data-slow-training")
  void capacity_and_data_slow_training(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("capacity-diminishing-returns")
  void capacity_diminishing_returns(CaseReport report) {
    report.verify();
  }

  @Order(3)
  @ClaimTest("data-size-convergence")
  void data_size_convergence(CaseReport report) {
    report.verify();
  }

  @Order(4)
  @ClaimTest("noise-converges-slower")
  void noise_converges_slower(CaseReport report) {
    report.verify();
  }
}
