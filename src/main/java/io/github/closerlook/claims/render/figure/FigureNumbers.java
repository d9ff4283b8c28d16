package io.github.closerlook.claims.render.figure;

import java.util.Arrays;
import java.util.List;

/** Numbers as text and as lists, alike in every place and language. */
final class FigureNumbers {
  // Above this a double no longer holds every whole number.
  private static final double LARGEST_EXACT_WHOLE = 1L << 53;

  private FigureNumbers() {}

  /** All the digits of the number, with a decimal point, and none after it if it is whole. */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT_WHOLE
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }
}
