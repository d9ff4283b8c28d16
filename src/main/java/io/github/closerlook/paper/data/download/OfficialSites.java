package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.data.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The data sets that their authors' sites have in full and the project has not. MNIST is not among
 * them: all of it is embedded.
 */
public final class OfficialSites implements Download {
  /** How a site offers a set. */
  sealed interface Offer {

    /** Brings the set's files into a folder. */
    void bring(Fetcher fetcher, Path folder) throws IOException, TransferException;

    /** What to fetch without this program. */
    String byHand();

    /** One by one, under the names that the set is read by. */
    record SeparateFiles(List<RemoteFile> files) implements Offer {
      @Override
      public void bring(Fetcher fetcher, Path folder) throws IOException, TransferException {
        for (RemoteFile file : files) {
          fetchUnlessThere(fetcher, file, folder);
        }
      }

      @Override
      public String byHand() {
        return String.join(", ", files.stream().map(RemoteFile::toString).toList());
      }
    }

    /**
     * Packed into a gzipped tar archive.
     *
     * @param files SHA-256 by name
     */
    record Archive(RemoteFile archive, Map<String, String> files) implements Offer {
      @Override
      public void bring(Fetcher fetcher, Path folder) throws IOException, TransferException {
        Path packed = fetchUnlessThere(fetcher, archive, folder);
        try {
          TarGz.extract(packed, files, folder);
        } finally {
          // An archive that does not unpack would not do so next time either: it is fetched again.
          Files.delete(packed);
        }
      }

      @Override
      public String byHand() {
        return Text.format("%s of %s", String.join(", ", files.keySet()), archive);
      }
    }
  }

  /** The authors' bucket, which speaks HTTPS under this name and not under that of its pages. */
  private static final String FASHION_MNIST =
      "https://fashion-mnist.s3.eu-central-1.amazonaws.com/";

  /**
   * The authors publish MD5 sums alone. These digests are of the files with those sums, as many who
   * work with the sets have written them down.
   */
  static final Map<String, Offer> OFFERS =
      Map.of(
          "fashion-mnist",
          new Offer.SeparateFiles(
              List.of(
                  RemoteFile.of(
                      FASHION_MNIST + "train-images-idx3-ubyte.gz",
                      26_421_880,
                      "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                  RemoteFile.of(
                      FASHION_MNIST + "train-labels-idx1-ubyte.gz",
                      29_515,
                      "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                  RemoteFile.of(
                      FASHION_MNIST + "t10k-images-idx3-ubyte.gz",
                      4_422_102,
                      "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                  RemoteFile.of(
                      FASHION_MNIST + "t10k-labels-idx1-ubyte.gz",
                      5_148,
                      "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"))),
          "cifar10",
          new Offer.Archive(
              RemoteFile.of(
                  "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
                  170_052_171,
                  "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
              new TreeMap<>(
                  Map.of(
                      "data_batch_1.bin",
                      "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
                      "data_batch_2.bin",
                      "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
                      "data_batch_3.bin",
                      "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
                      "data_batch_4.bin",
                      "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
                      "data_batch_5.bin",
                      "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
                      "test_batch.bin",
                      "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"))));

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
      throw BadInput.of(
          e,
          "%s cannot be downloaded: %s; expected a folder with room, which -Dcache= can name",
          id,
          e.getMessage());
    } catch (TransferException e) {
      throw BadInput.of(
          e,
          "%s cannot be downloaded: %s; try again, or put %s into %s by hand",
          id,
          e.getMessage(),
          offer.byHand(),
          folder);
    }
  }

  private void fetch(Offer offer, Path folder) throws TransferException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new TransferException.Unwritable(folder, e);
    }
    try {
      SetLock lock = SetLock.of(folder);
      try {
        offer.bring(fetcher, folder);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new TransferException.Unwritable(folder, e);
    }
  }

  /** Others may write to a cache, too: what has the name is held against the digest once more. */
  private static Path fetchUnlessThere(Fetcher fetcher, RemoteFile file, Path folder)
      throws IOException, TransferException {
    Path target = folder.resolve(file.name());
    if (!file.isAt(target)) {
      fetcher.fetch(file, target);
    }
    return target;
  }

  @Override
  public String toString() {
    return String.join(", ", offers.keySet().stream().sorted().toList());
  }
}
