package io.github.closerlook.spark;

import io.github.closerlook.claims.store.RunExecutor;
import io.github.closerlook.paper.run.Cluster;

/** What {@code -Dspark.master=} leads to; loads nothing of Spark's before it is asked to. */
public final class SparkEngine implements Cluster.Engine {

  @Override
  public RunExecutor open(Cluster cluster, RunExecutor.Desk desk) {
    return new SparkRuns(
        SparkContexts.of(cluster.master()), SparkContexts.executors(), cluster, desk);
  }
}
