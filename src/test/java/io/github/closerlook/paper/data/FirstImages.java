package io.github.closerlook.paper.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The first images of the embedded sets, as files of their own. They are read in milliseconds,
 * where all of them take a second of the processor for their digest alone: of use where a set is
 * read by another process or written anew.
 */
public final class FirstImages {

  private FirstImages() {}

  /**
   * Writes MNIST and Fashion-MNIST, a folder each.
   *
   * @param training how many training images each has, or all if it has fewer
   * @param validation how many validation images each has, or all
   * @return a catalogue of the files, as another process would have it
   */
  public static Catalogue write(Path folder, int training, int validation) {
    for (String id : List.of("mnist", "fashion-mnist")) {
      DataSource all = Mnist.CATALOGUE.get(id);
      Path own = folder.resolve(id);
      write(own, IdxDataSet.TRAINING_IMAGES, IdxDataSet.TRAINING_LABELS, all.training(), training);
      write(
          own,
          IdxDataSet.VALIDATION_IMAGES,
          IdxDataSet.VALIDATION_LABELS,
          all.validation(),
          validation);
    }
    return in(folder);
  }

  /** What was written there. */
  public static Catalogue in(Path folder) {
    return Catalogue.of(Optional.of(folder));
  }

  private static void write(Path folder, String images, String labels, ImageSet set, int most) {
    int count = Math.min(most, set.examples());
    int features = set.shape().features();
    int[] pixels = new int[count * features];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = set.label(i);
      for (int offset = 0; offset < features; offset++) {
        pixels[i * features + offset] = set.pixel(i, offset);
      }
    }
    IdxBytes.write(
        folder.resolve(images),
        IdxBytes.idx(new int[] {count, set.shape().height(), set.shape().width()}, pixels));
    IdxBytes.write(folder.resolve(labels), IdxBytes.idx(new int[] {count}, classes));
  }
}
