package io.github.closerlook.spark;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.paper.run.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The run store where executors write to it themselves, or nothing where they do not.
 *
 * @param folder with an absolute path; empty if executors do not write
 * @param token file by which they see that theirs is the same folder; empty if they do not write
 */
record SharedStore(String folder, String token) {

  /** As unfinished records end, so that one that is left behind is cleared away. */
  private static final String ENDING = ".unfinished";

  static SharedStore of(Cluster cluster) {
    if (cluster.store() == Cluster.StoredBy.DRIVER) {
      return new SharedStore("", "");
    }
    Path folder = cluster.runs().toAbsolutePath().normalize();
    String token = "shared." + UUID.randomUUID() + ENDING;
    try {
      Files.write(folder.resolve(token), new byte[0]);
    } catch (IOException e) {
      throw BadInput.of(
          e,
          "The run store %s cannot be written; -Dspark.store=shared wants a folder that all machines can write",
          folder);
    }
    return new SharedStore(folder.toString(), token);
  }

  void close() {
    if (!folder.isEmpty()) {
      try {
        Files.deleteIfExists(Path.of(folder).resolve(token));
      } catch (IOException e) {
        // It is cleared away as what killed processes leave is.
      }
    }
  }
}
