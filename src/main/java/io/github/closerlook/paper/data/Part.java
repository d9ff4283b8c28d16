package io.github.closerlook.paper.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of a data set's two parts. */
public enum Part {
  /** What networks are trained on. */
  @JsonProperty("training")
  TRAINING("training"),
  /** What no network is trained on: the data set's own test files, or the end of them. */
  @JsonProperty("validation")
  VALIDATION("validation");

  private final String word;

  Part(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
