package io.github.closerlook.claims.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Turns specs into records: from memory, from the run store, or by having trained what is missing.
 * A run that two claims share is trained once. Who trains is the affair of a {@link RunExecutor}:
 * threads of this JVM, or a cluster.
 *
 * <p>Workers who have nothing to do for whoever asks take what is planned next, see {@link
 * #lookAhead}: while the last runs of a claim are trained, and while it is judged.
 */
public final class Laboratory implements AutoCloseable {

  private final Apparatus apparatus;
  private final RunStore store;
  private final Progress progress;
  private final RunExecutor executor;

  /** Every run that is known, or that a worker is at. */
  private final ConcurrentMap<Run, CompletableFuture<RunRecord>> runs = new ConcurrentHashMap<>();

  private final List<TrainingSpan> spans = Collections.synchronizedList(new ArrayList<>());
  private final long opened = System.nanoTime();

  /**
   * A laboratory whose workers are threads.
   *
   * @param apparatus names runs and carries them out
   * @param workers how many, at least 1
   * @param progress is told of every run
   */
  public Laboratory(Apparatus apparatus, RunStore store, int workers, Progress progress) {
    this(apparatus, store, desk -> new WorkerThreads(apparatus, workers, desk), progress);
  }

  /**
   * A laboratory with workers of any kind.
   *
   * @param apparatus names runs
   * @param workers makes them
   * @param progress is told of every run
   */
  public Laboratory(
      Apparatus apparatus, RunStore store, RunExecutor.Factory workers, Progress progress) {
    this.apparatus = apparatus;
    this.store = store;
    this.progress = progress;
    this.executor = workers.open(new Desk());
  }

  /** What the workers see of it. */
  private final class Desk implements RunExecutor.Desk {

    @Override
    public String key(Run spec) {
      return apparatus.key(spec);
    }

    @Override
    public boolean lacks(Run spec) {
      return !runs.containsKey(spec) && !isStored(spec);
    }

    @Override
    public boolean begin(Run spec) {
      return runs.putIfAbsent(spec, new CompletableFuture<>()) == null;
    }

    @Override
    public void trained(RunExecutor.Trained trained) {
      RunRecord record = trained.record();
      if (!trained.stored()) {
        store.keepFirst(key(record.spec()), record);
      }
      spans.add(
          new TrainingSpan(
              record.spec(),
              trained.worker(),
              (trained.startNanos() - opened) / 1e9,
              (trained.endNanos() - opened) / 1e9));
      progress.trained(record);
      runs.get(record.spec()).complete(record);
    }

    @Override
    public void failed(Run spec, Throwable cause) {
      runs.remove(spec).completeExceptionally(cause);
    }
  }

  /**
   * What will be asked for later, in that order; workers who have nothing else to do begin with it.
   * A run that fails then fails again, and is told of, when it is asked for.
   */
  public void lookAhead(Collection<? extends Run> plan) {
    executor.lookAhead(plan);
  }

  /**
   * The records of these runs, in their order. One caller is served at a time, so that a run two of
   * them want is there when the second comes.
   *
   * @param purpose what they are for, shown with the progress
   * @throws io.github.closerlook.claims.files.BadInputException if the store refuses a record
   * @throws IllegalStateException if a run fails; what was done before is in the store
   */
  public synchronized List<RunRecord> records(String purpose, Collection<? extends Run> specs) {
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

  private List<Run> missing(Collection<? extends Run> specs) {
    List<Run> missing = new ArrayList<>();
    for (Run spec : new LinkedHashSet<Run>(specs)) {
      if (!runs.containsKey(spec) && !isStored(spec)) {
        missing.add(spec);
      }
    }
    return missing;
  }

  /** Until nobody is at any of these, whether they failed or not. */
  private void awaitUnderWay(Collection<? extends Run> specs) {
    specs.stream()
        .map(runs::get)
        .filter(Objects::nonNull)
        .forEach(run -> run.handle((record, failure) -> record).join());
  }

  /** Whether the store has it; from then on it is known. */
  private boolean isStored(Run spec) {
    Optional<RunRecord> stored = store.read(apparatus.key(spec), spec);
    stored.ifPresent(
        record -> {
          runs.computeIfAbsent(spec, unknown -> new CompletableFuture<>()).complete(record);
          progress.fromStore(spec);
        });
    return stored.isPresent();
  }

  private void train(List<Run> missing) {
    if (missing.isEmpty()) {
      return;
    }
    store.requireWritable();
    // The longest first, so that no worker is left alone with it at the end.
    missing.sort(Comparator.comparing(Run::work).reversed());
    executor.carryOut(missing);
  }

  /** Stops the workers, whatever they are at. */
  @Override
  public void close() {
    executor.close();
  }
}
