package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One application of a criterion: to which arms, and what is expected.
 *
 * @param criterion id of a criterion of the same claim
 * @param study name of the study it reads; empty for the claim's own
 * @param arms of the study, in the order of the criterion
 * @param role claim or control; a claim when not given
 * @param expected the verdict to expect; for claims only, a control must just not be reproduced
 * @param reason why another verdict than reproduced is expected, or what the control shows
 */
public record ClaimCase(
    @JsonProperty(required = true) String criterion,
    String study,
    @JsonProperty(required = true) List<String> arms,
    Role role,
    ExpectedVerdict expected,
    String reason) {

  public ClaimCase {
    study = study == null ? "" : study;
    arms = arms == null ? List.of() : List.copyOf(arms);
    role = role == null ? Role.CLAIM : role;
    reason = reason == null ? "" : reason.strip();
  }

  /** The arms in words, such as {@code real against randX}. */
  public String comparison() {
    return String.join(" against ", arms);
  }
}
