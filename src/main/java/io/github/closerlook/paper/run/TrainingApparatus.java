package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.data.Catalogue;
import java.util.SortedMap;

/** Names, trains and measures the networks of a {@link RunSpec}. */
public final class TrainingApparatus implements Apparatus {

  private final Catalogue catalogue;
  private final Experiment experiment;

  /**
   * @param catalogue the data that runs read
   */
  public TrainingApparatus(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.experiment = new Experiment(catalogue);
  }

  @Override
  public String key(Run run) {
    return RunKey.of(RunSpec.of(run), catalogue);
  }

  @Override
  public SortedMap<String, double[]> carryOut(Run run) {
    return experiment.run(RunSpec.of(run));
  }
}
