package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
   * @param wanted SHA-256 by name
   * @throws TransferException.Refused if a wanted file is missing or another one, or if any entry's
   *     name would lead out of the folder: then the archive is not what it should be
   */
  static void extract(Path archive, Map<String, String> wanted, Path folder)
      throws IOException, TransferException {
    Set<String> missing = new TreeSet<>(wanted.keySet());
    try (InputStream file = Files.newInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(file, 1 << 16), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        requireInside(folder, entry, archive);
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.isFile() && missing.remove(name)) {
          Path part = folder.resolve(name + ".part");
          // Replaces a link, and does not write to where it leads.
          Files.copy(tar, part, StandardCopyOption.REPLACE_EXISTING);
          requireDigest(part, wanted.get(name), archive);
          Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new TransferException.Refused(
          Text.format("%s lacks %s", archive, String.join(", ", missing)));
    }
  }

  /** Puts the file on the disk for good, if it is the one that is wanted. */
  private static void requireDigest(Path part, String wanted, Path archive)
      throws IOException, TransferException {
    String sha256;
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      sha256 = FileDigest.sha256(file);
      file.force(true);
    }
    if (!sha256.equals(wanted)) {
      Files.delete(part);
      throw new TransferException.Refused(
          Text.format(
              "%s has a %s with the SHA-256 %s, not %s",
              archive, part.getFileName().toString().replaceFirst("\\.part$", ""), sha256, wanted));
    }
  }

  private static void requireInside(Path folder, TarArchiveEntry entry, Path archive)
      throws TransferException {
    Path root = folder.toAbsolutePath().normalize();
    if (!root.resolve(entry.getName()).normalize().startsWith(root)) {
      throw new TransferException.Refused(
          Text.format("%s has an entry '%s', which leads out of it", archive, entry.getName()));
    }
  }
}
