package io.github.closerlook.spark;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.FailedRuns;
import io.github.closerlook.claims.store.PackedRecord;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunExecutor;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.Cluster;
import io.github.closerlook.paper.run.RunOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;

/**
 * Has runs carried out by the executors of a Spark cluster: a task each, the longest first, and all
 * that is planned together, so that no core is idle while there is anything to do.
 *
 * <p>A run that fails is tried on up to {@value #MOST_TRIES} executors, and fails if it fails on
 * all of them, or on all there are. The others go on: whoever waits for the failed one is told when
 * what he asked for beside it has ended. An executor that is lost takes its present runs with it
 * and no more, as Spark gives them to others.
 */
final class SparkRuns implements RunExecutor {

  /** Executors that a run is tried on. */
  static final int MOST_TRIES = 3;

  private final Desk desk;
  private final Cluster cluster;
  private final SparkJobs jobs;
  private final LiveExecutors executors;
  private final SharedStore store;

  /** What is planned, in its order. */
  private final Queue<Run> ahead = new ConcurrentLinkedQueue<>();

  /** Runs that were begun and have not ended. */
  private final Map<Run, CompletableFuture<Void>> open = new ConcurrentHashMap<>();

  /** Executors that each run has failed on. */
  private final Map<Run, Set<String>> failedOn = new HashMap<>();

  /**
   * Spark's own threads must not wait for the disk: one takes what comes, in its order. What comes
   * when nobody waits any more is dropped.
   */
  private final ExecutorService taker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "records from Spark");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  SparkRuns(SparkContext context, LiveExecutors executors, Cluster cluster, Desk desk) {
    this.cluster = cluster;
    this.desk = desk;
    this.store = SharedStore.of(cluster);
    this.executors = executors;
    this.jobs = new SparkJobs(context, new DataArchives(context, cluster), store, taker);
  }

  @Override
  public void lookAhead(Collection<? extends Run> plan) {
    ahead.addAll(plan);
  }

  @Override
  public void carryOut(List<Run> specs) {
    Map<Run, CompletableFuture<Void>> asked = new LinkedHashMap<>();
    specs.stream().filter(desk::begin).forEach(spec -> asked.put(spec, new CompletableFuture<>()));
    open.putAll(asked);
    List<Run> batch = new ArrayList<>(asked.keySet());
    for (Run next = ahead.poll(); next != null; next = ahead.poll()) {
      if (desk.lacks(next) && desk.begin(next)) {
        open.put(next, new CompletableFuture<>());
        batch.add(next);
      }
    }
    batch.sort(Comparator.comparing(Run::work).reversed());
    submit(batch);
    List<Throwable> failures = new ArrayList<>();
    for (CompletableFuture<Void> run : asked.values()) {
      try {
        run.get();
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while training", e);
      }
    }
    SameBits.difference().ifPresent(sentence -> failures.add(new IllegalStateException(sentence)));
    if (!failures.isEmpty()) {
      throw FailedRuns.first(failures);
    }
  }

  private void submit(List<Run> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      List<String> orders =
          batch.stream().map(spec -> RunOrder.of(spec, cluster.catalogue()).text()).toList();
      jobs.submit(
          batch,
          orders,
          (index, bytes) -> arrived(batch.get(index), Outcome.of(bytes)),
          failure -> ended(batch, failure));
    } catch (RuntimeException e) {
      RuntimeException cause =
          jobs.isConnected()
              ? e
              : new IllegalStateException(
                  "The cluster has given up this application; the logs of its master and workers tell why",
                  e);
      batch.forEach(spec -> fail(spec, cause));
    }
  }

  private void arrived(Run spec, Outcome outcome) {
    executors.seen(outcome);
    switch (outcome.kind()) {
      case TRAINED, STORED -> take(spec, outcome);
      case FAILED -> tryElsewhere(spec, outcome);
      case UNLIKE -> refuse(outcome);
    }
  }

  private void take(Run spec, Outcome outcome) {
    try {
      RunRecord record = PackedRecord.open(outcome.record(), spec);
      long end = System.nanoTime();
      long start = end - (long) (record.provenance().seconds() * 1e9);
      boolean stored = outcome.kind() == Outcome.Kind.STORED;
      desk.trained(new Trained(record, outcome.worker(), start, end, stored));
      Optional.ofNullable(open.remove(spec)).ifPresent(run -> run.complete(null));
    } catch (RuntimeException e) {
      fail(spec, e);
    }
  }

  private void tryElsewhere(Run spec, Outcome outcome) {
    Set<String> tried = failedOn.computeIfAbsent(spec, unknown -> new TreeSet<>());
    tried.add(outcome.executor());
    Optional<String> place = executors.otherThan(tried);
    if (place.isEmpty() || tried.size() == MOST_TRIES) {
      fail(
          spec,
          new IllegalStateException(
              outcome.message()
                  + Text.format(
                      " (on %s)",
                      tried.size() == 1
                          ? "executor " + tried.iterator().next()
                          : "executors " + String.join(", ", tried))));
      return;
    }
    jobs.submitAt(
        place.get(),
        RunOrder.of(spec, cluster.catalogue()).text(),
        bytes -> arrived(spec, Outcome.of(bytes)),
        failure -> ended(List.of(spec), failure));
  }

  /** One unlike executor spoils the whole: its records would be of another machine. */
  private void refuse(Outcome outcome) {
    BadInputException refusal =
        BadInput.of(
            "Executor %s on %s would not give the records that are asked for: %s; -Dopenblas.core= names kernels for all, the build has to be the same on all, and nothing more is trained",
            outcome.executor(), outcome.host(), outcome.message());
    jobs.cancel();
    List.copyOf(open.keySet()).forEach(spec -> fail(spec, refusal));
  }

  /** A job has ended; where Spark gave it up, one of its runs is to blame, and named. */
  private void ended(List<Run> batch, Throwable failure) {
    List<Run> left = new ArrayList<>(batch.stream().filter(open::containsKey).toList());
    if (failure == null || left.isEmpty()) {
      return;
    }
    Optional<Run> culprit = SparkJobs.culprit(failure).map(batch::get);
    culprit.ifPresent(
        spec -> {
          left.remove(spec);
          fail(
              spec,
              new IllegalStateException(
                  FailedRuns.sentence(spec, SparkJobs.firstLine(failure)), failure));
        });
    if (culprit.isPresent()) {
      submit(left);
    } else {
      left.forEach(
          spec ->
              fail(
                  spec,
                  new IllegalStateException(
                      FailedRuns.sentence(spec, SparkJobs.firstLine(failure)), failure)));
    }
  }

  private void fail(Run spec, RuntimeException cause) {
    CompletableFuture<Void> run = open.remove(spec);
    if (run != null) {
      desk.failed(spec, cause);
      run.completeExceptionally(cause);
    }
  }

  /** Gives up what is under way; the connection to the cluster stays for the next laboratory. */
  @Override
  public void close() {
    jobs.cancel();
    taker.shutdown();
    store.close();
  }
}
