package io.github.closerlook.data;

import java.nio.file.Path;

/** A data set that the catalogue knows how to read, whatever its file format. */
interface KnownSet {
  /** What it is called in specs, on the command line and as a folder. */
  String id();

  /** Reads the official files of the user's own folder; their content is not prescribed. */
  DataSource readFolder(Path folder);

  /** Reads the copy that comes with the project and holds it against its published digests. */
  DataSource readEmbedded();
}
