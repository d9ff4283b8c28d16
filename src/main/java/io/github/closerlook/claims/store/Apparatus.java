package io.github.closerlook.claims.store;

import java.util.SortedMap;

/** What a paper's runs are named by and carried out with. May be used by any number of threads. */
public interface Apparatus {

  /**
   * The name of a run's record: a digest of all that its numbers depend on, the description as much
   * as code, data and libraries.
   */
  String key(Run run);

  /**
   * Carries out a run on the calling thread.
   *
   * @return the series of its record, by name
   * @throws RuntimeException if it fails
   */
  SortedMap<String, double[]> carryOut(Run run);

  /** Operating system, architecture and Java of this machine, for the record's provenance. */
  String machine();
}
