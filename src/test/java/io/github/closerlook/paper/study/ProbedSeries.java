package io.github.closerlook.paper.study;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.measure.Filters;
import io.github.closerlook.paper.measure.Norm;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.StopRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** Series of the names and lengths that a run's probes promise, and of any values. */
final class ProbedSeries {

  private final UniformRandomProvider random;
  private final int epochs;
  private final Architecture architecture;
  private final Map<String, double[]> series = new HashMap<>();

  private ProbedSeries(RunSpec spec) {
    random = Seeds.generator(spec.seed(), spec.toString());
    epochs = spec.stop() instanceof StopRule.Epochs rule ? rule.epochs() : 3;
    architecture = spec.architecture();
    spec.probes().forEach(this::add);
  }

  static Map<String, double[]> of(RunSpec spec) {
    return new ProbedSeries(spec).series;
  }

  private void add(Probe probe) {
    if (probe instanceof Probe.TrainingAccuracy training) {
      series.put(Probe.TRAINING_ACCURACY, after(training.epochs()));
    } else if (probe instanceof Probe.TrainingAccuracyByLabel byLabel) {
      series.put(Probe.UNTOUCHED_LABEL_ACCURACY, after(byLabel.epochs()));
      series.put(Probe.REPLACED_LABEL_ACCURACY, after(byLabel.epochs()));
      series.put(Probe.HALF_OF_REPLACED_ACCURACY, after(byLabel.epochs()));
      series.put(Probe.OTHER_HALF_OF_REPLACED_ACCURACY, after(byLabel.epochs()));
    } else if (probe instanceof Probe.EpochsToFullAccuracy) {
      series.put(Probe.EPOCHS_TO_FULL_ACCURACY, values(1));
    } else if (probe instanceof Probe.TrainingLoss loss) {
      series.put(Probe.TRAINING_LOSS, after(loss.epochs()));
    } else if (probe instanceof Probe.ValidationAccuracy validation) {
      series.put(Probe.VALIDATION_ACCURACY, after(validation.epochs()));
    } else if (probe instanceof Probe.Sensitivity sensitivity) {
      series.put(Probe.SENSITIVITY_STEPS, values(sensitivity.times()));
      for (Norm norm : Norm.values()) {
        series.put(Probe.sensitivityGini(norm), values(sensitivity.times()));
        series.put(Probe.sensitivityHighShare(norm), values(sensitivity.times()));
      }
    } else if (probe instanceof Probe.ClassSensitivity) {
      series.put(Probe.CLASS_SENSITIVITY, values(100));
    } else if (probe instanceof Probe.CriticalSamples critical) {
      for (CriticalSearch search : critical.searches()) {
        int times = critical.epochs().size();
        series.put(Probe.criticalSampleRatio(Probe.VALIDATION, search), values(times));
        series.put(Probe.zeroGradientShare(Probe.VALIDATION, search), values(times));
      }
    } else if (probe instanceof Probe.TrainingCriticalSamples critical) {
      critical
          .searches()
          .forEach(
              search ->
                  series.put(
                      Probe.criticalSampleRatio(Probe.TRAINING, search),
                      values(critical.epochs().size())));
    } else if (probe instanceof Probe.FirstLayerFilters) {
      int weights = ((Architecture.Cnn) architecture).filters() * Filters.PLANE;
      series.put(Probe.FILTERS_BEFORE, values(weights));
      series.put(Probe.FILTERS_AFTER, values(weights));
    } else {
      throw new AssertionError("what does " + probe + " leave?");
    }
  }

  private double[] after(List<Integer> measured) {
    return values(measured.isEmpty() ? epochs : measured.size());
  }

  private double[] values(int length) {
    return random.doubles(length, 0.1, 1).toArray();
  }
}
