package io.github.closerlook.paper.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.model.spec.PredictedLoss;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The search for critical samples (section 4): an input x is critical if some x~ with max|x - x~|
 * {@literal <=} r has another <em>predicted</em> class; the label does not matter. From x~ = x,
 * repeat
 *
 * <pre>x~ = clip(x~ + alpha sign(g) + beta N(0, 1)), to the box around x</pre>
 *
 * until the predicted class changes (Algorithm 1). g is the gradient, with respect to the input, of
 * the cross-entropy of the class predicted at x; its sign is that of minus the derivative of that
 * class's softmax output. Like the paper's, the search is held to the box alone, not to [0, 1].
 *
 * <p>It misleads as a statement about the box: a critical sample that is found is one, but a search
 * that finds none proves nothing. Ratios compare networks under one search.
 *
 * @param radius half the box's side r, in units of the inputs, which lie in [0, 1]; the paper's 0.3
 *     is on the 0-255 scale (footnote 6)
 * @param steps how many moves it makes at most; the paper does not say
 */
public record CriticalSearch(Method method, double radius, int steps) {

  /** How far a step goes. */
  public enum Method {
    /** Langevin adversarial sample search: the gradient's sign with noise. */
    @JsonProperty("lass")
    LASS(0.25 / 0.3, 0.2 / 0.3),
    /** LASS without its noise. */
    @JsonProperty("iterated-fgsm")
    ITERATED_FGSM(0.25 / 0.3, 0),
    /** The fast gradient sign method: one step, to a corner of the box. */
    @JsonProperty("fgsm")
    FGSM(1, 0);

    // The paper gives alpha 0.25, beta 0.2 and r 0.3 for one scale of the inputs; taken in units
    // of r they keep their meaning at other radii.

    /** alpha / r. */
    private final double gradientShare;

    /** beta / r. */
    private final double noiseShare;

    Method(double gradientShare, double noiseShare) {
      this.gradientShare = gradientShare;
      this.noiseShare = noiseShare;
    }
  }

