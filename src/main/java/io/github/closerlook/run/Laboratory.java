package io.github.closerlook.run;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Turns specs into records: from memory, from the run store, or by training what is missing, one
 * network a worker thread and one BLAS thread each. A run that two claims share is trained once.
 */
public final class Laboratory implements AutoCloseable {

  private final Catalogue catalogue;
  private final RunStore store;
  private final Experiment experiment;
  private final Progress progress;
  private final ExecutorService workers;
  private final Map<RunSpec, RunRecord> known = new ConcurrentHashMap<>();

  /**
   * @param workers worker threads, at least 1
   * @param progress is told of every run
   */
  public Laboratory(Catalogue catalogue, RunStore store, int workers, Progress progress) {
    this.catalogue = catalogue;
    this.store = store;
    this.experiment = new Experiment(catalogue);
    this.progress = progress;
    this.workers =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "laboratory");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The records of these runs, in their order.
   *
   * @param purpose what they are for, shown with the progress
   * @throws BadInputException if the store refuses a record
   * @throws IllegalStateException if a run fails; what was done before is in the store
   */
  public List<RunRecord> records(String purpose, Collection<RunSpec> specs) {
    progress.started(purpose, Set.copyOf(specs));
    List<RunSpec> missing = new ArrayList<>();
    for (RunSpec spec : new LinkedHashSet<>(specs)) {
      if (known.containsKey(spec)) {
        continue;
      }
      Optional<RunRecord> stored = store.read(RunKey.of(spec, catalogue), spec);
      if (stored.isPresent()) {
        known.put(spec, stored.get());
        progress.fromStore(spec);
      } else {
        missing.add(spec);
      }
    }
    train(missing);
    progress.finished();
    return specs.stream().map(known::get).toList();
  }

  private void train(List<RunSpec> missing) {
    // The longest first, so that no worker is left alone with it at the end.
    missing.sort(Comparator.comparing(RunSpec::work).reversed());
    ExecutorCompletionService<RunRecord> completion = new ExecutorCompletionService<>(workers);
    List<Future<RunRecord>> futures = new ArrayList<>();
    for (RunSpec spec : missing) {
      futures.add(completion.submit(() -> train(spec)));
    }
    try {
      for (int done = 0; done < missing.size(); done++) {
        RunRecord record = completion.take().get();
        known.put(record.spec(), record);
        progress.trained(record);
      }
    } catch (ExecutionException e) {
      futures.forEach(future -> future.cancel(false));
      if (e.getCause() instanceof BadInputException badInput) {
        throw badInput;
      }
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      futures.forEach(future -> future.cancel(false));
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while training", e);
    }
  }

  private RunRecord train(RunSpec spec) {
    long start = System.nanoTime();
    try {
      var series = experiment.run(spec);
      double seconds = (System.nanoTime() - start) / 1e9;
      RunRecord record =
          new RunRecord(spec, series, new RunRecord.Provenance(seconds, Machine.description()));
      store.write(RunKey.of(spec, catalogue), record);
      return record;
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException("The run " + spec + " failed: " + e.getMessage(), e);
    }
  }

  /** Stops the workers; a run under way is given up. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
