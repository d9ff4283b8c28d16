package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One application of a criterion: to which arms, and what is expected.
 *
 * @param criterion id of a criterion of the same claim
 * @param study name of the study it reads; empty for the claim's own
 * @param arms of the study, in the order of the criterion
 * @param role a claim where a file gives it; controls are made, see {@link Controls}
 * @param expected the verdict on the accepted seeds; null for controls
 * @param reason why another verdict than reproduced is expected, where that is known
 */
public record ClaimCase(
    String criterion,
    String study,
    List<String> arms,
    Role role,
    ExpectedVerdict expected,
    String reason) {

  public ClaimCase {
    study = study == null ? "" : study;
    arms = arms == null ? List.of() : List.copyOf(arms);
    reason = reason == null ? "" : reason.strip();
  }

  @JsonCreator
  static ClaimCase written(
      @JsonProperty(value = "criterion", required = true) String criterion,
      @JsonProperty("study") String study,
      @JsonProperty(value = "arms", required = true) List<String> arms,
      @JsonProperty("expected") ExpectedVerdict expected,
      @JsonProperty("reason") String reason) {
    return new ClaimCase(criterion, study, arms, Role.CLAIM, expected, reason);
  }

  /** Whether it comes to a verdict at a scale; else it is trained and measured, and that is all. */
  public boolean isJudgedAt(Scale scale) {
    return expected == null || expected.at(scale) != Verdict.NOT_JUDGED;
  }

  /** The arms in words, such as {@code real against randX}. */
  public String comparison() {
    return String.join(" against ", arms);
  }
}
