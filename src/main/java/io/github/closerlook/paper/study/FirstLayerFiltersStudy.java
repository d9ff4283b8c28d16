package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Filters;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Section 3.1, Fig 2: what training makes of the filters of a convolutional network's first layer,
 * on real data and on noise. All arms of a seed start from the same filters.
 *
 * @param baseline its architecture has to be a convolutional network
 * @param epochs length of training
 * @param seeds replicates per arm
 */
public record FirstLayerFiltersStudy(Baseline baseline, int epochs, int seeds)
    implements SeededStudy<Condition> {

  /** {@link Filters#neighbourCorrelation} after training less the same before it. */
  public static final String CORRELATION_GAINED =
      "correlation of neighbouring weights gained in training";

  /** The filters before training, of the first seed. */
  public static final String BEFORE = "filters before training";

  /** The filters after training, of the first seed. */
  public static final String AFTER = "filters after training";

  public FirstLayerFiltersStudy {
    Sizes.of("first-layer-filters").epochs("epochs", epochs).seeds("seeds", seeds);
    if (baseline.architecture().firstLayerFilters() == 0) {
      throw BadInput.of(
          "Study first-layer-filters: architecture is %s; expected one of type cnn",
          baseline.architecture());
    }
  }

  @Override
  public Arms<Condition> trained() {
    return Arms.once(this, () -> Arms.ofNoise(List.of(100), Function.identity()));
  }

  @Override
  public String describe() {
    return Text.format("%s, %d epochs, %d seeds", baseline, epochs, seeds);
  }

  @Override
  public Map<RunName, RunSpec> runs(Panel panel, Condition data, long seed) {
    return Map.of(
        RunName.BASELINE,
        baseline.run(
            data.training(baseline, seed),
            new StopRule.Epochs(epochs),
            List.of(new Probe.TrainingAccuracy(), new Probe.FirstLayerFilters()),
            panel,
            seed));
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(Condition data) {
    return new Readings()
        .perSeed(
            CORRELATION_GAINED,
            RunName.BASELINE,
            run ->
                filters(run, Probe.FILTERS_AFTER).neighbourCorrelation()
                    - filters(run, Probe.FILTERS_BEFORE).neighbourCorrelation())
        .perSeed(TRAINING_ACCURACY_REACHED, RunName.BASELINE, TrainingAccuracy::reached)
        .figure(
            (arm, records, findings) -> {
              RunRecord first = records.of(RunName.BASELINE).get(0);
              findings.put(BEFORE, arm, filters(first, Probe.FILTERS_BEFORE));
              findings.put(AFTER, arm, filters(first, Probe.FILTERS_AFTER));
            });
  }

  private Filters filters(RunRecord run, String series) {
    return Filters.of(baseline.architecture().firstLayerFilters(), run.series(series));
  }
}
