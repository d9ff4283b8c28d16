package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a case speaks for the paper or shows that its criterion can fail. */
public enum Role {
  /** The paper's claim; its verdict must be the expected one. */
  @JsonProperty("claim")
  CLAIM,
  /** Arms made the same, or swapped: must not be judged as reproduced. */
  @JsonProperty("control")
  CONTROL;

  @Override
  public String toString() {
    return this == CLAIM ? "claim" : "control";
  }
}
