package io.github.closerlook.claims;

import io.github.closerlook.report.CaseReport;

/** Section 3.1: easy examples as evidence of patterns in real data. */
class EasyExamplesClaims {

  @ClaimTest("easy-examples")
  void easy_examples(CaseReport report) {
    report.verify();
  }

  @ClaimTest("randx-binomial")
  void randx_binomial(CaseReport report) {
    report.verify();
  }

  @ClaimTest("randy-shared-patterns")
  void randy_shared_patterns(CaseReport report) {
    report.verify();
  }
}
