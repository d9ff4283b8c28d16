package io.github.closerlook.claims.store;

import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;

/** What a paper's runs are named by and carried out with. May be used by any number of threads. */
public interface Apparatus {

  /**
   * The name of a run's record: a digest of all that its numbers depend on, the description as much
   * as code, data and libraries. Here of the description and the code that this apparatus reaches;
   * who reads data, or computes with a library, adds these.
   */
  default String key(Run run) {
    return DigestUtils.sha256Hex(Json.canonical(run) + "\n" + CodeFingerprint.of(getClass()));
  }

  /**
   * Carries out a run on the calling thread.
   *
   * @return the series of its record, by name
   * @throws RuntimeException if it fails
   */
  SortedMap<String, double[]> carryOut(Run run);
}
