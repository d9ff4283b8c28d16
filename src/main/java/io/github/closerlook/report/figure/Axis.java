package io.github.closerlook.report.figure;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * An axis of a figure, or the colour bar of a heat map.
 *
 * @param label what is measured, with its unit
 * @param low where the axis starts; empty: where the data do
 * @param high where the axis ends; empty: where the data do
 */
public record Axis(String label, Scale scale, OptionalDouble low, OptionalDouble high) {

  /** Equal distances stand for equal differences, or for equal ratios. */
  public enum Scale {
    LINEAR,
    LOG10;

    /** Where a value lies along the axis, in the axis' own unit of length. */
    double position(double value) {
      return this == LOG10 ? Math.log10(value) : value;
    }

    /** The value at a position: the inverse of {@link #position(double)}. */
    double value(double position) {
      return this == LOG10 ? Math.pow(10, position) : position;
    }

    boolean holds(double value) {
      return Double.isFinite(value) && (this == LINEAR || value > 0);
    }
  }

  public Axis {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(scale, "scale");
    low.ifPresent(value -> requireOnScale(label, scale, value));
    high.ifPresent(value -> requireOnScale(label, scale, value));
    if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
      throw new IllegalArgumentException(
          "axis '%s' ends at %s, which is not above its start %s"
              .formatted(label, high.getAsDouble(), low.getAsDouble()));
    }
  }

  /** A linear axis as long as the data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A logarithmic axis as long as the data; every value on it must be above 0. */
  public static Axis log10(String label) {
    return new Axis(label, Scale.LOG10, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A linear axis from 0 to 1, for shares and accuracies. */
  public static Axis share(String label) {
    return linear(label).between(0, 1);
  }

  /** The same axis with stated ends. What lies beyond them is not drawn. */
  public Axis between(double low, double high) {
    return new Axis(label, scale, OptionalDouble.of(low), OptionalDouble.of(high));
  }

  @Override
  public String toString() {
    return "%s (%s%s)".formatted(label, scale.name().toLowerCase(Locale.ROOT), ends());
  }

  private String ends() {
    return low.isEmpty() && high.isEmpty() ? "" : ", %s to %s".formatted(end(low), end(high));
  }

  private static String end(OptionalDouble end) {
    return end.isPresent() ? Numbers.text(end.getAsDouble()) : "data";
  }

  private static void requireOnScale(String label, Scale scale, double value) {
    if (!scale.holds(value)) {
      throw new IllegalArgumentException(
          "axis '%s' is %s and cannot end at %s"
              .formatted(label, scale.name().toLowerCase(Locale.ROOT), value));
    }
  }
}
