package io.github.closerlook.claims.claim;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many cases came to each verdict. */
public final class VerdictCounts {

  private VerdictCounts() {}

  /**
   * All five numbers, also those that are 0, such as {@code 6 reproduced, 2 weaker, 0 absent, 1
   * contrary, 1 inconclusive}; behind them, where there are any, how many were not judged.
   */
  public static <T> String words(Collection<T> cases, Function<T, Verdict> verdictOf) {
    return Verdict.counted(verdict -> count(cases, verdictOf, verdict) > 0).stream()
        .map(verdict -> count(cases, verdictOf, verdict) + " " + verdict.words())
        .collect(Collectors.joining(", "));
  }

  private static <T> long count(Collection<T> cases, Function<T, Verdict> of, Verdict verdict) {
    return cases.stream().filter(each -> of.apply(each) == verdict).count();
  }
}
