package io.github.closerlook.claims.stats;

/** On which side of the null's value the effect is asserted to lie; all tests are one-sided. */
public enum Alternative {
  /** The effect is greater; the null is "at most". */
  GREATER(">"),
  /** The effect is less; the null is "at least". */
  LESS("<");

  private final String sign;

  Alternative(String sign) {
    this.sign = sign;
  }

  /** The sign between the effect and the null's value: {@code >} or {@code <}. */
  public String sign() {
    return sign;
  }
}
