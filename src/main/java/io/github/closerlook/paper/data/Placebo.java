package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.stats.Seeds;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Data sets in which there is nothing to find, each in the place of a real one and under its id: as
 * many images of the same shape, every pixel drawn by itself from the pool of all the real set's
 * pixels, under the real set's labels in random order.
 *
 * <p>So the mean, the deviation and the skew of the pixels stay, for which the rates of training
 * were chosen. What is gone is all that a pixel tells of another, an image of its label, and a
 * training image of an unseen one. The labels keep their counts, so that balanced samples of the
 * same sizes can be drawn.
 *
 * <p>They are files in the real sets' own formats: read, checked and digested as those are. A run
 * on a placebo thus has another key than the same run on the real set, and its record is never
 * taken for that of the other.
 */
public final class Placebo {

  /** There is one placebo of a data set, the same everywhere. */
  private static final long SEED = 1;

  private Placebo() {}

  /**
   * Writes the placebo of every set that is at hand, over an earlier one.
   *
   * @param real where to find what they stand for
   * @param folder gets a folder for each set, under its id
   * @return a catalogue of the placebos alone: what is not at hand has none
   * @throws BadInputException if a real set or the folder is no good
   */
  public static Catalogue write(Catalogue real, Path folder) {
    for (String id : Catalogue.ids()) {
      if (real.has(id)) {
        write(real.get(id), folder.resolve(id));
      }
    }
    return Catalogue.of(Optional.of(folder));
  }

  private static void write(DataSource source, Path folder) {
    PixelPool pool = PixelPool.of(source);
    try {
      Files.createDirectories(folder);
      for (Part part : Part.values()) {
        ImageSet set = source.part(part);
        if (set.shape().channels() == 1) {
          writeIdx(set, part, pool, folder);
        } else {
          writeCifar(set, part, pool, folder);
        }
      }
    } catch (IOException e) {
      throw BadInput.of(
          e,
          "%s cannot be written (%s); a placebo wants a folder that can be written, with free space",
          folder,
          e.getMessage());
    }
  }

  private static void writeIdx(ImageSet set, Part part, PixelPool pool, Path folder)
      throws IOException {
    boolean training = part == Part.TRAINING;
    Path images =
        folder.resolve(training ? IdxDataSet.TRAINING_IMAGES : IdxDataSet.VALIDATION_IMAGES);
    UniformRandomProvider random = pixels(set);
    byte[] image = new byte[set.shape().features()];
    try (DataOutputStream out = open(images)) {
      out.writeInt(0x0803);
      out.writeInt(set.examples());
      out.writeInt(set.shape().height());
      out.writeInt(set.shape().width());
      for (int i = 0; i < set.examples(); i++) {
        pool.fill(image, random);
        out.write(image);
      }
    }
    Path labels =
        folder.resolve(training ? IdxDataSet.TRAINING_LABELS : IdxDataSet.VALIDATION_LABELS);
    try (DataOutputStream out = open(labels)) {
      out.writeInt(0x0801);
      out.writeInt(set.examples());
      for (int label : labels(set)) {
        out.write(label);
      }
    }
  }

  /** The border that reading crops is noise as well. */
  private static void writeCifar(ImageSet set, Part part, PixelPool pool, Path folder)
      throws IOException {
    List<String> files = part == Part.TRAINING ? Cifar10.TRAINING : List.of(Cifar10.VALIDATION);
    UniformRandomProvider random = pixels(set);
    int[] labels = labels(set);
    byte[] image = new byte[CifarReader.RECORD_BYTES - 1];
    int next = 0;
    for (int file = 0; file < files.size(); file++) {
      int end = (int) ((file + 1L) * labels.length / files.size());
      try (DataOutputStream out = open(folder.resolve(files.get(file)))) {
        for (; next < end; next++) {
          pool.fill(image, random);
          out.write(labels[next]);
          out.write(image);
        }
      }
    }
  }

  private static DataOutputStream open(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  private static UniformRandomProvider pixels(ImageSet set) {
    return Seeds.generator(SEED, "placebo pixels of " + set.name());
  }

  private static int[] labels(ImageSet set) {
    int[] labels = new int[set.examples()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = set.label(i);
    }
    PermutationSampler.shuffle(Seeds.generator(SEED, "placebo labels of " + set.name()), labels);
    return labels;
  }
}
