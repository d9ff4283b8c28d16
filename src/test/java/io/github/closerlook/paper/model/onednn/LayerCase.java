package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.bytedeco.dnnl.memory.format_tag;

/**
 * A layer to be compared, and the numbers to do it with.
 *
 * @param images what it reads; plain rows are images of one pixel
 * @param units filters or outputs, where it has a choice
 * @param layout that the layer below hands its images on in
 */
record LayerCase(
    LayerKind kind, CnnPass.Mode mode, int rows, ImageShape images, int units, Layout layout) {

  /** Of what a layer reads. */
  enum Layout {
    /** Plain rows, of units. */
    ROWS(format_tag.ab),
    /** One channel after the other. */
    CHANNELS(format_tag.abcd),
    /** Eight channels side by side, filled up with zeros. */
    BLOCKS(format_tag.aBcd8b);

    final format_tag tag;

    Layout(format_tag tag) {
      this.tag = tag;
    }
  }

  /** [rows, units] or [rows, channels, height, width] */
  long[] dimensions() {
    return layout == Layout.ROWS
        ? new long[] {rows, images.features()}
        : new long[] {rows, images.channels(), images.height(), images.width()};
  }

  LayerCase in(CnnPass.Mode other) {
    return new LayerCase(kind, other, rows, images, units, layout);
  }

  /** Gaussian numbers, exact in single precision, so that both layers read the same. */
  double[] gaussian(int length, String purpose) {
    var sampler = ZigguratSampler.NormalizedGaussian.of(random(purpose));
    double[] values = new double[length];
    Arrays.setAll(values, i -> (float) sampler.sample());
    return values;
  }

  /** The layer's parameters in DL4J's order. */
  double[] parameters(int length) {
    double[] values = gaussian(length, "parameters");
    if (kind == LayerKind.NORMALIZATION) {
      UniformRandomProvider random = random("variances");
      // The last quarter.
      for (int i = 3 * (length / 4); i < length; i++) {
        values[i] = (float) (0.5 + random.nextDouble());
      }
    }
    return values;
  }

  private static UniformRandomProvider random(String purpose) {
    return Seeds.generator(5, purpose);
  }

  @Override
  public String toString() {
    return Text.format(
        "%s of %s in %s, %d units, %s", kind, Arrays.toString(dimensions()), layout, units, mode);
  }
}
