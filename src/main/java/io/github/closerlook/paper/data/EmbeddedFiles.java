package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/**
 * The gzipped IDX files of a data set that come with the project, as resources in a folder of the
 * set's id.
 *
 * @param sha256 the uncompressed files' digests, by file name
 */
record EmbeddedFiles(String id, Map<String, String> sha256) {
  /** Whether this file is among them. */
  boolean has(String file) {
    return sha256.containsKey(file);
  }

  /** One file, held against its digest. */
  IdxFile read(String file, int dimensions) {
    String resource = id + "/" + file + ".gz";
    String name = "embedded " + resource;
    try (InputStream in = EmbeddedFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new BadInputException(
            name + ": not on the class path; expected the copy that this project's build puts in");
      }
      IdxFile read = IdxFile.read(name, in, dimensions);
      String expected = sha256.get(file);
      if (!read.sha256().equals(expected)) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "%s: uncompressed SHA-256 is %s; expected %s",
                name,
                read.sha256(),
                expected));
      }
      return read;
    } catch (IOException e) {
      throw new BadInputException(name + ": cannot be closed after reading", e);
    }
  }
}
