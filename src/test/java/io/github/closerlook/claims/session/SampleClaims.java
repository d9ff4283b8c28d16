package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import org.junit.jupiter.api.Test;

/**
 * Small claims with known ends, run in-process by {@link CaseReportTest}. No build runs them by
 * themselves: some of them are red on purpose.
 */
class SampleClaims {

  static Suite suite;

  @Test
  void reproduced() {
    verify("reproduced", 0);
  }

  @Test
  void null_control() {
    verify("reproduced", 1);
  }

  @Test
  void planted_control() {
    verify("reproduced", 2);
  }

  @Test
  void weaker() {
    verify("weaker", 0);
  }

  @Test
  void absent() {
    verify("absent", 0);
  }

  @Test
  void contrary() {
    verify("contrary", 0);
  }

  @Test
  void inconclusive() {
    verify("inconclusive", 0);
  }

  @Test
  void fooled_control() {
    verify("fooled-control", 1);
  }

  @Test
  void not_found() {
    verify("inconclusive", 2);
  }

  @Test
  void broken() {
    verify("broken", 0);
  }

  private static void verify(String id, int index) {
    Expectation expectation =
        suite.claims().stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow();
    ClaimCase claimCase = expectation.cases().get(index);
    new CaseReport(suite, expectation, claimCase).verify();
  }
}
