package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 4: critical samples, and the complexity of what is learnt over time. */
@Order(400)
@ClaimsOf(MemorizationSuite.class)
class CriticalSamplesClaims {

  @Order(1)
  @ClaimTest("csr-higher-on-noise")
  void csr_higher_on_noise(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("csr-training-rise-and-fall")
  void csr_training_rise_and_fall(CaseReport report) {
    report.verify();
  }

  @Order(3)
  @ClaimTest("csr-radius-robust")
  void csr_radius_robust(CaseReport report) {
    report.verify();
  }

  @Order(4)
  @ClaimTest("csr-grows-with-noise")
  void csr_grows_with_noise(CaseReport report) {
    report.verify();
  }

  @Order(5)
  @ClaimTest("patterns-first")
  void patterns_first(CaseReport report) {
    report.verify();
  }

  @Order(6)
  @ClaimTest("csr-rises-while-fitting-noise")
  void csr_rises_while_fitting_noise(CaseReport report) {
    report.verify();
  }

  @Order(7)
  @ClaimTest("lass-beats-fgsm")
  void lass_beats_fgsm(CaseReport report) {
    report.verify();
  }
}
