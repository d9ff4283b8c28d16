package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * An axis of a figure, or the colour bar of a heat map.
 *
 * @param label what is measured, with its unit
 * @param low where the axis starts; empty: where the data do
 * @param high where the axis ends; empty: where the data do
 * @param names what stands at 1, 2, 3 and so on in the place of these numbers; empty: numbers
 */
public record Axis(
    String label, Scale scale, OptionalDouble low, OptionalDouble high, List<String> names) {

  // On both sides of the first and of the last name, in the distance between two.
  private static final double ROOM_BESIDE_NAMES = 0.5;

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
    names = List.copyOf(names);
    low.ifPresent(value -> requireOnScale(label, scale, value));
    high.ifPresent(value -> requireOnScale(label, scale, value));
    if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
      throw new IllegalArgumentException(
          Text.format(
              "axis '%s' ends at %s, which is not above its start %s",
              label, high.getAsDouble(), low.getAsDouble()));
    }
  }

  /** An axis of numbers. */
  public Axis(String label, Scale scale, OptionalDouble low, OptionalDouble high) {
    this(label, scale, low, high, List.of());
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

  /** An axis of names, at equal distances; of more than twenty letters the rest is not drawn. */
  public static Axis named(String label, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(Text.format("axis '%s' has no names", label));
    }
    return new Axis(
        label,
        Scale.LINEAR,
        OptionalDouble.of(1 - ROOM_BESIDE_NAMES),
        OptionalDouble.of(names.size() + ROOM_BESIDE_NAMES),
        names);
  }

  /** What stands at a place: the number itself, or the name that is nearest. */
  String text(double value) {
    long place = Math.round(value);
    return place >= 1 && place <= names.size()
        ? names.get((int) place - 1)
        : FigureNumbers.text(value);
  }

  /** The same axis with stated ends. What lies beyond them is not drawn. */
  public Axis between(double low, double high) {
    return new Axis(label, scale, OptionalDouble.of(low), OptionalDouble.of(high), names);
  }

  @Override
  public String toString() {
    return names.isEmpty()
        ? Text.format("%s (%s%s)", label, scale.name().toLowerCase(Locale.ROOT), ends())
        : Text.format("%s (%s)", label, String.join(", ", names));
  }

  private String ends() {
    return low.isEmpty() && high.isEmpty() ? "" : Text.format(", %s to %s", end(low), end(high));
  }

  private static String end(OptionalDouble end) {
    return end.isPresent() ? FigureNumbers.text(end.getAsDouble()) : "data";
  }

  private static void requireOnScale(String label, Scale scale, double value) {
    if (!scale.holds(value)) {
      throw new IllegalArgumentException(
          Text.format(
              "axis '%s' is %s and cannot end at %s",
              label, scale.name().toLowerCase(Locale.ROOT), value));
    }
  }
}
