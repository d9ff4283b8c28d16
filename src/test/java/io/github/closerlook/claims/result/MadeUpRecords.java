package io.github.closerlook.claims.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.stats.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results and environments that nobody measured. */
public final class MadeUpRecords {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An estimate of 10, interval 8 to 12: a half-width of 2. */
  static final CaseRecord ACCEPTED = result("some-claim", 10, 8, 12);

  private MadeUpRecords() {}

  static CaseRecord result(String claim, double estimate, double low, double high) {
    return result(claim, Verdict.REPRODUCED, estimate, low, high, 4, 0.01, 8);
  }

  static CaseRecord result(
      String claim,
      Verdict verdict,
      double estimate,
      double low,
      double high,
      double margin,
      double pValue,
      int replicates) {
    return with(
        of(new CaseId(claim, "slower", "mnist: randY against real", Role.CLAIM)),
        Map.of(
            "verdict",
            verdict,
            "asExpected",
            verdict == Verdict.REPRODUCED,
            "estimate",
            estimate,
            "interval",
            new Interval(low, high),
            "margin",
            margin,
            "pValue",
            pValue,
            "pValueOfNone",
            pValue / 10,
            "spread",
            new Spread(estimate, 1, new double[] {9.5, 10.5}),
            "replicates",
            replicates));
  }

  /** A reproduced case of 8 pairs of seeds at the default scale: 10 with an interval of 8 to 12. */
  public static CaseRecord of(CaseId id) {
    return new CaseRecord(
        id,
        Verdict.REPRODUCED,
        "REPRODUCED",
        true,
        10,
        new Interval(8, 12),
        5,
        3,
        0.01,
        0.001,
        new Spread(10, 1, new double[] {9, 11}),
        8,
        "default",
        1,
        "fused",
        12.5,
        "holds",
        Effect.DIFFERENCE,
        0,
        "time",
        new Interval(-5, 5),
        "by how much",
        "reproduced if above 5",
        0.95,
        null,
        "pairs of seeds",
        "",
        16,
        1,
        "mnist",
        "small",
        List.of());
  }

  /**
   * The same record with other values.
   *
   * @param values by the names that their fields have in {@code claims.json}
   */
  public static CaseRecord with(CaseRecord record, Map<String, ?> values) {
    try {
      ObjectNode written = (ObjectNode) JSON.readTree(ReportJson.write(record));
      written.setAll((ObjectNode) JSON.readTree(ReportJson.write(values)));
      return ReportJson.read("[" + written + "]", CaseRecord.class).get(0);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("these are no values of a record: " + values, e);
    }
  }

  static Environment environment(String kernels, Map<String, String> code) {
    return new Environment(
        new Commit("0123456789abcdef0123456789abcdef01234567", Commit.Tree.CLEAN),
        new TreeMap<>(Map.of("OpenBLAS kernels", kernels)),
        new TreeMap<>(Map.of("mnist", "aa")),
        new TreeMap<>(Map.of("expectations/some-claim.yaml", "bb")),
        new TreeMap<>(code));
  }

  static Acceptance acceptance(String time, String... claims) {
    return new Acceptance(
        time, List.of(claims), environment("SkylakeX", Map.of("data.Noise", "cc")));
  }

  static AcceptedResults accepted(CaseRecord... results) {
    Map<CaseId, CaseRecord> cases = new LinkedHashMap<>();
    for (CaseRecord result : results) {
      cases.put(result.id(), result);
    }
    return new AcceptedResults(
        cases, List.of(acceptance("2026-11-21T08:00:00Z", "some-claim", "other-claim")));
  }
}
