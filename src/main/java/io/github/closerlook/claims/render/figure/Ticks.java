package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ticks of a logarithmic axis: round numbers, where Lets-Plot's own are evenly spaced ones such
 * as 398; or of an axis of names.
 */
record Ticks(List<Double> values, List<String> labels) {
  // With this many powers of ten in sight the 2s and 5s between them would crowd the axis.
  private static final int POWERS_THAT_SUFFICE = 4;

  // Numbers written out in full lie between these; the others as powers of ten.
  private static final double SMALLEST_WRITTEN_OUT = 0.001;
  private static final double LARGEST_WRITTEN_OUT = 999_999;

  private static final List<String> TWOS_AND_FIVES = List.of("1", "2", "5");
  private static final List<String> ALL_DIGITS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

  // More values than these would crowd an axis of their own numbers.
  private static final int MAX_OWN = 8;

  private static final Ticks NONE = new Ticks(List.of(), List.of());

  /** The ticks in a range; none if it holds fewer than two, and then Lets-Plot's own will do. */
  static Ticks of(Frame.Range range) {
    List<Double> powers = between(range, List.of("1"));
    List<Double> values =
        powers.size() >= POWERS_THAT_SUFFICE ? powers : between(range, TWOS_AND_FIVES);
    if (values.size() < 2) {
      values = between(range, ALL_DIGITS);
    }
    return values.size() < 2 ? NONE : labelled(values);
  }

  /**
   * The ticks of an axis along which the data have few values, such as the widths of networks:
   * these values, if they are short numbers; else as for any range.
   *
   * @param data the values, each once
   */
  static Ticks of(Frame.Range range, List<Double> data) {
    boolean few = data.size() >= 2 && data.size() <= MAX_OWN;
    return few && data.stream().allMatch(Ticks::isShort) ? labelled(data) : of(range);
  }

  /** Whole, or below 1 of one digit behind the point. */
  private static boolean isShort(double value) {
    double scaled = value >= 1 ? value : 10 * value;
    return scaled == Math.rint(scaled) && value <= LARGEST_WRITTEN_OUT;
  }

  private static Ticks labelled(List<Double> values) {
    boolean writtenOut =
        values.get(0) >= SMALLEST_WRITTEN_OUT
            && values.get(values.size() - 1) <= LARGEST_WRITTEN_OUT;
    return new Ticks(
        values, values.stream().map(value -> writtenOut ? inFull(value) : asPower(value)).toList());
  }

  /** Names at 1, 2, 3 and so on; Lets-Plot turns them if they would meet. */
  static Ticks at(List<String> names) {
    return new Ticks(
        IntStream.rangeClosed(1, names.size()).mapToObj(place -> (double) place).toList(), names);
  }

  /** Tells a scale of Lets-Plot to have these ticks. */
  void addTo(Map<String, Object> scale) {
    if (!values.isEmpty()) {
      scale.put("breaks", values);
      scale.put("labels", labels);
    }
  }

  private static List<Double> between(Frame.Range range, List<String> digits) {
    List<Double> values = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(range.high()));
    for (int power = (int) Math.floor(Math.log10(range.low())); power <= last; power++) {
      for (String digit : digits) {
        // Parsed and not multiplied: 5 * 1e-3 is not quite the number 0.005.
        double value = Double.parseDouble(digit + "e" + power);
        if (value >= range.low() && value <= range.high()) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static String inFull(double value) {
    return value >= 1
        ? Text.format("%,d", Math.round(value))
        : BigDecimal.valueOf(value).toPlainString();
  }

  private static String asPower(double value) {
    int power = (int) Math.floor(Math.log10(value) + 1e-9);
    long digit = Math.round(value / Math.pow(10, power));
    String ten = "10" + raised(power);
    return digit == 1 ? ten : digit + " · " + ten;
  }

  private static String raised(int power) {
    StringBuilder raised = new StringBuilder();
    for (char digit : Integer.toString(power).toCharArray()) {
      raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return raised.toString();
  }
}
