package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.model.spec.TrainableNetwork;

/**
 * Records the trajectory, to differentiate through it when training is over. All such observers of
 * a run share one recording.
 */
abstract class TrajectoryObserver implements Observer {

  final Trajectory trajectory;

  TrajectoryObserver(ProbedRun run) {
    trajectory = run.trajectory();
  }

  @Override
  public final void started(TrainableNetwork network) {
    trajectory.started(network);
  }

  @Override
  public final void beforeStep(
      TrainableNetwork network, int step, int[] order, int from, int count) {
    trajectory.beforeStep(network, step, order, from, count);
  }

  @Override
  public final void finished(TrainableNetwork network) {
    trajectory.finished(network);
  }
}
