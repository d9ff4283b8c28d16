package io.github.closerlook.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A data set in MNIST's four files, under their official names.
 *
 * @param classes how many classes its labels may name
 * @param sha256 the uncompressed embedded files' digests, by file name
 */
record IdxDataSet(String id, int classes, Map<String, String> sha256) implements KnownSet {
  static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  static final String VALIDATION_IMAGES = "t10k-images-idx3-ubyte";
  static final String VALIDATION_LABELS = "t10k-labels-idx1-ubyte";

  private static final List<String> FILES =
      List.of(TRAINING_IMAGES, TRAINING_LABELS, VALIDATION_IMAGES, VALIDATION_LABELS);

  /** The digests are those of the files as first published, seen in many independent copies. */
  static final IdxDataSet MNIST =
      new IdxDataSet(
          "mnist",
          10,
          Map.of(
              TRAINING_IMAGES,
              "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
              TRAINING_LABELS,
              "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
              VALIDATION_IMAGES,
              "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
              VALIDATION_LABELS,
              "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

  @Override
  public DataSource readFolder(Path folder) {
    List<String> missing =
        FILES.stream().filter(file -> !Files.exists(plainOrGzipped(folder, file))).toList();
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "%s lacks %s; expected %s, each plain or with .gz"
              .formatted(folder, String.join(", ", missing), String.join(", ", FILES)));
    }
    return assemble(file -> IdxFile.read(plainOrGzipped(folder, file), dimensions(file)));
  }

  @Override
  public DataSource readEmbedded() {
    return assemble(this::readEmbedded);
  }

  private DataSource assemble(Function<String, IdxFile> read) {
    Map<String, IdxFile> files =
        FILES.stream().collect(Collectors.toMap(Function.identity(), read));
    ImageSet training =
        ImageSet.ofIdx(
            id + " " + Part.TRAINING,
            files.get(TRAINING_IMAGES),
            files.get(TRAINING_LABELS),
            classes);
    ImageSet validation =
        ImageSet.ofIdx(
            id + " " + Part.VALIDATION,
            files.get(VALIDATION_IMAGES),
            files.get(VALIDATION_LABELS),
            classes);
    if (!training.shape().equals(validation.shape())) {
      throw new BadInputException(
          "%s has images of %s, but %s of %s; expected one shape"
              .formatted(
                  files.get(TRAINING_IMAGES).name(),
                  training.shape(),
                  files.get(VALIDATION_IMAGES).name(),
                  validation.shape()));
    }
    return new DataSource(id, training, validation);
  }

  /** One file of the embedded copy, held against its digest. */
  IdxFile readEmbedded(String file) {
    String resource = id + "/" + file + ".gz";
    String name = "embedded " + resource;
    try (InputStream in = IdxDataSet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new BadInputException(
            name + ": not on the class path; expected the copy that this project's build puts in");
      }
      IdxFile read = IdxFile.read(name, in, dimensions(file));
      String expected = sha256.get(file);
      if (!read.sha256().equals(expected)) {
        throw new BadInputException(
            "%s: uncompressed SHA-256 is %s; expected %s".formatted(name, read.sha256(), expected));
      }
      return read;
    } catch (IOException e) {
      throw new BadInputException(name + ": cannot be closed after reading", e);
    }
  }

  private static Path plainOrGzipped(Path folder, String file) {
    Path plain = folder.resolve(file);
    return Files.exists(plain) ? plain : folder.resolve(file + ".gz");
  }

  private static int dimensions(String file) {
    return file.contains("idx3") ? 3 : 1;
  }
}
