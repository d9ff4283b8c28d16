package io.github.closerlook.paper.study;

import io.github.closerlook.paper.measure.Probe;
import java.util.List;

/**
 * A part of the labels of an arm with some random ones, such as {@code randY 40 %, untouched
 * labels}: an arm of its own, of the same networks, so that two parts are compared within each.
 */
public enum LabelPart {

  /** All of them together. */
  ALL("", Probe.TRAINING_ACCURACY),

  /** Those that randY left as they were. */
  UNTOUCHED(", untouched labels", Probe.UNTOUCHED_LABEL_ACCURACY),

  /** Those that it replaced. */
  REPLACED(", replaced labels", Probe.REPLACED_LABEL_ACCURACY),

  /** Every second one of them. */
  HALF(", half of the replaced labels", Probe.HALF_OF_REPLACED_ACCURACY),

  /** The others among them, which nothing but chance tells from that half. */
  OTHER_HALF(", other half of the replaced labels", Probe.OTHER_HALF_OF_REPLACED_ACCURACY);

  private final String words;
  private final String series;

  LabelPart(String words, String series) {
    this.words = words;
    this.series = series;
  }

  /** Two parts of an arm's labels that are made alike. */
  static List<String> alike(Condition data) {
    return List.of(data.toString() + HALF, data.toString() + OTHER_HALF);
  }

  /** The series of the accuracy on them. */
  String series() {
    return series;
  }

  @Override
  public String toString() {
    return words;
  }
}
