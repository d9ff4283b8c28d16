package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.run.RunSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Small studies, and records that no network left. */
public final class MadeUpStudies {

  static final int SEEDS = 3;

  static final Panel PANEL = new Panel(7, "fused");

  static final Baseline BASELINE =
      new Baseline("mnist", 14, 100, new Architecture.Mlp(16, 2), Optimizer.sgd(0.1, 10));

  static final ConvergenceStudy CONVERGENCE =
      new ConvergenceStudy(BASELINE, List.of(), List.of(), 50, SEEDS);

  /** At three widths and at numbers of examples on both sides of ten a dimension. */
  static final ConvergenceStudy CONVERGENCE_BY_SIZE =
      new ConvergenceStudy(
          BASELINE, List.of(8, 16, 32), List.of(500, 1000, 2000, 4000, 8000), 50, SEEDS);

  static final LossSensitivityStudy SENSITIVITY =
      new LossSensitivityStudy(BASELINE, LossSensitivityStudy.Classes.DATA_SET, 200, 20, 2, SEEDS);

  static final LossSensitivityStudy UNIQUE_CLASSES =
      new LossSensitivityStudy(
          BASELINE, LossSensitivityStudy.Classes.ONE_AN_EXAMPLE, 200, 20, 0, SEEDS);

  static final CapacityStudy CAPACITY =
      new CapacityStudy(BASELINE, List.of(8, 16, 32), 16, List.of(100, 200), 50, 4, SEEDS);

  static final CriticalSamplesStudy CRITICAL_SAMPLES =
      criticalSamples(List.of(1, 2, 4), 2, 4, CriticalSamplesStudy.LabelParts.APART, SEEDS);

  static final RegularizationStudy REGULARIZATION =
      new RegularizationStudy(
          BASELINE,
          new EnumMap<>(
              Map.of(
                  RegularizerKind.DROPOUT, List.of(0.25, 0.5),
                  RegularizerKind.WEIGHT_DECAY, List.of(0.01))),
          0.125,
          50,
          4,
          SEEDS);

  static final CriticalSamplesBySizeStudy CRITICAL_SAMPLES_BY_SIZE =
      new CriticalSamplesBySizeStudy(BASELINE, List.of(50, 100, 200), 40, 3, 5, 4, SEEDS);
  static final FirstLayerFiltersStudy FIRST_LAYER_FILTERS =
      new FirstLayerFiltersStudy(
          new Baseline(
              "fashion-mnist",
              28,
              100,
              new Architecture.Cnn(2, List.of(8)),
              Optimizer.sgd(0.1, 10)),
          4,
          SEEDS);

  static final EasyExamplesStudy EASY_EXAMPLES = new EasyExamplesStudy(BASELINE, SEEDS, 1);

  /** Every kind of study there is. */
  static Stream<NetworkStudy> studies() {
    return Stream.of(
        CONVERGENCE,
        CONVERGENCE_BY_SIZE,
        SENSITIVITY,
        UNIQUE_CLASSES,
        CAPACITY,
        CRITICAL_SAMPLES,
        CRITICAL_SAMPLES_BY_SIZE,
        REGULARIZATION,
        FIRST_LAYER_FILTERS,
        EASY_EXAMPLES);
  }

  /** Arms that are networks. */
  static List<String> trained(NetworkStudy study) {
    return study.trained().names().stream().sorted().toList();
  }

  private MadeUpStudies() {}

  /** Records whose series are a function of the run's seed. */
  static Function<Run, RunRecord> records(Function<Long, Map<String, double[]>> series) {
    return measured(spec -> series.apply(spec.seed()));
  }

  /** Records whose series are a function of the run. */
  static Function<Run, RunRecord> measured(Function<RunSpec, Map<String, double[]>> series) {
    return run ->
        new RunRecord(
            run,
            new TreeMap<>(series.apply(RunSpec.of(run))),
            new RunRecord.Provenance(1, "made up"));
  }

  /** A record of these series, of a run that does not matter. */
  static RunRecord record(Map<String, double[]> series) {
    return measured(spec -> series).apply(EASY_EXAMPLES.plan(PANEL, Set.of(Arms.REAL)).get(0));
  }

  /** What a study finds of one arm in such records. */
  static Findings findings(
      NetworkStudy study, String arm, Function<RunSpec, Map<String, double[]>> series) {
    return study.findings(List.of(PANEL), Set.of(arm), measured(series));
  }

  /** A quantity of the one arm that is in the findings, seed by seed. */
  static double[] values(Findings findings, String quantity) {
    assertThat(findings.arms(quantity)).as(quantity).hasSize(1);
    return ((Quantity.PerSeed) findings.arms(quantity).values().iterator().next()).values();
  }

  /** With 50 unseen points and 20 of the training set, searched in 5 steps within three radii. */
  public static CriticalSamplesStudy criticalSamples(
      List<Integer> stages,
      int middle,
      int epochs,
      CriticalSamplesStudy.LabelParts labels,
      int seeds) {
    return new CriticalSamplesStudy(
        BASELINE, 50, 20, List.of(1.0, 3.0, 10.0), 5, stages, middle, epochs, labels, seeds);
  }
}
