package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.files.Text;

/**
 * How a reader has a paper's program do something again, as reports and messages say it: a command
 * where there is one, else in words.
 *
 * @param judging a format of a claim's id, a scale, the first seed and an engine
 * @param accepting a format of a claim's id: what makes its results the accepted ones
 */
public record Commands(String judging, String accepting) {

  /** Those of a program of which no command is known. */
  public static final Commands IN_WORDS =
      new Commands(
          "judging %s at scale %s, seeds from %d, engine %s", "accepting the results of %s");

  /** What judges one claim. */
  public String judge(String claim, Conditions conditions) {
    return judge(claim, conditions.scale().label(), conditions.seed(), conditions.engine());
  }

  /** What judges the claim of a case again. */
  public String judge(CaseRecord result) {
    return judge(result.id().claim(), result.scale(), result.seed(), result.engine());
  }

  private String judge(String claim, String scale, long seed, String engine) {
    return Text.format(judging, claim, scale, seed, engine);
  }

  /** What makes the results of one claim the accepted ones. */
  public String accept(String claim) {
    return Text.format(accepting, claim);
  }
}
