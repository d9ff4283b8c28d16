package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Panel;
import java.util.List;
import java.util.stream.IntStream;

/** Which seeds the networks of an arm have. */
enum ArmSeeds {
  /** The panel's own, which arms share. */
  OWN("", 0, 1),

  /** Others, for controls. */
  AGAIN(" again", 0, 1),

  /** Every second one of the panel's own, the first among them: for controls without a network. */
  HALF(", half of the seeds", 0, 2),

  /** The others of them. */
  OTHER_HALF(", other half of the seeds", 1, 2);

  private final String words;
  private final int from;
  private final int step;

  ArmSeeds(String words, int from, int step) {
    this.words = words;
    this.from = from;
    this.step = step;
  }

  /** The name of an arm that has this treatment and these seeds. */
  String arm(Object treatment) {
    return treatment + words;
  }

  /** A treatment from other seeds and from the panel's own: two arms made alike. */
  static List<String> again(Object treatment) {
    return List.of(AGAIN.arm(treatment), OWN.arm(treatment));
  }

  /** A treatment on either half of its seeds: two arms made alike without a network more. */
  static List<String> halves(Object treatment) {
    return List.of(OTHER_HALF.arm(treatment), HALF.arm(treatment));
  }

  /** Of so many replicates; both halves have as many, so that they can be paired. */
  List<Long> of(Panel panel, int replicates) {
    return IntStream.range(0, replicates / step)
        .mapToObj(i -> panel.seed(from + step * i, this == AGAIN))
        .toList();
  }
}
