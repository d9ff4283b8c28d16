package io.github.closerlook.report.drift;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Spread;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.stats.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results and environments that nobody measured. */
final class MadeUp {

  /** An estimate of 10, interval 8 to 12: a half-width of 2. */
  static final CaseResult ACCEPTED = result("some-claim", 10, 8, 12);

  private MadeUp() {}

  static CaseResult result(String claim, double estimate, double low, double high) {
    return result(claim, Verdict.REPRODUCED, estimate, low, high, 4, 0.01, 8);
  }

  static CaseResult result(
      String claim,
      Verdict verdict,
      double estimate,
      double low,
      double high,
      double margin,
      double pValue,
      int replicates) {
    return new CaseResult(
        new CaseId(claim, "slower", "mnist: randY against real", Role.CLAIM),
        verdict,
        "REPRODUCED",
        verdict == Verdict.REPRODUCED,
        estimate,
        new Interval(low, high),
        margin,
        3,
        pValue,
        pValue / 10,
        new Spread(estimate, 1, new double[] {9.5, 10.5}),
        replicates,
        "default",
        1,
        "fused",
        12.5);
  }

  static Environment environment(String kernels, Map<String, String> code) {
    return new Environment(
        new Commit("0123456789abcdef0123456789abcdef01234567", Commit.Tree.CLEAN),
        new TreeMap<>(Map.of("OpenBLAS kernels", kernels)),
        new TreeMap<>(Map.of("mnist", "aa")),
        new TreeMap<>(Map.of("expectations/some-claim.yaml", "bb")),
        new TreeMap<>(code));
  }

  static CaseEntry entry(CaseResult result) {
    return ClaimsFile.entry(result, ClaimsFile.numbers(result));
  }

  static Acceptance acceptance(String time, String... claims) {
    return new Acceptance(
        time, List.of(claims), environment("SkylakeX", Map.of("data.Noise", "cc")));
  }

  static AcceptedResults accepted(CaseResult... results) {
    Map<CaseId, CaseEntry> cases = new LinkedHashMap<>();
    for (CaseResult result : results) {
      cases.put(result.id(), entry(result));
    }
    return new AcceptedResults(
        cases, List.of(acceptance("2026-11-21T08:00:00Z", "some-claim", "other-claim")));
  }
}
