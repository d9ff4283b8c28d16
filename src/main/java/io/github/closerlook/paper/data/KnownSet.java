package io.github.closerlook.paper.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A data set that the catalogue knows how to read, whatever its file format. */
interface KnownSet {
  /** What it is called in specs, on the command line and as a folder. */
  String id();

  /** Whether a folder has all files of the official set. */
  boolean completeIn(Path folder);

  /** Reads the official files of a folder; their content is not prescribed. */
  DataSource readFolder(Path folder);

  /**
   * Reads the copy that comes with the project and holds it against its published digests; empty if
   * none comes with it.
   */
  Optional<Supplier<DataSource>> embedded();
}
