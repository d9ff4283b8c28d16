package io.github.closerlook.claims.result;

/** How far a result is from the accepted one, from not at all to too far. */
public enum DriftLevel {
  /** All numbers are equal, bit for bit as they are written in {@code claims.json}. */
  IDENTICAL("identical"),

  /**
   * Within {@value #ROUNDING} of what {@link #WITHIN_SEED_INTERVAL} allows: what other matrix
   * kernels make of the last bits, after a whole training. Misleads on one and the same machine:
   * nothing rounds otherwise there, so the code has to have changed.
   */
  SAME_TO_ROUNDING("same to rounding"),

  /**
   * The estimate is off by at most the accepted interval's half-width, and neither end of the
   * interval by more than {@value #ENDS} of them: what other seeds could have made of it too.
   * Misleads where a change moves the same seeds' results by less than seeds differ: that is seen
   * here, and fails nothing.
   */
  WITHIN_SEED_INTERVAL("within the seeds' interval"),

  /**
   * Farther away; or the verdict, the margin or the number of replicates is another, however close
   * the estimates are.
   */
  DRIFTED("drifted");

  /**
   * As a share of what seeds may do. The kernels for Haswell and Nehalem against those for
   * SkylakeX, in 62 cases of nine claims: 1e-12 in 64-bit trainings, at most 0.02 in 32-bit ones of
   * one epoch, and in longer ones, which make the most of a last bit, 0.24 by the estimates and
   * 0.39 by the ends, in one case alone above 0.3.
   */
  public static final double ROUNDING = 0.3;

  /**
   * In half-widths. The ends move more than the estimate, since the width has a spread of its own:
   * by up to 0.6 under other kernels. One seed of twelve that lost its noise moved them by 2.
   */
  static final double ENDS = 1.5;

  private final String words;

  DriftLevel(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** The step on which a result stands. */
  static DriftLevel of(CaseRecord accepted, CaseRecord now) {
    if (accepted.verdict() != now.verdict()
        || Double.compare(accepted.margin(), now.margin()) != 0
        || accepted.replicates() != now.replicates()) {
      return DRIFTED;
    }
    double distance = distance(accepted, now);
    if (distance == 0 && Double.compare(accepted.pValue(), now.pValue()) == 0) {
      return IDENTICAL;
    }
    if (distance <= ROUNDING) {
      return SAME_TO_ROUNDING;
    }
    return distance <= 1 ? WITHIN_SEED_INTERVAL : DRIFTED;
  }

  /** How far away, as a share of what seeds may do. */
  private static double distance(CaseRecord accepted, CaseRecord now) {
    double half = halfWidth(accepted);
    return Math.max(
        share(accepted.estimate(), now.estimate(), half),
        Math.max(
            share(accepted.interval().low(), now.interval().low(), ENDS * half),
            share(accepted.interval().high(), now.interval().high(), ENDS * half)));
  }

  /** A number's change as a share of the one that is allowed. */
  static double share(double accepted, double now, double allowed) {
    if (Double.compare(accepted, now) == 0) {
      return 0;
    }
    if (!Double.isFinite(accepted)) {
      // Nothing was ruled out: any number is one of those it could have been.
      return 1;
    }
    if (!Double.isFinite(now)) {
      return Double.POSITIVE_INFINITY;
    }
    // Within an interval without an end nothing is far, and nothing is known to be near.
    return Double.isInfinite(allowed) ? 1 : Math.abs(now - accepted) / allowed;
  }

  /**
   * Half the accepted interval. Resampling that saw no variation does not say that there is none,
   * so it is at least what one replicate could have changed: the way from the estimate to the
   * margin, over the number of replicates.
   */
  static double halfWidth(CaseRecord accepted) {
    double half = (accepted.interval().high() - accepted.interval().low()) / 2;
    double ofOne = Math.abs(accepted.estimate() - accepted.margin()) / accepted.replicates();
    return Double.isNaN(ofOne) ? half : Math.max(half, ofOne);
  }
}
