package io.github.closerlook.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.data.Seeds;
import io.github.closerlook.model.TrainableNetwork;
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
 * until the predicted class changes (Algorithm 1). g is the derivative by the input of the
 * cross-entropy of the class predicted at x; its sign is that of minus the derivative of that
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
          "%s takes %s, not %d"
              .formatted(method, method == Method.FGSM ? "1 step" : "at least 1 step", steps));
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

    private final boolean[] critical;
    private final float[] ends;
    private int zeroGradients;

    /** The examples still searched around, where each search is, and its predicted class at x. */
    private final int[] open;

    private final float[] points;
    private final int[] predicted;
    private int left;

    Search(TrainableNetwork network, float[] inputs, int count, long seed) {
      this.network = network;
      origins = inputs;
      features = network.spec().features();
      critical = new boolean[count];
      ends = new float[count * features];
      open = new int[count];
      Arrays.setAll(open, example -> example);
      points = Arrays.copyOf(inputs, count * features);
      predicted = Predictions.classes(network, inputs, count);
      left = count;
      noise = new ZigguratSampler.NormalizedGaussian[method.noiseShare > 0 ? count : 0];
      Arrays.setAll(
          noise,
          example ->
              ZigguratSampler.NormalizedGaussian.of(
                  Seeds.generator(seed, "critical search around example " + example)));
    }

    CriticalSamples run() {
      for (int step = 0; step < steps && left > 0; step++) {
        double[] gradients = network.lossByInputs(points, predicted, left);
        if (step == 0) {
          countZeros(gradients);
        }
        for (int row = 0; row < left; row++) {
          move(row, gradients);
        }
        retire(Predictions.classes(network, points, left));
      }
      for (int row = 0; row < left; row++) {
        end(row);
      }
      return new CriticalSamples(critical, ends, zeroGradients);
    }

    private void countZeros(double[] gradients) {
      for (int row = 0; row < left; row++) {
        int feature = 0;
        while (feature < features && gradients[row * features + feature] == 0) {
          feature++;
        }
        zeroGradients += feature == features ? 1 : 0;
      }
    }

    private void move(int row, double[] gradients) {
      double alpha = radius * method.gradientShare;
      double beta = radius * method.noiseShare;
      for (int i = row * features, o = open[row] * features; i < (row + 1) * features; i++, o++) {
        double point = points[i] + alpha * Math.signum(gradients[i]);
        if (beta > 0) {
          point += beta * noise[open[row]].sample();
        }
        double x = origins[o];
        points[i] = (float) Math.min(Math.max(point, x - radius), x + radius);
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
