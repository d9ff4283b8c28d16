package io.github.closerlook.spark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Which executors there are, so that a run that failed on one can be tried on another. */
final class LiveExecutors extends SparkListener {

  private final Map<String, String> hosts = new ConcurrentHashMap<>();
  private final Set<String> removed = ConcurrentHashMap.newKeySet();

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    hosts.put(added.executorId(), added.executorInfo().executorHost());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved gone) {
    removed.add(gone.executorId());
    hosts.remove(gone.executorId());
  }

  /** An executor that has sent something is there, and may have been before anybody listened. */
  void seen(Outcome outcome) {
    if (!removed.contains(outcome.executor())) {
      hosts.put(outcome.executor(), outcome.host());
    }
  }

  /** Where Spark is to put a task, as it writes the place of an executor; none but those. */
  Optional<String> otherThan(Set<String> executors) {
    return hosts.entrySet().stream()
        .filter(entry -> !executors.contains(entry.getKey()))
        .map(entry -> "executor_" + entry.getValue() + "_" + entry.getKey())
        .findFirst();
  }
}
