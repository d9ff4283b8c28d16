package io.github.closerlook.bandit;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.claims.session.ControlsOfSuite;
import io.github.closerlook.claims.session.ControlsReport;

@ClaimsOf(BanditSuite.class)
class BanditClaims {

  @ClaimTest("exploring-earns-more")
  void exploring_earns_more(CaseReport report) {
    report.verify();
  }

  @ClaimTest("exploring-finds-the-best-arm")
  void exploring_finds_the_best_arm(CaseReport report) {
    report.verify();
  }

  @ControlsOfSuite
  void no_more_null_controls_are_fooled_than_chance_foretells(ControlsReport report) {
    report.verify();
  }
}
