package io.github.closerlook.data.download;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The data sets that their authors' sites have in full and the project has not. MNIST is not among
 * them: all of it is embedded.
 */
public final class OfficialSites implements Download {
  /** How a site offers a set. */
  sealed interface Offer {
    /** One by one, under the names that the set is read by. */
    record SeparateFiles(List<RemoteFile> files) implements Offer {}

    /** Packed into a gzipped tar archive. */
    record Archive(RemoteFile archive, List<String> files) implements Offer {}
  }

  private static final String FASHION_MNIST =
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

  /** The digests are those that the authors publish beside their files. */
  static final Map<String, Offer> OFFERS =
      Map.of(
          "fashion-mnist",
          new Offer.SeparateFiles(
              List.of(
                  RemoteFile.of(
                      FASHION_MNIST + "train-images-idx3-ubyte.gz",
                      "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
                  RemoteFile.of(
                      FASHION_MNIST + "train-labels-idx1-ubyte.gz",
                      "25c81989df183df01b3e8a0aad5dffbe"),
                  RemoteFile.of(
                      FASHION_MNIST + "t10k-images-idx3-ubyte.gz",
                      "bef4ecab320f06d8554ea6380940ec79"),
                  RemoteFile.of(
                      FASHION_MNIST + "t10k-labels-idx1-ubyte.gz",
                      "bb300cfdad3c16e7a12a480ee83cd310"))),
          "cifar10",
          new Offer.Archive(
              RemoteFile.of(
                  "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
                  "c32a1d4ab5d03f1284b67883e8d87530"),
              List.of(
                  "data_batch_1.bin",
                  "data_batch_2.bin",
                  "data_batch_3.bin",
                  "data_batch_4.bin",
                  "data_batch_5.bin",
                  "test_batch.bin")));

  private final Map<String, Offer> offers;
  private final Fetcher fetcher;

  OfficialSites(Map<String, Offer> offers, Fetcher fetcher) {
    this.offers = Map.copyOf(offers);
    this.fetcher = fetcher;
  }

  /**
   * The sites themselves.
   *
   * @param lines takes the lines that tell how far a download has come
   */
  public static OfficialSites over(Consumer<String> lines) {
    return new OfficialSites(OFFERS, new Fetcher(lines));
  }

  @Override
  public boolean offers(String id) {
    return offers.containsKey(id);
  }

  @Override
  public void fetch(String id, Path folder) {
    Offer offer = offers.get(id);
    try {
      fetch(offer, folder);
    } catch (TransferException.Unwritable e) {
      throw new BadInputException(
          "%s cannot be downloaded: %s; expected a folder with room, which -Dcache= can name"
              .formatted(id, e.getMessage()),
          e);
    } catch (TransferException e) {
      throw new BadInputException(
          "%s cannot be downloaded: %s; try again, or put %s into %s by hand"
              .formatted(id, e.getMessage(), byHand(offer), folder),
          e);
    }
  }

  private void fetch(Offer offer, Path folder) throws TransferException {
    try {
      Files.createDirectories(folder);
      if (offer instanceof Offer.SeparateFiles separate) {
        for (RemoteFile file : separate.files()) {
          fetchUnlessThere(file, folder);
        }
      } else if (offer instanceof Offer.Archive packed) {
        Path archive = fetchUnlessThere(packed.archive(), folder);
        TarGz.extract(archive, packed.files(), folder);
        Files.delete(archive);
      }
    } catch (IOException e) {
      throw new TransferException.Unwritable(folder, e);
    }
  }

  /** A file with its own name was held against its digest before it got that. */
  private Path fetchUnlessThere(RemoteFile file, Path folder) throws TransferException {
    Path target = folder.resolve(file.name());
    if (!Files.exists(target)) {
      fetcher.fetch(file, target);
    }
    return target;
  }

  private static String byHand(Offer offer) {
    if (offer instanceof Offer.Archive packed) {
      return "%s of %s".formatted(String.join(", ", packed.files()), packed.archive());
    }
    return String.join(
        ", ", ((Offer.SeparateFiles) offer).files().stream().map(RemoteFile::toString).toList());
  }

  @Override
  public String toString() {
    return String.join(", ", offers.keySet().stream().sorted().toList());
  }
}