  public CriticalSearch {
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the radius of a search is a positive number, not " + radius);
    }
    if (steps < 1 || method == Method.FGSM && steps > 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s takes %s, not %d",
              method,
              method == Method.FGSM ? "1 step" : "at least 1 step",
              steps));
    }
  }

  /** The paper's search. */
  public static CriticalSearch lass(double radius, int steps) {
    return new CriticalSearch(Method.LASS, radius, steps);
  }

  /** One step of the box's size along the gradient's sign. */
  public static CriticalSearch fgsm(double radius) {
    return new CriticalSearch(Method.FGSM, radius, 1);
  }

  /** The paper's search without its noise. */
  public static CriticalSearch iteratedFgsm(double radius, int steps) {
    return new CriticalSearch(Method.ITERATED_FGSM, radius, steps);
  }

  /**
   * Searches around each of the first {@code count} examples, on the network as it is, in test
   * mode. Each example has noise of its own: what is found around it does not depend on the others.
   *
   * @param inputs [examples, features]; left as they are
   * @param seed of the noise
   */
  public CriticalSamples search(TrainableNetwork network, float[] inputs, int count, long seed) {
    return new Search(network, inputs, count, seed).run();
  }

  /**
   * Where the search around each example ends, as {@link CriticalSamples#inputs} of the same
   * search; whether the last step has led to another class is not asked, which spares a pass.
   *
   * @return [count, features]
   */
  public float[] ends(TrainableNetwork network, float[] inputs, int count, long seed) {
    return new Search(network, inputs, count, seed).walk();
  }

  /** Forward passes that a search around one example costs where nothing critical is found. */
  public double passes() {
    // A step is a forward and a backward pass; one more forward pass sees where the last step led.
    return 1 + 2.0 * steps;
  }

  /** Such as {@code lass-0.1-20}: method, radius, steps. */
  @Override
  public String toString() {
    String name = method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return method == Method.FGSM ? name + "-" + radius : name + "-" + radius + "-" + steps;
  }

  /** A search under way; examples leave the batch as soon as they are found critical. */
  private final class Search {

    private final TrainableNetwork network;
    private final float[] origins;
    private final int features;
    private final ZigguratSampler.NormalizedGaussian[] noise;
    private final double[] drawn;

    private final boolean[] critical;
    private final float[] ends;
    private int zeroGradients;

    /**
     * The examples still searched around, where each search is, its predicted class at x, and the
     * derivatives there.
     */
    private final int[] open;

    private final float[] points;
    private int[] predicted = {};
    private double[] gradients = {};
    private int left;

    Search(TrainableNetwork network, float[] inputs, int count, long seed) {
      this.network = network;
      origins = inputs;
      features = network.spec().features();
      critical = new boolean[count];
      drawn = new double[features];
      ends = new float[count * features];
      open = new int[count];
      Arrays.setAll(open, example -> example);
      points = Arrays.copyOf(inputs, count * features);
      left = count;
      noise = new ZigguratSampler.NormalizedGaussian[method.noiseShare > 0 ? count : 0];
      Arrays.setAll(
          noise,
          example ->
              ZigguratSampler.NormalizedGaussian.of(
                  Seeds.generator(seed, "critical search around example " + example)));
    }

    CriticalSamples run() {
      walk();
      if (left > 0) {
        retire(Predictions.classes(network, points, left));
      }
      return new CriticalSamples(critical, ends, zeroGradients);
    }

    /** Makes all the steps; what is still open then may have crossed over with the last. */
    float[] walk() {
      for (int step = 0; step < steps && left > 0; step++) {
        // One pass forward serves both: which points have crossed over, and where the others go.
        PredictedLoss loss = network.predictedLoss(points, left);
        gradients = loss.inputGradients();
        if (step == 0) {
          predicted = loss.predicted();
          countZeros();
        } else {
          retire(loss.predicted());
        }
        for (int row = 0; row < left; row++) {
          move(row);
        }
      }
      for (int row = 0; row < left; row++) {
        end(row);
      }
      return ends;
    }

    private void countZeros() {
      for (int row = 0; row < left; row++) {
        int feature = 0;
        while (feature < features && gradients[row * features + feature] == 0) {
          feature++;
        }
        zeroGradients += feature == features ? 1 : 0;
      }
    }

    private void move(int row) {
      double alpha = radius * method.gradientShare;
      double beta = radius * method.noiseShare;
      drawNoise(row);
      int start = row * features;
      int origin = open[row] * features;
      // Apart from the drawing, which is no loop that the JVM can do several numbers at a time of.
      for (int i = 0; i < features; i++) {
        double point = points[start + i] + alpha * Math.signum(gradients[start + i]);
        point += beta * drawn[i];
        double x = origins[origin + i];
        points[start + i] = (float) Math.min(Math.max(point, x - radius), x + radius);
      }
    }

    /** A search without noise leaves it at zero. */
    private void drawNoise(int row) {
      if (method.noiseShare > 0) {
        ZigguratSampler.NormalizedGaussian ofExample = noise[open[row]];
        for (int i = 0; i < features; i++) {
          drawn[i] = ofExample.sample();
        }
      }
    }

    /** Closes the searches whose point has another class than it began with. */
    private void retire(int[] classes) {
      int kept = 0;
      for (int row = 0; row < left; row++) {
        if (classes[row] != predicted[row]) {
          critical[open[row]] = true;
          end(row);
        } else {
          System.arraycopy(points, row * features, points, kept * features, features);
          System.arraycopy(gradients, row * features, gradients, kept * features, features);
          open[kept] = open[row];
          predicted[kept++] = predicted[row];
        }
      }
      left = kept;
    }

    private void end(int row) {
      System.arraycopy(points, row * features, ends, open[row] * features, features);
    }
  }
}
