package io.github.closerlook.run;

import io.github.closerlook.data.Catalogue;

/** Carries out runs on the calling thread, and takes the time: a record is what comes of it. */
final class RunTimer {

  private final Experiment experiment;

  RunTimer(Catalogue catalogue) {
    this.experiment = new Experiment(catalogue);
  }

  /**
   * Trains and measures.
   *
   * @throws RuntimeException if it fails, with the run's name unless the input is to blame
   */
  RunRecord record(RunSpec spec) {
    try {
      long start = System.nanoTime();
      var series = experiment.run(spec);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new RunRecord(spec, series, new RunRecord.Provenance(seconds, Machine.description()));
    } catch (RuntimeException | Error e) {
      // Errors too: a run that is too large for the memory is to be named as well.
      throw FailedRuns.named(spec, e);
    }
  }
}
