package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.PooledCase;
import java.util.List;

/**
 * A case as the page tells it, with the evidence that its verdict rests on.
 *
 * @param beside all cases of its criterion
 */
record CaseView(Paper paper, CaseRecord row, ClaimView view, List<CaseRecord> beside) {

  /** How the case came out on other data. */
  record Elsewhere(String dataSetName, CaseRecord row) {

    Standing standing() {
      return Standing.of(row);
    }
  }

  /** How the case came out on the seeds of several panels together. */
  record Together(PooledCase found) {

    Standing standing() {
      return Standing.of(found.verdict());
    }
  }

  private boolean isControl() {
    return row.id().role().isControl();
  }

  /** By which the style sheet knows it. */
  String kind() {
    return isControl() ? "control" : "claim";
  }

  /** Where it stands on the page; empty for a control. */
  String anchor() {
    return isControl() ? "" : view.anchor(row);
  }

  /** How it came out; null for a control. */
  Standing standing() {
    return isControl() ? null : Standing.of(row);
  }

  /** How the control came out; null for another case. */
  ControlOutcome control() {
    return isControl() ? new ControlOutcome(row) : null;
  }

  /** What the verdict says, where it is not that the claim holds. */
  String meaning() {
    return isControl() || row.verdict() == Verdict.REPRODUCED ? "" : row.meaning();
  }

  /** What was expected, where it was something else. */
  String expected() {
    return row.asExpected() ? "" : row.expectedInWords();
  }

  List<Elsewhere> elsewhere() {
    return view.onOtherData(row).stream()
        .map(each -> new Elsewhere(paper.dataSetName(each.dataSet()), each))
        .toList();
  }

  /** What several panels say together; null where they were not asked, and of a control. */
  Together together() {
    return isControl() ? null : view.pooled().of(row).map(Together::new).orElse(null);
  }

  String sketch() {
    return IntervalSketch.of(row, beside);
  }

  String measured() {
    return capitalized(row.measured());
  }

  /** In per cent. */
  double confidence() {
    return 100 * row.confidence();
  }

  boolean isHeldToNone() {
    return !Double.isNaN(row.pValueOfNone());
  }

  boolean isPowerKnown() {
    return !Double.isNaN(row.detectable());
  }

  /**
   * Whether all pairs agree and are too few all the same: among so many comparisons that are
   * corrected together no outcome of so many pairs could have been reproduced.
   */
  boolean isOutOfReach() {
    return !isControl()
        && row.effect() == Effect.SUPERIORITY
        && row.estimate() == 1
        && row.verdict() == Verdict.WEAKER;
  }

  static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  /** What matters of a control is whether it was fooled, or did not find what was planted. */
  record ControlOutcome(CaseRecord row) {

    String styleClass() {
      return row.asExpected() ? "control" : "fooled";
    }

    String sign() {
      return row.asExpected() ? "○" : "!";
    }

    /** Such as {@code null control not fooled}. */
    String outcome() {
      return row.id().role() == Role.NULL
          ? "null control " + (row.asExpected() ? "not fooled" : "fooled")
          : "planted effect " + (row.asExpected() ? "found" : "not found");
    }
  }
}
