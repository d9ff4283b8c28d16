package io.github.closerlook.paper.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.closerlook.claims.store.SeriesLength;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.EpochEnd;
import io.github.closerlook.paper.train.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is measured in a run. Each kind names the series it leaves in the run's record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Probe.TrainingAccuracy.class, name = "training-accuracy"),
  @JsonSubTypes.Type(
      value = Probe.TrainingAccuracyByLabel.class,
      name = "training-accuracy-by-label"),
  @JsonSubTypes.Type(value = Probe.EpochsToFullAccuracy.class, name = "epochs-to-full-accuracy"),
  @JsonSubTypes.Type(value = Probe.TrainingLoss.class, name = "training-loss"),
  @JsonSubTypes.Type(value = Probe.ValidationAccuracy.class, name = "validation-accuracy"),
  @JsonSubTypes.Type(value = Probe.Correctness.class, name = "correctness"),
  @JsonSubTypes.Type(value = Probe.TrainingLabels.class, name = "training-labels"),
  @JsonSubTypes.Type(value = Probe.Sensitivity.class, name = "sensitivity"),
  @JsonSubTypes.Type(value = Probe.ClassSensitivity.class, name = "class-sensitivity"),
  @JsonSubTypes.Type(value = Probe.CriticalSamples.class, name = "critical-samples"),
  @JsonSubTypes.Type(
      value = Probe.TrainingCriticalSamples.class,
      name = "training-critical-samples"),
  @JsonSubTypes.Type(value = Probe.FirstLayerFilters.class, name = "first-layer-filters")
})
public sealed interface Probe {

  /** Share of training examples classified as labelled, after measured epochs, [epochs]. */
  String TRAINING_ACCURACY = "training-accuracy";

  /**
   * The same of those training examples alone whose labels randY left as they were, after measured
   * epochs, [epochs].
   */
  String UNTOUCHED_LABEL_ACCURACY = "untouched-label-accuracy";

  /** The same of those whose labels randY replaced, be it by chance by the true ones, [epochs]. */
  String REPLACED_LABEL_ACCURACY = "replaced-label-accuracy";

  /** The same of every second one of them, from the first on, [epochs]. */
  String HALF_OF_REPLACED_ACCURACY = "replaced-label-accuracy-of-half";

  /** The same of the others among them, [epochs]. */
  String OTHER_HALF_OF_REPLACED_ACCURACY = "replaced-label-accuracy-of-other-half";

  /**
   * Epochs to 100 % training accuracy, [1]; positive infinity if training ended before: censored.
   */
  String EPOCHS_TO_FULL_ACCURACY = "epochs-to-full-accuracy";

  /** Mean cross-entropy of the training examples, in nats, after measured epochs, [epochs]. */
  String TRAINING_LOSS = "training-loss";

  /** Share of validation examples classified as labelled, after measured epochs, [epochs]. */
  String VALIDATION_ACCURACY = "validation-accuracy";

  /**
   * 1 where the trained network classifies the training example as labelled, else 0, [examples].
   */
  String CORRECT = "correct";

  /** What the training examples are labelled as, from 0 on, [examples]. */
  String LABELS = "training-labels";

  /** SGD steps at which the loss sensitivity was taken, [times]. */
  String SENSITIVITY_STEPS = "sensitivity-steps";

