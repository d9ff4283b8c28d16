package io.github.closerlook.paper.study;

import io.github.closerlook.claims.files.Bounds;
import java.util.List;

/**
 * The sizes that every study has in common, and how large they may be. The upper bounds are far
 * beyond the paper's sizes: they catch slips of the keyboard, before anything trains.
 *
 * @param bounds of the study, named in what is refused
 */
record Sizes(Bounds bounds) {

  /** As many as the largest of the known sets has, MNIST. */
  static final int MAX_EXAMPLES = 60_000;

  /** As many as the largest of the known sets has that no network is trained on. */
  static final int MAX_UNSEEN = 10_000;

  /** Panels of seeds lie so far apart: more replicates would share seeds with the next. */
  private static final int MAX_SEEDS = 10_000;

  private static final int MAX_EPOCHS = 100_000;

  /** A hundred times those of the paper's scale. */
  private static final int MAX_STEPS = 10_000;

  /** All there is between black and white. */
  private static final double BYTE = 255;

  static Sizes of(String study) {
    return new Sizes(new Bounds("Study " + study));
  }

  Sizes seeds(String component, int found) {
    bounds.whole(component, found, 1, MAX_SEEDS);
    return this;
  }

  Sizes epochs(String component, int found) {
    bounds.whole(component, found, 1, MAX_EPOCHS);
    return this;
  }

  Sizes unseen(String component, int found) {
    bounds.whole(component, found, 1, MAX_UNSEEN);
    return this;
  }

  /**
   * Searches for critical samples.
   *
   * @param radii in units of 1/255
   */
  Sizes searches(List<Double> radii, int steps) {
    radii.forEach(radius -> bounds.above("a radius", radius, 0, BYTE));
    bounds.whole("searchSteps", steps, 1, MAX_STEPS);
    return this;
  }

  Sizes examples(String component, List<Integer> found) {
    bounds.eachWhole(component, found, 1, MAX_EXAMPLES);
    return this;
  }
}
