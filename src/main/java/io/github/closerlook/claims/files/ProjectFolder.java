package io.github.closerlook.claims.files;

import java.nio.file.Path;

/**
 * What every relative path is relative to, whatever folder Maven was started in: the project's.
 * Maven starts its programs there; what runs within Maven itself is told by the property {@code
 * basedir}.
 */
public final class ProjectFolder {

  private static final String BASEDIR = "basedir";

  private ProjectFolder() {}

  /** The path as it is where it is absolute, or where the project's folder is the working one. */
  public static Path resolve(String path) {
    return resolve(path, System.getProperty(BASEDIR), Path.of(""));
  }

  static Path resolve(String path, String basedir, Path working) {
    if (basedir == null || Path.of(basedir).equals(working.toAbsolutePath())) {
      return Path.of(path);
    }
    return Path.of(basedir).resolve(path);
  }
}
