package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How large the experiments are. The sizes themselves are data, in {@code expectations/studies}.
 */
public enum Scale {
  /** The whole pipeline in about a minute; verdicts are shown, not asserted. */
  @JsonProperty("quick")
  QUICK,
  /** Every claim asserted, within minutes on two cores. */
  @JsonProperty("default")
  DEFAULT,
  /** The paper's own sizes. */
  @JsonProperty("paper")
  PAPER;

  /** The name a user gives. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
