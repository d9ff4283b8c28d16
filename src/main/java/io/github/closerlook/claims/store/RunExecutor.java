package io.github.closerlook.claims.store;

import java.util.Collection;
import java.util.List;

/**
 * Carries out runs for a {@link Laboratory}: threads of this JVM do, and so does a cluster. It does
 * not look into the run store, and keeps nothing: what is asked for and what became of it passes
 * over the {@link Desk}.
 */
public interface RunExecutor extends AutoCloseable {

  /** The laboratory, as its executor sees it. May be called by any thread. */
  interface Desk {

    /** The name of the run's record. */
    String key(Run spec);

    /** Whether the run is neither known, nor under way, nor in the store. */
    boolean lacks(Run spec);

    /**
     * Takes a run on. Whoever is told yes tells later that it was trained, or that it failed.
     *
     * @return whether nobody else has taken it on
     */
    boolean begin(Run spec);

    /**
     * A run is done; it is written to the store.
     *
     * @throws io.github.closerlook.claims.files.BadInputException if the store cannot take it: then
     *     it has failed
     */
    void trained(Trained trained);

    /** A run that was taken on is not done; it is tried again when it is asked for again. */
    void failed(Run spec, Throwable cause);
  }

  /**
   * A run that was trained.
   *
   * @param worker who trained it, for the reader
   * @param startNanos when, as {@link System#nanoTime} has it in this JVM
   * @param endNanos when it was done
   * @param stored whether its record is in the store already
   */
  record Trained(RunRecord record, String worker, long startNanos, long endNanos, boolean stored) {}

  /** Makes an executor for a laboratory. */
  @FunctionalInterface
  interface Factory {
    RunExecutor open(Desk desk);
  }

  /**
   * What will be asked for later, in that order. It may be begun as soon as something has been
   * asked for, and there are workers that have nothing else to do.
   */
  void lookAhead(Collection<? extends Run> plan);

  /**
   * Carries these out, beginning with the first, and returns when all that were begun have ended.
   *
   * @throws io.github.closerlook.claims.files.BadInputException if a run, or the store, wants other
   *     input
   * @throws IllegalStateException if a run fails; it is named
   */
  void carryOut(List<Run> specs);

  /** Gives up what is under way, or about to begin. */
  @Override
  void close();
}
