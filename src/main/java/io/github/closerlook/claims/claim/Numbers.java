package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in sentences. */
public final class Numbers {

  private Numbers() {}

  /** Three significant digits; infinities in words. */
  public static String format(double value) {
    if (Double.isNaN(value)) {
      return "not known";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    double magnitude = Math.abs(value);
    if (magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e6)) {
      return Text.format("%.1e", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
