package io.github.closerlook.paper.claims;

import io.github.closerlook.claims.session.CaseReport;
import io.github.closerlook.claims.session.ClaimTest;
import io.github.closerlook.claims.session.ClaimsOf;
import io.github.closerlook.program.MemorizationSuite;
import org.junit.jupiter.api.Order;

/** Section 3.1: easy examples as evidence of patterns in real data. */
@Order(310)
@ClaimsOf(MemorizationSuite.class)
class EasyExamplesClaims {

  @Order(1)
  @ClaimTest("easy-examples")
  void easy_examples(CaseReport report) {
    report.verify();
  }

  @Order(2)
  @ClaimTest("randx-binomial")
  void randx_binomial(CaseReport report) {
    report.verify();
  }

  @Order(3)
  @ClaimTest("randy-shared-patterns")
  void randy_shared_patterns(CaseReport report) {
    report.verify();
  }

  @Order(4)
  @ClaimTest("first-layer-filters")
  void first_layer_filters(CaseReport report) {
    report.verify();
  }
}
