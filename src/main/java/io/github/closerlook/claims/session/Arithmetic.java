package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import java.util.Optional;

/**
 * How much arithmetic a run of the suite was, and how fast it was done.
 *
 * @param runs that the results rest on
 * @param trained those among them that the store did not have
 * @param flops floating-point operations of training and measuring the trained ones, a multiply-add
 *     being two; as rough as {@link Run#work}
 * @param seconds of the whole run, from the first claim to the report
 * @param workers that trained at the same time
 * @param peak the most that as many workers can do here; empty where nothing was trained
 */
record Arithmetic(
    int runs, int trained, double flops, double seconds, int workers, Optional<Paper.Peak> peak) {

  /** Operations of a run that was carried out. */
  static double flops(RunRecord record) {
    return 2 * record.spec().workDone(record.series());
  }

  /** One sentence without its full stop. */
  String words() {
    if (trained == 0) {
      return Text.format("none: all %d runs were in the run store already", runs);
    }
    return Text.format(
        "%s TFLOP, by %d runs of which %d were in the run store already; in %s%s",
        Numbers.format(flops / 1e12),
        runs,
        runs - trained,
        Durations.words(seconds),
        peak.map(this::share).orElse(""));
  }

  private String share(Paper.Peak most) {
    return Text.format(
        " that is %.0f %% of what %s does here with %d %s, %.0f GFLOPS",
        100 * flops / seconds / most.rate(),
        most.of(),
        workers,
        workers == 1 ? "worker" : "workers",
        most.rate() / 1e9);
  }
}
