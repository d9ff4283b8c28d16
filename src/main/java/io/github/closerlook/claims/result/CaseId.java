package io.github.closerlook.claims.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.Text;

/**
 * What names a case, in this run and in the accepted results.
 *
 * @param claim id of the claim
 * @param criterion id of a criterion of that claim
 * @param name data set and arms, such as {@code mnist: real against randX}
 */
public record CaseId(String claim, String criterion, @JsonProperty("case") String name, Role role) {

  /** The case that was judged. */
  public static CaseId of(Judgement judgement) {
    return of(judgement.expectation(), judgement.claimCase());
  }

  /** A case of a claim. */
  public static CaseId of(Expectation claim, ClaimCase claimCase) {
    return new CaseId(claim.id(), claimCase.criterion(), claim.name(claimCase), claimCase.role());
  }

  /**
   * What names the same case on other data.
   *
   * @param dataSet id of the data set of this case
   * @param other id of what stands in its place
   */
  public CaseId on(String dataSet, String other) {
    return new CaseId(claim, criterion, other + name.substring(dataSet.length()), role);
  }

  @Override
  public String toString() {
    return Text.format(
        "%s: %s, %s%s", claim, criterion, name, role.isControl() ? " (" + role.words() + ")" : "");
  }
}
