package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A data set in MNIST's four files, under their official names: the {@code train} files are its
 * training part, the {@code t10k} files its validation part.
 *
 * @param classes how many classes its labels may name
 * @param embeddedFiles the files that come with the project: all four, the test files or none
 * @param testFilesAlone what becomes of the test files where there are no training files
 */
record IdxDataSet(String id, int classes, EmbeddedFiles embeddedFiles, Alone testFilesAlone)
    implements KnownSet {
  static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  static final String VALIDATION_IMAGES = "t10k-images-idx3-ubyte";
  static final String VALIDATION_LABELS = "t10k-labels-idx1-ubyte";

  private static final List<String> TRAINING = List.of(TRAINING_IMAGES, TRAINING_LABELS);
  private static final List<String> FILES =
      List.of(TRAINING_IMAGES, TRAINING_LABELS, VALIDATION_IMAGES, VALIDATION_LABELS);

  /** What to do with test files that no training files are beside. */
  enum Alone {
    /** Ask for the training files. */
    REFUSED,
    /**
     * By position: the first four fifths for training, the rest for validation. Of Fashion-MNIST's
     * 10,000 test images, 1,000 a class, the first 8,000 have 776 to 827 a class and the last 2,000
     * have 173 to 224, so class-balanced samples of up to 7,760 and 1,730 can be drawn.
     */
    SPLIT
  }

  /** The digests are those of the files as first published, seen in many independent copies. */
  static final IdxDataSet MNIST =
      new IdxDataSet(
          "mnist",
          10,
          new EmbeddedFiles(
              "mnist",
              Map.of(
                  TRAINING_IMAGES,
                  "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                  TRAINING_LABELS,
                  "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                  VALIDATION_IMAGES,
                  "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                  VALIDATION_LABELS,
                  "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),
          Alone.REFUSED);

  /** Of its 70,000 images the project brings the 10,000 test images, and splits them. */
  static final IdxDataSet FASHION_MNIST =
      new IdxDataSet(
          "fashion-mnist",
          10,
          new EmbeddedFiles(
              "fashion-mnist",
              Map.of(
                  VALIDATION_IMAGES,
                  "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                  VALIDATION_LABELS,
                  "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")),
          Alone.SPLIT);

  /** Cursive Japanese characters (Clanuwat et al. 2018); none of its files is included. */
  static final IdxDataSet KMNIST =
      new IdxDataSet("kmnist", 10, new EmbeddedFiles("kmnist", Map.of()), Alone.REFUSED);

  @Override
  public boolean completeIn(Path folder) {
    return missing(folder).isEmpty();
  }

  @Override
  public DataSource readFolder(Path folder) {
    List<String> missing = missing(folder);
    Function<String, IdxFile> read =
        file -> IdxFile.read(existing(folder, file).orElseThrow(), dimensions(file));
    // Training files of a spelling that is not known would be passed over in silence.
    if (missing.equals(TRAINING)
        && testFilesAlone == Alone.SPLIT
        && !GivenFolder.hasLike(folder, "train")) {
      return splitTestFiles(read);
    }
    if (!missing.isEmpty()) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s lacks %s; expected %s, each plain or with .gz; in it %s",
              folder,
              String.join(", ", missing),
              String.join(", ", FILES),
              GivenFolder.listed(folder)));
    }
    return readAll(read);
  }

  @Override
  public Optional<Supplier<DataSource>> embedded() {
    if (embeddedFiles.sha256().isEmpty()) {
      return Optional.empty();
    }
    Function<String, IdxFile> read = file -> embeddedFiles.read(file, dimensions(file));
    return Optional.of(
        embeddedFiles.has(TRAINING_IMAGES) ? () -> readAll(read) : () -> splitTestFiles(read));
  }

  private DataSource readAll(Function<String, IdxFile> read) {
    IdxFile trainingImages = read.apply(TRAINING_IMAGES);
    ImageSet training =
        ImageSet.ofIdx(
            id + " " + Part.TRAINING, trainingImages, read.apply(TRAINING_LABELS), classes);
    IdxFile validationImages = read.apply(VALIDATION_IMAGES);
    ImageSet validation =
        ImageSet.ofIdx(
            id + " " + Part.VALIDATION, validationImages, read.apply(VALIDATION_LABELS), classes);
    if (!training.shape().equals(validation.shape())) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s has images of %s, but %s of %s; expected one shape",
              trainingImages.name(),
              training.shape(),
              validationImages.name(),
              validation.shape()));
    }
    return new DataSource(id, training, validation);
  }

  private DataSource splitTestFiles(Function<String, IdxFile> read) {
    IdxFile images = read.apply(VALIDATION_IMAGES);
    ImageSet all =
        ImageSet.ofIdx(id + " test files", images, read.apply(VALIDATION_LABELS), classes);
    if (all.examples() < 2) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s has 1 image; expected at least 2, to split them into training and validation",
              images.name()));
    }
    // Of two images, the fewest there can be, this leaves one for each part.
    int training = (int) (all.examples() * 4L / 5);
    return new DataSource(
        id,
        all.slice(id + " " + Part.TRAINING, 0, training),
        all.slice(id + " " + Part.VALIDATION, training, all.examples()));
  }

  private static List<String> missing(Path folder) {
    return FILES.stream().filter(file -> existing(folder, file).isEmpty()).toList();
  }

  /** As the official site spells it, or with the dot that 7-Zip and Kaggle have before "idx". */
  private static Optional<Path> existing(Path folder, String file) {
    String dotted = file.replace("-idx", ".idx");
    return Stream.of(file, file + ".gz", dotted, dotted + ".gz")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst();
  }

  private static int dimensions(String file) {
    return file.contains("idx3") ? 3 : 1;
  }
}
