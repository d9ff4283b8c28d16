package io.github.closerlook.claim;

/** What the judge says of a case. */
public enum Verdict {
  /** The effect is there, and larger than the margin. */
  REPRODUCED,
  /** The whole interval lies on the other side of the margin. */
  NOT_REPRODUCED,
  /** The data allow either. */
  INCONCLUSIVE;

  /** In words, such as {@code not reproduced}. */
  public String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
