package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By which of its sizes a ladder's rungs are told apart. */
public enum GrowingSize {
  /** Of what is trained; of a convolutional network, filters. */
  @JsonProperty("width")
  WIDTH("units per hidden layer"),
  @JsonProperty("examples")
  EXAMPLES("training examples");

  private final String words;

  GrowingSize(String words) {
    this.words = words;
  }

  /** What is counted. */
  public String words() {
    return words;
  }
}
