package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * CIFAR-10 in its six binary files, cropped to 28x28 as in the paper, see {@link CifarReader}: the
 * five batches are the training part, the test batch is the validation part. None comes with the
 * project, as its authors give no licence for that.
 */
record Cifar10() implements KnownSet {
  static final List<String> TRAINING =
      IntStream.rangeClosed(1, 5).mapToObj(file -> "data_batch_" + file + ".bin").toList();
  static final String VALIDATION = "test_batch.bin";

  @Override
  public String id() {
    return "cifar10";
  }

  @Override
  public boolean completeIn(Path folder) {
    return missing(folder).isEmpty();
  }

  @Override
  public DataSource readFolder(Path folder) {
    List<String> missing = missing(folder);
    if (!missing.isEmpty()) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s lacks %s; expected data_batch_1.bin to data_batch_5.bin and test_batch.bin; in it %s",
              folder,
              String.join(", ", missing),
              GivenFolder.listed(folder)));
    }
    return new DataSource(
        id(),
        read(Part.TRAINING, folder, TRAINING),
        read(Part.VALIDATION, folder, List.of(VALIDATION)));
  }

  @Override
  public Optional<Supplier<DataSource>> embedded() {
    return Optional.empty();
  }

  private ImageSet read(Part part, Path folder, List<String> files) {
    return CifarReader.read(id() + " " + part, files.stream().map(folder::resolve).toList());
  }

  private static List<String> missing(Path folder) {
    return Stream.concat(TRAINING.stream(), Stream.of(VALIDATION))
        .filter(file -> !Files.exists(folder.resolve(file)))
        .toList();
  }
}
