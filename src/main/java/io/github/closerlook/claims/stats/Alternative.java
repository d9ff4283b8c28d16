package io.github.closerlook.claims.stats;

/** On which side of the null's value the effect is asserted to lie; all tests are one-sided. */
public enum Alternative {
  /** The effect is greater; the null is "at most". */
  GREATER(">", 1),
  /** The effect is less; the null is "at least". */
  LESS("<", -1);

  private final String sign;
  private final int direction;

  Alternative(String sign, int direction) {
    this.sign = sign;
    this.direction = direction;
  }

  /** The sign between the effect and the null's value: {@code >} or {@code <}. */
  public String sign() {
    return sign;
  }

  /** 1 or -1: where the effect is asserted to lie, seen from the null's value. */
  int direction() {
    return direction;
  }
}
