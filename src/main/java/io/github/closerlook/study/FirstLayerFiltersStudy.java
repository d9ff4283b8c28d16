package io.github.closerlook.study;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.measure.Filters;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.train.StopRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Section 3.1, Fig 2: what training makes of the filters of a convolutional network's first layer,
 * on real data and on noise. All arms of a seed start from the same filters.
 *
 * @param baseline its architecture has to be a convolutional network
 * @param epochs length of training
 * @param seeds replicates an arm
 */
public record FirstLayerFiltersStudy(Baseline baseline, int epochs, int seeds)
    implements SeededStudy {

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
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "Study first-layer-filters: architecture is %s; expected one of type cnn",
              baseline.architecture()));
    }
  }

  @Override
  public Map<String, Quantity.Kind> quantities(String arm) {
    return Map.of(
        CORRELATION_GAINED, Quantity.Kind.PER_SEED,
        TRAINING_ACCURACY_REACHED, Quantity.Kind.PER_SEED);
  }

  @Override
  public Set<String> arms() {
    Set<String> arms = Arms.withNoise(List.of(100));
    arms.addAll(constants().keySet());
    return arms;
  }

  @Override
  public Map<String, Double> constants() {
    return Map.of(Arms.NO_CHANGE, 0.0, Arms.ALL_EXAMPLES, 1.0);
  }

  @Override
  public String describe() {
    return String.format(Locale.ROOT, "%s, %d epochs, %d seeds", baseline, epochs, seeds);
  }

  @Override
  public List<RunSpec> runs(Panel panel, String arm, long seed) {
    return List.of(
        baseline.run(
            Condition.of(arm).of(baseline.training(seed)),
            new StopRule.Epochs(epochs),
            List.of(new Probe.TrainingAccuracy(), new Probe.FirstLayerFilters()),
            panel,
            seed));
  }

  @Override
  public void read(String arm, SeededRecords records, Findings findings) {
    findings.put(
        CORRELATION_GAINED,
        arm,
        records.perSeed(
            0,
            run ->
                filters(run, Probe.FILTERS_AFTER).neighbourCorrelation()
                    - filters(run, Probe.FILTERS_BEFORE).neighbourCorrelation()));
    findings.put(TRAINING_ACCURACY_REACHED, arm, records.perSeed(0, TrainingAccuracy::reached));
    RunRecord first = records.bySeed().get(0).get(0);
    findings.put(BEFORE, arm, filters(first, Probe.FILTERS_BEFORE));
    findings.put(AFTER, arm, filters(first, Probe.FILTERS_AFTER));
  }

  private Filters filters(RunRecord run, String series) {
    return Filters.of(baseline.architecture().firstLayerFilters(), run.series(series));
  }
}
