package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Precision;

/**
 * What decides how fast a network trains on a machine: runs of one shape do about the same
 * arithmetic a second.
 *
 * @param side of the images, in pixels
 * @param classes as many as examples where every example has its own; 0 where the data set says how
 *     many
 * @param regularizer its kind; the strength does not matter
 * @param momentum 0 or more: a second vector as long as the parameters is read and written
 */
public record NetworkShape(
    String dataSet,
    int side,
    int classes,
    Architecture architecture,
    String regularizer,
    double momentum,
    int batch,
    Precision precision,
    Engine engine) {

  /** The shape of a run's network. */
  public static NetworkShape of(Run any) {
    RunSpec run = RunSpec.of(any);
    return new NetworkShape(
        run.sample().dataSet(),
        run.sample().side(),
        run.sample().labels().oneClassPerExample() ? run.sample().examples() : 0,
        run.architecture(),
        run.regularizer().getClass().getSimpleName(),
        run.optimizer().momentum(),
        run.optimizer().batch(),
        run.precision(),
        run.engine());
  }
}
