package io.github.closerlook.claims.stats;

/** How a p-value comes about. Tests that have more than one way choose by what they are given. */
public enum Exactness {
  /** From the distribution under the null itself: right for few as for many. */
  EXACT,
  /** From a distribution that many values come near to, such as a normal one or Student's. */
  APPROXIMATE,
  /** From the values that a statistic takes over resamples. */
  RESAMPLED
}
