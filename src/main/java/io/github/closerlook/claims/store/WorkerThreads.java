package io.github.closerlook.claims.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Trains in this JVM, one network a thread and one BLAS thread each. Threads that have nothing to
 * do for whoever asks take what is planned next.
 */
final class WorkerThreads implements RunExecutor {

  /** What the names of the threads begin with. */
  static final String NAME = "worker ";

  private final RunTimer timer;
  private final Desk desk;
  private final Pool pool;

  /** What is planned, in its order. */
  private final Queue<Run> ahead = new ConcurrentLinkedQueue<>();

  /**
   * @param workers threads, at least 1
   */
  WorkerThreads(Apparatus apparatus, int workers, Desk desk) {
    this.timer = new RunTimer(apparatus);
    this.desk = desk;
    this.pool = new Pool(workers);
  }

  /** Threads that look ahead when there is nothing else to do. */
  private final class Pool extends ThreadPoolExecutor {

    Pool(int count) {
      super(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
    }

    private static ThreadFactory threads() {
      AtomicInteger number = new AtomicInteger();
      return task -> {
        Thread thread = new Thread(task, NAME + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      };
    }

    @Override
    protected void afterExecute(Runnable done, Throwable failure) {
      while (getQueue().isEmpty() && !isShutdown() && !ahead.isEmpty()) {
        Optional.ofNullable(ahead.poll()).ifPresent(WorkerThreads.this::trainAhead);
      }
    }
  }

  @Override
  public void lookAhead(Collection<? extends Run> plan) {
    ahead.addAll(plan);
  }

  @Override
  public void carryOut(List<Run> specs) {
    AtomicBoolean abandoned = new AtomicBoolean();
    ExecutorCompletionService<Void> completion = new ExecutorCompletionService<>(pool);
    for (Run spec : specs) {
      completion.submit(() -> trainUnless(abandoned, spec), null);
    }
    List<Throwable> failures = new ArrayList<>();
    try {
      for (int ended = 0; ended < specs.size(); ended++) {
        try {
          completion.take().get();
        } catch (ExecutionException e) {
          failures.add(e.getCause());
        }
      }
    } catch (InterruptedException e) {
      abandoned.set(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while training", e);
    }
    if (!failures.isEmpty()) {
      throw FailedRuns.first(failures);
    }
  }

  /** After a failure, what has not begun is not begun; what is under way is nearly paid for. */
  private void trainUnless(AtomicBoolean abandoned, Run spec) {
    if (abandoned.get()) {
      return;
    }
    try {
      trainOnce(spec);
    } catch (RuntimeException | Error e) {
      abandoned.set(true);
      throw e;
    }
  }

  private void trainAhead(Run spec) {
    try {
      if (desk.lacks(spec)) {
        trainOnce(spec);
      }
    } catch (RuntimeException | Error e) {
      // Whoever asks for it is told: it is not known, and fails again.
    }
  }

  /** Unless another worker is at it, or was. */
  private void trainOnce(Run spec) {
    if (!desk.begin(spec)) {
      return;
    }
    try {
      long start = System.nanoTime();
      RunRecord record = timer.record(spec);
      desk.trained(
          new Trained(record, Thread.currentThread().getName(), start, System.nanoTime(), false));
    } catch (RuntimeException | Error e) {
      desk.failed(spec, e);
      throw e;
    }
  }

  /** Stops the threads; a run under way that takes more than another second is given up. */
  @Override
  public void close() {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
