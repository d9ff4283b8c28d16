package io.github.closerlook.run;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns specs into records: from memory, from the run store, or by training what is missing, one
 * network a worker thread and one BLAS thread each. A run that two claims share is trained once.
 *
 * <p>Workers who have nothing to do for whoever asks take what is planned next, see {@link
 * #lookAhead}: while the last runs of a claim are trained, and while it is judged.
 */
public final class Laboratory implements AutoCloseable {

  /** What the names of the worker threads begin with. */
  static final String WORKER = "worker ";

  private final Catalogue catalogue;
  private final RunStore store;
  private final Experiment experiment;
  private final Progress progress;
  private final ExecutorService workers;

  /** Every run that is known, or that a worker is at. */
  private final ConcurrentMap<RunSpec, CompletableFuture<RunRecord>> runs =
      new ConcurrentHashMap<>();

  /** What is planned, in its order. */
  private final Queue<RunSpec> ahead = new ConcurrentLinkedQueue<>();

  private final List<TrainingSpan> spans = Collections.synchronizedList(new ArrayList<>());
  private final long opened = System.nanoTime();

  /**
   * @param workers worker threads, at least 1
   * @param progress is told of every run
   */
  public Laboratory(Catalogue catalogue, RunStore store, int workers, Progress progress) {
    this.catalogue = catalogue;
    this.store = store;
    this.experiment = new Experiment(catalogue);
    this.progress = progress;
    this.workers = new Workers(workers);
  }

  /** Threads that look ahead when there is nothing else to do. */
  private final class Workers extends ThreadPoolExecutor {

    Workers(int count) {
      super(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
    }

    private static ThreadFactory threads() {
      AtomicInteger number = new AtomicInteger();
      return task -> {
        Thread thread = new Thread(task, WORKER + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      };
    }

    @Override
    protected void afterExecute(Runnable done, Throwable failure) {
      while (getQueue().isEmpty() && !isShutdown() && !ahead.isEmpty()) {
        Optional.ofNullable(ahead.poll()).ifPresent(Laboratory.this::trainAhead);
      }
    }
  }

  /**
   * What will be asked for later, in that order; workers who have nothing else to do begin with it.
   * A run that fails then fails again, and is told of, when it is asked for.
   */
  public void lookAhead(Collection<RunSpec> plan) {
    ahead.addAll(plan);
  }

  /**
   * The records of these runs, in their order. One caller is served at a time, so that a run two of
   * them want is there when the second comes.
   *
   * @param purpose what they are for, shown with the progress
   * @throws BadInputException if the store refuses a record
   * @throws IllegalStateException if a run fails; what was done before is in the store
   */
  public synchronized List<RunRecord> records(String purpose, Collection<RunSpec> specs) {
    progress.started(purpose, Set.copyOf(specs));
    try {
      train(missing(specs));
      awaitUnderWay(specs);
      // What failed ahead is not known: it is tried again, and whoever asks is told.
      train(missing(specs));
      return specs.stream().map(spec -> runs.get(spec).join()).toList();
    } finally {
      progress.finished();
    }
  }

  /** What was trained since it was opened, in the order of its end; not what the store had. */
  public List<TrainingSpan> spans() {
    synchronized (spans) {
      return List.copyOf(spans);
    }
  }

  private List<RunSpec> missing(Collection<RunSpec> specs) {
    List<RunSpec> missing = new ArrayList<>();
    for (RunSpec spec : new LinkedHashSet<>(specs)) {
      if (!runs.containsKey(spec) && !isStored(spec)) {
        missing.add(spec);
      }
    }
    return missing;
  }

  /** Until nobody is at any of these, whether they failed or not. */
  private void awaitUnderWay(Collection<RunSpec> specs) {
    specs.stream()
        .map(runs::get)
        .filter(Objects::nonNull)
        .forEach(run -> run.handle((record, failure) -> record).join());
  }

  /** Whether the store has it; from then on it is known. */
  private boolean isStored(RunSpec spec) {
    Optional<RunRecord> stored = store.read(RunKey.of(spec, catalogue), spec);
    stored.ifPresent(
        record -> {
          runs.put(spec, CompletableFuture.completedFuture(record));
          progress.fromStore(spec);
        });
    return stored.isPresent();
  }

  private void train(List<RunSpec> missing) {
    if (missing.isEmpty()) {
      return;
    }
    store.requireWritable();
    // The longest first, so that no worker is left alone with it at the end.
    missing.sort(Comparator.comparing(RunSpec::work).reversed());
    AtomicBoolean abandoned = new AtomicBoolean();
    ExecutorCompletionService<Void> completion = new ExecutorCompletionService<>(workers);
    for (RunSpec spec : missing) {
      completion.submit(() -> trainUnless(abandoned, spec), null);
    }
    List<Throwable> failures = new ArrayList<>();
    try {
      for (int ended = 0; ended < missing.size(); ended++) {
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
      throw first(failures);
    }
  }

  /** After a failure, what has not begun is not begun; what is under way is nearly paid for. */
  private void trainUnless(AtomicBoolean abandoned, RunSpec spec) {
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

  private void trainAhead(RunSpec spec) {
    try {
      if (!runs.containsKey(spec) && !isStored(spec)) {
        trainOnce(spec);
      }
    } catch (RuntimeException | Error e) {
      // Whoever asks for it is told: it is not known, and fails again.
    }
  }

  /** Unless another worker is at it, or was. */
  private void trainOnce(RunSpec spec) {
    CompletableFuture<RunRecord> own = new CompletableFuture<>();
    if (runs.putIfAbsent(spec, own) != null) {
      return;
    }
    try {
      RunRecord record = train(spec);
      progress.trained(record);
      own.complete(record);
    } catch (RuntimeException | Error e) {
      runs.remove(spec);
      own.completeExceptionally(e);
      throw e;
    }
  }

  private static RuntimeException first(List<Throwable> failures) {
    Throwable cause = failures.get(0);
    // Wrapped even where it is a RuntimeException: the worker's stack does not tell who asked.
    RuntimeException failure =
        cause instanceof BadInputException
            ? new BadInputException(cause.getMessage(), cause)
            : new IllegalStateException(cause.getMessage(), cause);
    failures.stream().skip(1).forEach(failure::addSuppressed);
    return failure;
  }

  private RunRecord train(RunSpec spec) {
    long start = System.nanoTime();
    try {
      var series = experiment.run(spec);
      long end = System.nanoTime();
      double seconds = (end - start) / 1e9;
      RunRecord record =
          new RunRecord(spec, series, new RunRecord.Provenance(seconds, Machine.description()));
      store.write(RunKey.of(spec, catalogue), record);
      spans.add(
          new TrainingSpan(
              spec,
              Thread.currentThread().getName(),
              (start - opened) / 1e9,
              (end - opened) / 1e9));
      return record;
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Errors too: a run that is too large for the memory is to be named as well.
      throw new IllegalStateException(
          String.format(Locale.ROOT, "The run %s failed: %s", spec, describe(e)), e);
    }
  }

  /** The message alone where it is ours to read; an error's or none needs its kind beside it. */
  private static String describe(Throwable failure) {
    return failure instanceof Error || failure.getMessage() == null
        ? failure.toString()
        : failure.getMessage();
  }

  /** Stops the workers; a run under way that takes more than another second is given up. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
