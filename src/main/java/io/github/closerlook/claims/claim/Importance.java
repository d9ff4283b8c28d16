package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of the paper rests on a claim; it says nothing of how sure we are. */
public enum Importance {
  /** The paper's abstract rests on it. */
  @JsonProperty("central")
  CENTRAL,
  /** The argument of its section rests on it; what a claim is unless its file says otherwise. */
  @JsonProperty("supporting")
  SUPPORTING,
  /** A footnote, a check of robustness, a hypothesis in passing, or not in the paper itself. */
  @JsonProperty("detail")
  DETAIL;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
