package io.github.closerlook.claims.stats;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A one-sided test of an effect, with the two-sided interval that it inverts.
 *
 * @param estimate of the effect: the statistic that is held against the bound
 * @param options what was asked
 * @param pValue the chance, at the bound, of an estimate at least as far on the asserted side
 * @param interval of the values that are not rejected, at the confidence that was asked for
 * @param exactness how the p-value came about
 */
public record TestResult(
    double estimate, TestOptions options, double pValue, Interval interval, Exactness exactness) {

  public TestResult {
    Require.that(pValue >= 0 && pValue <= 1, "a p-value lies in [0, 1], but got %s", pValue);
  }

  /** Such as {@code 2.000 > 0.5000: p = 0.051, 95 % [0.03676, 3.963], approximate}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g %s %.4g: p = %.2g, %s %% %s, %s",
        estimate,
        options.alternative().sign(),
        options.bound(),
        pValue,
        BigDecimal.valueOf(options.confidence())
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString(),
        interval,
        exactness.name().toLowerCase(Locale.ROOT));
  }
}
