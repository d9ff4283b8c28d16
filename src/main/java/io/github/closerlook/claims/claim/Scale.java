package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How large the experiments are. The sizes themselves are data, in {@code expectations/studies}.
 */
public enum Scale {
  /** A few cases asserted, and a smoke run of all others, in about a minute on two cores. */
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
