package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a case speaks for the paper, or shows what its criterion makes of made arms. */
public enum Role {
  /** The paper's claim; its verdict is held to the accepted one. */
  @JsonProperty("claim")
  CLAIM("claim"),
  /** Both arms made alike, so that there is nothing to find: the criterion must not find it. */
  @JsonProperty("null")
  NULL("null control"),
  /** The same with twice the margin added to one arm: the criterion must find it. */
  @JsonProperty("planted")
  PLANTED("planted control");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** In words, such as {@code null control}. */
  public String words() {
    return words;
  }

  /** Whether it is a control of either kind. */
  public boolean isControl() {
    return this != CLAIM;
  }

  /** As files name it: {@code claim}, {@code null} or {@code planted}. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
