package io.github.closerlook.measure;

import io.github.closerlook.model.TrainableNetwork;

/**
 * Records the trajectory, to differentiate through it when training is over. Each such observer of
 * a run has a recording of its own: together they cost memory, but need not know of each other.
 */
abstract class TrajectoryObserver implements Observer {

  final Trajectory trajectory = new Trajectory();

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