  /** Gini coefficient of the mean loss sensitivity up to each of those steps, [times]. */
  static String sensitivityGini(Norm norm) {
    return "sensitivity-gini-" + norm.name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Share of the examples whose mean loss sensitivity up to each of those steps is above half of
   * the median, [times].
   */
  static String sensitivityHighShare(Norm norm) {
    return "sensitivity-high-share-" + norm.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The points of {@link TrainingCriticalSamples}. */
  String TRAINING = "training";

  /** The points of {@link CriticalSamples}. */
  String VALIDATION = "validation";

  /**
   * Critical sample ratio (section 4) at each measured epoch, [measured epochs].
   *
   * @param points {@link #TRAINING} or {@link #VALIDATION}
   */
  static String criticalSampleRatio(String points, CriticalSearch search) {
    return points + "-critical-sample-ratio-" + search;
  }

  /** Share of the points whose gradient was exactly zero at the start, [measured epochs]. */
  static String zeroGradientShare(String points, CriticalSearch search) {
    return points + "-zero-gradient-share-" + search;
  }

  /** The epochs at which critical samples were searched, [measured epochs]. */
  static String criticalSampleEpochs(String points, CriticalSearch search) {
    return points + "-critical-sample-epochs-" + search;
  }

  /**
   * Mean loss sensitivity class by class (Fig 4), in units of loss per unit of pixel, row-major
   * [classes x classes]: row i for the loss on the examples of class i, column j for the pixels of
   * those of class j.
   */
  String CLASS_SENSITIVITY = "class-sensitivity";

  /**
   * Weights of the first convolution's filters before the first step, see {@link Filters}, [filters
   * * channels * 25].
   */
  String FILTERS_BEFORE = "first-layer-filters-before";

  /** The same after the last step. */
  String FILTERS_AFTER = "first-layer-filters-after";

  /** A fresh observer of a run. */
  Observer observer(ProbedRun run);

  /** The series that it leaves in a run's record, by name, and how long they are. */
  Map<String, SeriesLength> series(ProbedSpec run);

  /**
   * What it costs beside training: roughly the multiply-adds, for estimates of the time left and
   * for starting long runs first.
   */
  double multiplyAdds(ProbedSpec run);

  /** The samples it reads beside the run's own; their data are part of the run's key. */
  default List<SampleSpec> samples() {
    return List.of();
  }

  /**
   * Gives {@link #TRAINING_ACCURACY}.
   *
   * @param epochs after which it is taken, ascending, from 1 on; none means after each
   */
  record TrainingAccuracy(@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> epochs)
      implements Probe {
    public TrainingAccuracy {
      epochs = MeasuredEpochs.ascendingOrEach("training accuracy is taken", epochs);
    }

    /** After each epoch. */
    public TrainingAccuracy() {
      this(List.of());
    }

    @Override
    public Observer observer(ProbedRun run) {
      return new EpochSeries(TRAINING_ACCURACY, epochs, EpochEnd::trainingAccuracy);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return Map.of(TRAINING_ACCURACY, run.after(epochs));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return run.multiplyAdds() * run.examples() * run.times(epochs);
    }
  }

  /**
   * Gives {@link #UNTOUCHED_LABEL_ACCURACY}, {@link #REPLACED_LABEL_ACCURACY}, {@link
   * #HALF_OF_REPLACED_ACCURACY} and {@link #OTHER_HALF_OF_REPLACED_ACCURACY}. Refuses a sample
   * without a label of either kind, or with one replaced label alone, which has no halves.
   *
   * @param epochs after which they are taken, ascending, from 1 on; none means after each
   */
  record TrainingAccuracyByLabel(@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> epochs)
      implements Probe {
    public TrainingAccuracyByLabel {
      epochs = MeasuredEpochs.ascendingOrEach("training accuracy is taken", epochs);
    }

    /** After each epoch. */
    public TrainingAccuracyByLabel() {
      this(List.of());
    }

    @Override
    public Observer observer(ProbedRun run) {
      return new AccuracyByLabelObserver(run.training(), epochs);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      SeriesLength length = run.after(epochs);
      return Map.of(
          UNTOUCHED_LABEL_ACCURACY,
          length,
          REPLACED_LABEL_ACCURACY,
          length,
          HALF_OF_REPLACED_ACCURACY,
          length,
          OTHER_HALF_OF_REPLACED_ACCURACY,
          length);
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      // Where training accuracy is taken too, the examples are looked at once for both.
      return run.multiplyAdds() * run.examples() * run.times(epochs);
    }
  }

  /** Gives {@link #EPOCHS_TO_FULL_ACCURACY}. */
  record EpochsToFullAccuracy() implements Probe {
    @Override
    public Observer observer(ProbedRun run) {
      return new FullAccuracyObserver();
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return Map.of(EPOCHS_TO_FULL_ACCURACY, SeriesLength.of(1));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      // It looks at the first few examples, and at all of them in the end.
      return run.multiplyAdds() * run.presented() / 4;
    }
  }

  /**
   * Gives {@link #TRAINING_LOSS}.
   *
   * @param epochs after which it is taken, ascending, from 1 on; none means after each
   */
  record TrainingLoss(@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> epochs)
      implements Probe {
    public TrainingLoss {
      epochs = MeasuredEpochs.ascendingOrEach("training loss is taken", epochs);
    }

    /** After each epoch. */
    public TrainingLoss() {
      this(List.of());
    }

    @Override
    public Observer observer(ProbedRun run) {
      return new EpochSeries(TRAINING_LOSS, epochs, EpochEnd::trainingLoss);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return Map.of(TRAINING_LOSS, run.after(epochs));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return run.multiplyAdds() * run.examples() * run.times(epochs);
    }
  }

  /**
   * Gives {@link #VALIDATION_ACCURACY}.
   *
   * @param sample what is classified
   * @param epochs after which it is, ascending, from 1 on; none means after each
   */
  record ValidationAccuracy(
      SampleSpec sample, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> epochs)
      implements Probe {
    public ValidationAccuracy {
      epochs = MeasuredEpochs.ascendingOrEach("validation accuracy is taken", epochs);
    }

    /** After each epoch. */
    public ValidationAccuracy(SampleSpec sample) {
      this(sample, List.of());
    }

    @Override
    public Observer observer(ProbedRun run) {
      Sample unseen = run.draw(sample);
      return new EpochSeries(
          VALIDATION_ACCURACY,
          epochs,
          end -> Predictions.share(Predictions.correct(end.network(), unseen)));
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return Map.of(VALIDATION_ACCURACY, run.after(epochs));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return run.multiplyAdds() * sample.examples() * run.times(epochs);
    }

    @Override
    public List<SampleSpec> samples() {
      return List.of(sample);
    }
  }

  /** Gives {@link #CORRECT}. */
  record Correctness() implements Probe {
    @Override
    public Observer observer(ProbedRun run) {
      return new CorrectnessObserver(run.training());
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return Map.of(CORRECT, SeriesLength.of(run.examples()));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return run.multiplyAdds() * run.examples();
    }
  }

  /** Gives {@link #LABELS}. */
  record TrainingLabels() implements Probe {
    @Override
    public Observer observer(ProbedRun run) {
      double[] labels = Arrays.stream(run.training().labels()).asDoubleStream().toArray();
      return series -> series.put(LABELS, labels);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return Map.of(LABELS, SeriesLength.of(run.examples()));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return 0;
    }
  }

  /**
   * Gives {@link #SENSITIVITY_STEPS}, and {@link #sensitivityGini} and {@link
   * #sensitivityHighShare} in every {@link Norm}.
   *
   * @param times at how many evenly spaced steps, at least 1
   */
  record Sensitivity(int times) implements Probe {
    public Sensitivity {
      if (times < 1) {
        throw new IllegalArgumentException("sensitivity is taken at least once, not " + times);
      }
    }

    @Override
    public Observer observer(ProbedRun run) {
      return new SensitivityObserver(run, times);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      Map<String, SeriesLength> series = new TreeMap<>();
      series.put(SENSITIVITY_STEPS, SeriesLength.of(times));
      for (Norm norm : Norm.values()) {
        series.put(sensitivityGini(norm), SeriesLength.of(times));
        series.put(sensitivityHighShare(norm), SeriesLength.of(times));
      }
      return series;
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      // On average half the losses are carried, each by about three gradients' worth, in double.
      return run.presented() * run.multiplyAdds() * 3 * (2 + times);
    }
  }

  /**
   * Gives {@link #CLASS_SENSITIVITY}. Refuses a sample with a class of which it has no example.
   *
   * @param times at how many evenly spaced steps, the last being the end of training, at least 1;
   *     each takes as many derivatives as there are classes, of 8 bytes per pixel of every example
   */
  record ClassSensitivity(int times) implements Probe {

    /** Of every data set in the catalogue; known for sure only when the sample is drawn. */
    private static final int CLASSES = 10;

    public ClassSensitivity {
      if (times < 1) {
        throw new IllegalArgumentException(
            "class sensitivity is taken at least once, not " + times);
      }
    }

    @Override
    public Observer observer(ProbedRun run) {
      return new ClassSensitivityObserver(run, times);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      // There is an example of each class, or it would have been refused.
      long examples = run.examples();
      return Map.of(CLASS_SENSITIVITY, new SeriesLength(1, examples * examples));
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      double losses = CLASSES * (1.0 + times);
      return run.presented() * run.multiplyAdds() * 3 * (2 + losses);
    }
  }

  /**
   * Critical samples among unseen points. Gives for each search {@link #criticalSampleEpochs},
   * {@link #criticalSampleRatio} and {@link #zeroGradientShare} of {@link #VALIDATION}.
   *
   * @param sample the points; their labels do not matter
   * @param epochs after which it searches, ascending, from 1 on; those that training does not reach
   *     do not come
   */
  record CriticalSamples(SampleSpec sample, List<Integer> epochs, List<CriticalSearch> searches)
      implements Probe {
    public CriticalSamples {
      epochs = MeasuredEpochs.ascending("critical samples are searched", epochs);
      searches = CriticalSampleObserver.distinct(searches);
    }

    @Override
    public Observer observer(ProbedRun run) {
      Sample unseen = run.draw(sample);
      return new CriticalSampleObserver(
          VALIDATION, unseen.inputs(), unseen.examples(), epochs, searches);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return CriticalSampleObserver.series(VALIDATION, searches, epochs, run);
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return sample.examples() * run.searching(epochs, searches);
    }

    @Override
    public List<SampleSpec> samples() {
      return List.of(sample);
    }
  }

  /**
   * Critical samples among the first training points (footnote 5); as {@link CriticalSamples}, of
   * {@link #TRAINING}.
   *
   * @param examples how many; all, if the training sample has fewer
   */
  record TrainingCriticalSamples(int examples, List<Integer> epochs, List<CriticalSearch> searches)
      implements Probe {
    public TrainingCriticalSamples {
      if (examples < 1) {
        throw new IllegalArgumentException(
            "critical samples are searched around at least 1 example, not " + examples);
      }
      epochs = MeasuredEpochs.ascending("critical samples are searched", epochs);
      searches = CriticalSampleObserver.distinct(searches);
    }

    @Override
    public Observer observer(ProbedRun run) {
      Sample training = run.training();
      int count = Math.min(examples, training.examples());
      return new CriticalSampleObserver(TRAINING, training.inputs(), count, epochs, searches);
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      return CriticalSampleObserver.series(TRAINING, searches, epochs, run);
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return examples * run.searching(epochs, searches);
    }
  }

  /**
   * Gives {@link #FILTERS_BEFORE} and {@link #FILTERS_AFTER}. Refuses a network without filters.
   */
  record FirstLayerFilters() implements Probe {
    @Override
    public Observer observer(ProbedRun run) {
      return new FirstLayerFiltersObserver();
    }

    @Override
    public Map<String, SeriesLength> series(ProbedSpec run) {
      long weights =
          run.architecture().firstLayerFilters()
              * Architecture.Cnn.KERNEL
              * Architecture.Cnn.KERNEL;
      // Of a grey image or of a colour one.
      SeriesLength length = new SeriesLength(weights, 3 * weights);
      return Map.of(FILTERS_BEFORE, length, FILTERS_AFTER, length);
    }

    @Override
    public double multiplyAdds(ProbedSpec run) {
      return 0;
    }
  }
}
