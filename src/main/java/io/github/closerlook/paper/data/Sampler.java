package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Draws samples, and keeps the last few: the hundred networks of one panel share theirs. Safe for
 * many threads.
 *
 * <p>Which examples a sample has, and in which order, depends on seed, data set, part and number
 * alone. So the real, randX and randY arms of a seed are paired example by example.
 */
public final class Sampler {
  /**
   * 200 MB of floats: room for the paper's largest pair at 28x28, 50,000 training and 8,000
   * validation digits, within the gigabyte that the build gives the JVM.
   */
  private static final long MAX_VALUES_KEPT = 50_000_000;

  /** The digest stands for the catalogue: another folder may hold other images of the same name. */
  private record Key(SampleSpec spec, String sha256) {}

  private final Map<Key, Sample> recent = new LinkedHashMap<>(16, 0.75f, true);
  private final long mostValuesKept;

  /** A sampler with nothing drawn yet. */
  public Sampler() {
    this(MAX_VALUES_KEPT);
  }

  Sampler(long mostValuesKept) {
    this.mostValuesKept = mostValuesKept;
  }

  /** The sample of this spec; drawn now, or the same object as before. Its arrays are read-only. */
  public synchronized Sample draw(SampleSpec spec, Catalogue catalogue) {
    ImageSet set = catalogue.get(spec.dataSet()).part(spec.part());
    Key key = new Key(spec, set.sha256());
    Sample known = recent.get(key);
    if (known != null) {
      return known;
    }
    Sample drawn = draw(spec, set);
    recent.put(key, drawn);
    forgetOldest();
    return drawn;
  }

  /**
   * Sees that a sample can be drawn, without drawing it: before anything trains, where a refusal is
   * one sentence and not one per run.
   *
   * @throws BadInputException if the set has too few examples of a class, or images of another size
   */
  public static void requireDrawable(SampleSpec spec, Catalogue catalogue) {
    ImageSet set = catalogue.get(spec.dataSet()).part(spec.part());
    Downscaling.shape(set, spec.side());
    BalancedSubset.requireAvailable(set, spec.examples());
  }

  /** The sample of this spec from these images, drawn anew. */
  static Sample draw(SampleSpec spec, ImageSet set) {
    ImageShape shape = Downscaling.shape(set, spec.side());
    int[] chosen = BalancedSubset.choose(set, spec.examples(), spec.seed());
    Noise noise = new Noise(spec.seed(), set);

    float[] inputs = Downscaling.inputs(set, chosen, spec.side());
    boolean[] inputReplaced =
        noise.replaceInputs(inputs, chosen.length, spec.inputs().noiseFraction());

    int[] trueLabels = Arrays.stream(chosen).map(set::label).toArray();
    int[] labels = trueLabels.clone();
    boolean[] labelReplaced = noise.replaceLabels(labels, spec.labels().permutedFraction());
    int classes = set.classes();
    if (spec.labels().oneClassPerExample()) {
      Arrays.setAll(labels, i -> i);
      classes = chosen.length;
    }
    return new Sample(
        shape, inputs, labels, classes, trueLabels, chosen, inputReplaced, labelReplaced);
  }

  private void forgetOldest() {
    long kept = recent.values().stream().mapToLong(sample -> sample.inputs().length).sum();
    Iterator<Sample> oldestFirst = recent.values().iterator();
    // The newest stays, however large: it is the one that is about to be used.
    while (kept > mostValuesKept && recent.size() > 1) {
      kept -= oldestFirst.next().inputs().length;
      oldestFirst.remove();
    }
  }
}
