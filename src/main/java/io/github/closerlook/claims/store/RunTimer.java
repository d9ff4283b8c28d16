package io.github.closerlook.claims.store;

/**
 * Carries out runs on the calling thread, and takes the time: a record is what comes of it.
 *
 * @param apparatus that carries them out
 */
public record RunTimer(Apparatus apparatus) {

  /**
   * Trains and measures.
   *
   * @throws RuntimeException if it fails, with the run's name unless the input is to blame
   */
  public RunRecord record(Run run) {
    try {
      long start = System.nanoTime();
      var series = apparatus.carryOut(run);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new RunRecord(run, series, RunRecord.Provenance.here(seconds));
    } catch (RuntimeException | Error e) {
      // Errors too: a run that is too large for the memory is to be named as well.
      throw FailedRuns.named(run, e);
    }
  }
}
