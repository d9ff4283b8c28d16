package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a criterion can be met where there is nothing to find: in images of independent noise
 * under random labels.
 */
public enum SpeaksOf {
  /**
   * It says that something is learnt, or that real data differs from noise; what a criterion speaks
   * of unless it says otherwise. Met on noise, it is met by something else than what it speaks of.
   */
  @JsonProperty("real data")
  REAL_DATA("real data"),
  /**
   * It holds of any training set: it speaks of noise or of the network alone, or says that there is
   * no difference, of which noise has none either.
   */
  @JsonProperty("any data")
  ANY_DATA("any data");

  private final String words;

  SpeaksOf(String words) {
    this.words = words;
  }

  static SpeaksOf orRealData(SpeaksOf written) {
    return written == null ? REAL_DATA : written;
  }

  @Override
  public String toString() {
    return words;
  }
}
