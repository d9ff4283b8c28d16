package io.github.closerlook.report;

import io.github.closerlook.claim.Numbers;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.train.StopRule;
import java.util.Locale;

/**
 * How much arithmetic a run of the suite was, and how fast it was done.
 *
 * @param networks that the results rest on
 * @param trained those among them that the store did not have
 * @param flops floating-point operations of training and measuring the trained ones, a multiply-add
 *     being two; as rough as {@link RunSpec#work}
 * @param seconds of the whole run, from the first claim to the report
 * @param workers networks trained at the same time
 * @param rate floating-point operations a second of this machine's sgemm, by as many workers
 */
record Arithmetic(
    int networks, int trained, double flops, double seconds, int workers, double rate) {

  /** Operations of a run; where it stopped when it was done, of the epochs that it took. */
  static double flops(RunRecord record) {
    return 2 * asItWas(record).work();
  }

  private static RunSpec asItWas(RunRecord record) {
    RunSpec spec = RunSpec.of(record.spec());
    if (!record.series().containsKey(Probe.EPOCHS_TO_FULL_ACCURACY)
        || !(spec.stop() instanceof StopRule.FullAccuracy stop)) {
      return spec;
    }
    double epochs =
        Math.min(record.value(Probe.EPOCHS_TO_FULL_ACCURACY), (double) stop.budgetEpochs());
    return new RunSpec(
        spec.sample(),
        spec.architecture(),
        spec.regularizer(),
        spec.optimizer(),
        new StopRule.Epochs((int) epochs),
        spec.probes(),
        spec.precision(),
        spec.engine(),
        spec.seed());
  }

  /** One sentence without its full stop. */
  String words() {
    if (trained == 0) {
      return String.format(
          Locale.ROOT, "none: all %d networks were in the run store already", networks);
    }
    return String.format(
        Locale.ROOT,
        "%s TFLOP, by %d networks of which %d were in the run store already; in %s that is %.0f %% of what sgemm of 1024 x 1024 matrices does here with %d %s, %.0f GFLOPS",
        Numbers.format(flops / 1e12),
        networks,
        networks - trained,
        Durations.words(seconds),
        100 * flops / seconds / rate,
        workers,
        workers == 1 ? "worker" : "workers",
        rate / 1e9);
  }
}
