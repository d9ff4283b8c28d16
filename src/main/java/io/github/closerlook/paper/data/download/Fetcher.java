package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Downloads files: into {@code <name>.part}, which stays when the connection is cut and is gone on
 * with next time, and under its own name only once its digest is right.
 */
final class Fetcher {
  /** Connections in a row that bring nothing new, before it is given up. */
  private static final int MAX_FUTILE = 3;

  /** To connect, to answer and between any two pieces: slow lines are fine, silent ones are not. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Duration patience;
  private final Consumer<String> lines;

  /**
   * @param lines takes the lines that tell how far it has come
   */
  Fetcher(Consumer<String> lines) {
    this(lines, PATIENCE);
  }

  Fetcher(Consumer<String> lines, Duration patience) {
    this.lines = lines;
    this.patience = patience;
  }

  /** Puts the file there, whole and with its published digest. The folder has to exist. */
  void fetch(RemoteFile file, Path target) throws TransferException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      String sha256 = receiveAll(file, part);
      if (!sha256.equals(file.sha256())) {
        Files.delete(part);
        throw new TransferException.Refused(
            Text.format("%s has the SHA-256 %s, not %s as published", file, sha256, file.sha256()));
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new TransferException.Unwritable(part, e);
    }
  }

  /** Gives the digest of what has come. */
  private String receiveAll(RemoteFile file, Path part) throws IOException, TransferException {
    try (FileChannel out =
        FileChannel.open(
            part,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS))) {
      lock(out, part);
      boolean resumed = out.size() > 0;
      receive(file, out);
      String sha256 = FileDigest.sha256(out);
      if (resumed && !sha256.equals(file.sha256())) {
        // The first bytes may be of a file that the site has changed since.
        out.truncate(0);
        receive(file, out);
        sha256 = FileDigest.sha256(out);
      }
      // Before it gets its name, which says that all of it is there, also after a power cut.
      out.force(true);
      return sha256;
    }
  }

  /** Closing the channel gives the lock back. */
  private static void lock(FileChannel out, Path part) throws IOException {
    try {
      if (out.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this JVM has it, which comes to the same.
    }
    throw new FileSystemException(part.toString(), null, "another process is downloading it");
  }

  /** Fills the file up, over as many connections as it takes. */
  private void receive(RemoteFile file, FileChannel out) throws IOException, TransferException {
    // Made only now: its threads would outlive a build that downloads nothing.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
    TransferProgress progress = new TransferProgress(file.name(), lines);
    long most = out.size();
    int futile = 0;
    while (true) {
      try (Connection connection = Connection.open(client, file, out.size(), patience)) {
        copy(file, connection, out, progress);
        return;
      } catch (TransferException.Cut cut) {
        futile = out.size() > most ? 0 : futile + 1;
        most = Math.max(most, out.size());
        if (futile == MAX_FUTILE) {
          throw cut;
        }
      }
    }
  }

  private static void copy(
      RemoteFile file, Connection from, FileChannel out, TransferProgress progress)
      throws IOException, TransferException {
    if (from.total() >= 0 && from.total() != file.length()) {
      throw new TransferException.Refused(
          Text.format("%s has %d bytes, not %d as published", file, from.total(), file.length()));
    }
    if (out.size() > from.start()) {
      out.truncate(from.start());
    }
    out.position(from.start());
    byte[] buffer = new byte[1 << 16];
    for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      if (out.position() > file.length()) {
        throw new TransferException.Refused(
            Text.format("%s has more than %d bytes as published", file, file.length()));
      }
      progress.reached(out.position(), from.total());
    }
  }
}
