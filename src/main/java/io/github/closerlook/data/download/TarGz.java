package io.github.closerlook.data.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Takes files out of a gzipped tar archive. */
final class TarGz {
  private TarGz() {}

  /**
   * Puts the wanted files straight into the folder, whatever folder of the archive they are in.
   * Each gets its name only once it is whole; everything else in the archive is left where it is.
   *
   * @throws TransferException.Refused if a wanted file is missing, or if any entry's name would
   *     lead out of the folder: then the archive is not what it should be
   */
  static void extract(Path archive, List<String> wanted, Path folder)
      throws IOException, TransferException {
    List<String> missing = new ArrayList<>(wanted);
    try (InputStream file = Files.newInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(file, 1 << 16), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        requireInside(folder, entry, archive);
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.isFile() && missing.remove(name)) {
          Path part = folder.resolve(name + ".part");
          Files.copy(tar, part, StandardCopyOption.REPLACE_EXISTING);
          Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new TransferException.Refused(
          "%s lacks %s".formatted(archive, String.join(", ", missing)));
    }
  }

  private static void requireInside(Path folder, TarArchiveEntry entry, Path archive)
      throws TransferException {
    Path root = folder.toAbsolutePath().normalize();
    if (!root.resolve(entry.getName()).normalize().startsWith(root)) {
      throw new TransferException.Refused(
          "%s has an entry '%s', which leads out of it".formatted(archive, entry.getName()));
    }
  }
}
