package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Labelled images, [examples, channels, height, width], as unsigned bytes. Immutable: its arrays
 * never leave it.
 */
public final class ImageSet {
  private final String name;
  private final ImageShape shape;
  private final int classes;
  private final byte[] pixels;
  private final byte[] labels;
  private final String sha256;

  /** Takes the arrays over without a copy: whoever calls this forgets them. */
  ImageSet(
      String name, ImageShape shape, int classes, byte[] pixels, byte[] labels, String sha256) {
    if ((long) labels.length * shape.features() != pixels.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: %d labels and %d pixels do not make images of %s",
              name,
              labels.length,
              pixels.length,
              shape));
    }
    this.name = name;
    this.shape = shape;
    this.classes = classes;
    this.pixels = pixels;
    this.labels = labels;
    this.sha256 = sha256;
  }

  /**
   * Grey images from an IDX file [examples, height, width] with their labels from another,
   * [examples].
   */
  static ImageSet ofIdx(String name, IdxFile images, IdxFile labels, int classes) {
    List<Integer> shape = images.shape();
    int examples = shape.get(0);
    if (labels.values().length != examples) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s has %d images, but %s has %d labels; expected one label an image",
              images.name(),
              examples,
              labels.name(),
              labels.values().length));
    }
    for (int i = 0; i < examples; i++) {
      int label = Byte.toUnsignedInt(labels.values()[i]);
      if (label >= classes) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "%s: image %d of %s has label %d; expected 0 to %d",
                labels.name(),
                i,
                images.name(),
                label,
                classes - 1));
      }
    }
    return new ImageSet(
        name,
        new ImageShape(1, shape.get(1), shape.get(2)),
        classes,
        images.values(),
        labels.values(),
        DigestUtils.sha256Hex(images.sha256() + "\n" + labels.sha256() + "\n"));
  }

  /** Some of these images, by position, as a set of its own; from inclusive, to exclusive. */
  ImageSet slice(String sliceName, int from, int to) {
    int features = shape.features();
    return new ImageSet(
        sliceName,
        shape,
        classes,
        Arrays.copyOfRange(pixels, from * features, to * features),
        Arrays.copyOfRange(labels, from, to),
        DigestUtils.sha256Hex(sha256 + "\n" + from + " to " + to + "\n"));
  }

  /** Such as {@code mnist training}. */
  public String name() {
    return name;
  }

  /** How many images there are. */
  public int examples() {
    return labels.length;
  }

  /** The shape of each image. */
  public ImageShape shape() {
    return shape;
  }

  /** How many classes there are; labels are 0 to classes - 1. */
  public int classes() {
    return classes;
  }

  /** The class of an example. */
  public int label(int example) {
    return Byte.toUnsignedInt(labels[example]);
  }

  /** One pixel, 0 to 255; the offset counts within the image, channels, then rows, then columns. */
  public int pixel(int example, int offset) {
    return Byte.toUnsignedInt(pixels[example * shape.features() + offset]);
  }

  /** How many examples each class has, [classes]. */
  public int[] classCounts() {
    int[] counts = new int[classes];
    for (byte label : labels) {
      counts[Byte.toUnsignedInt(label)]++;
    }
    return counts;
  }

  /** The examples of one class, in the file's order. */
  int[] examplesOf(int label) {
    int[] found = new int[labels.length];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (label(i) == label) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * What these images and labels are, in 64 hexadecimal digits: the SHA-256 of a text of lines,
   * each ended by a line feed.
   *
   * <ul>
   *   <li>IDX: the uncompressed images file's SHA-256, then the uncompressed labels file's.
   *   <li>CIFAR-10: the SHA-256 of each file, in the files' order.
   *   <li>A slice: the whole's digest, then the positions, such as {@code 0 to 8000}.
   * </ul>
   */
  public String sha256() {
    return sha256;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %d images of %s in %d classes", name, examples(), shape, classes);
  }
}
