package io.github.closerlook.paper.study;

import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part of the labels of an arm with some random ones, such as {@code randY 40 %, untouched
 * labels}: an arm of its own, of the same networks, so that two parts are compared within each.
 */
public enum LabelPart {

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

  /** The part that an arm's name says; empty where it says none. */
  public static Optional<LabelPart> in(String arm) {
    return Arrays.stream(values()).filter(part -> arm.endsWith(part.words)).findFirst();
  }

  /** The arm whose networks are read, whatever part of their labels. */
  static String whole(String arm) {
    return in(arm).map(part -> arm.substring(0, arm.length() - part.words.length())).orElse(arm);
  }

  /** Two parts of an arm's labels that are made alike. */
  static List<String> alike(String arm) {
    return List.of(HALF.of(arm), OTHER_HALF.of(arm));
  }

  /** This part of an arm's labels, as an arm. */
  public String of(String arm) {
    return arm + words;
  }

  /** The series of the accuracy on them. */
  String series() {
    return series;
  }
}
