package io.github.closerlook.claims.claim;

import java.util.List;

/**
 * The verdicts on data in which there is nothing to find.
 *
 * @param cases those that speak for a claim; controls given with them are left out
 */
public record PlaceboTable(List<Judgement> cases) {

  public PlaceboTable {
    cases = cases.stream().filter(each -> each.claimCase().role() == Role.CLAIM).toList();
  }

  /** Whether a case was reproduced. */
  public static boolean reproduced(Judgement judgement) {
    return judgement.verdict() == Verdict.REPRODUCED;
  }

  /** Whether a case may be reproduced where there is nothing to find. */
  public static boolean mayBe(Judgement judgement) {
    return judgement.criterion().speaksOf() == SpeaksOf.ANY_DATA;
  }

  /** Those that were reproduced and may not be: their criterion is met by something else. */
  public List<Judgement> fooled() {
    return cases.stream().filter(each -> reproduced(each) && !mayBe(each)).toList();
  }
}
