package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunTimer;
import io.github.closerlook.paper.data.Catalogue;
import java.util.Optional;

/**
 * Carries out runs that another JVM sent. Its data sets are read once, so there is one for all runs
 * on the same data. May be used by any number of threads.
 */
public final class Workbench {

  private final Catalogue catalogue;
  private final RunTimer timer;

  public Workbench(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.timer = new RunTimer(new TrainingApparatus(catalogue));
  }

  /**
   * Why the record would not be the one that was asked for, in one sentence; empty if it would.
   * Nothing is trained to find out.
   */
  public Optional<String> objection(RunOrder order) {
    return KernelSupport.HERE
        .objection(System.getenv("OPENBLAS_CORETYPE"))
        .or(() -> order.objection(catalogue));
  }

  /**
   * Trains and measures.
   *
   * @throws RuntimeException if the run fails, with its name unless the input is to blame
   */
  public RunRecord carryOut(RunOrder order) {
    return timer.record(order.spec());
  }
}
