package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.Sampler;
import io.github.closerlook.paper.measure.Observer;
import io.github.closerlook.paper.measure.ProbedRun;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.Trainer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run, carried out: everything between a spec and its series, and nothing else. The code that can
 * change a result is what can be reached from here, see {@link CodeFingerprint}.
 */
public final class Experiment {

  private final Catalogue catalogue;
  private final Sampler sampler;

  Experiment(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.sampler = new Sampler();
  }

  /**
   * Builds, trains and measures on the calling thread: ND4J's random generator is one per thread.
   */
  SortedMap<String, double[]> run(RunSpec spec) {
    Sample sample = sampler.draw(spec.sample(), catalogue);
    ProbedRun run = new ProbedRun(sample, other -> sampler.draw(other, catalogue));
    List<Observer> observers = spec.probes().stream().map(probe -> probe.observer(run)).toList();
    try (TrainableNetwork network = spec.engine().build(spec.network(sample))) {
      Trainer.train(network, sample, spec.stop(), spec.seed(), List.copyOf(observers));
    }
    SortedMap<String, double[]> series = new TreeMap<>();
    observers.forEach(observer -> observer.report(series));
    return series;
  }
}
