package io.github.closerlook.paper.data;

import java.nio.file.Path;

/**
 * Brings official files to this machine, for a user who asked for that. What is brought is complete
 * and held against published digests.
 */
public interface Download {
  /** Whether it can bring the set of this id. */
  boolean offers(String id);

  /** Puts the official files of a set that it offers into this folder, which it makes. */
  void fetch(String id, Path folder);
}
