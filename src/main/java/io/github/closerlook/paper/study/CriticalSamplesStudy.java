package io.github.closerlook.paper.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.StopRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Section 4, Figs 7 and 9: the share of critical samples through training, and what it has to do
 * with fitting noise.
 *
 * @param validationExamples unseen examples, of the same seed, for the accuracy
 * @param points how many unseen, and how many training points are searched around
 * @param radii half sides of the box, in units of 1/255, ascending; the middle one is the study's
 *     own, the others show what depends on the choice
 * @param searchSteps steps of LASS, and of iterated FGSM, at most
 * @param criticalEpochs after which epochs the ratio is measured, ascending from 1 to epochs
 * @param middleEpoch one of them, about where fitting the noise is at its height
 * @param epochs length of training
 * @param labels how training accuracy is measured where some labels are random
 * @param seeds replicates per arm
 */
public record CriticalSamplesStudy(
    Baseline baseline,
    int validationExamples,
    int points,
    List<Double> radii,
    int searchSteps,
    List<Integer> criticalEpochs,
    int middleEpoch,
    int epochs,
    LabelParts labels,
    int seeds)
    implements SeededStudy<DataArm<LabelPart>> {

  /** Whether the labels that randY replaced are looked at apart from those that it left. */
  public enum LabelParts {
    /** All of them together, alone. */
    @JsonProperty("together")
    TOGETHER,
    /** Either kind by itself too, after each epoch. */
    @JsonProperty("apart")
    APART
  }

  /** Critical sample ratio of unseen points after the last epoch, at the study's radius, LASS. */
  public static final String FINAL_RATIO = "critical sample ratio of unseen points";

  /** The same at the smallest radius. */
  public static final String FINAL_RATIO_SMALL = FINAL_RATIO + ", smallest radius";

  /** The same at the largest radius. */
  public static final String FINAL_RATIO_LARGE = FINAL_RATIO + ", largest radius";

  /** After the last epoch less after the first. */
  public static final String RISE_SINCE_FIRST = "rise of that ratio since the first epoch";

  /** After the last epoch less at the epoch of the seed's own best validation accuracy. */
  public static final String RISE_WHILE_FITTING = "rise of that ratio since the best validation";

  /**
   * Critical sample ratio of training points: in the middle of training less at the epoch of the
   * seed's own best validation accuracy. Before that epoch it falls, with noise and without.
   */
  public static final String TRAINING_RISE = "rise of the ratio of training points";

  /** The same: in the middle of training less at its end. */
  public static final String TRAINING_FALL = "fall of the ratio of training points";

  /**
   * By how much the ratio of unseen points changes over the last third of training: the Theil-Sen
   * slope through the epochs of that third at which it was measured, times its length; not a number
   * if they are fewer than two.
   */
  public static final String LATE_CHANGE = "change of that ratio over the last third of training";

  /** Best validation accuracy over the epochs. */
  public static final String BEST_VALIDATION = "best validation accuracy";

  /** Validation accuracy after the last epoch. */
  public static final String FINAL_VALIDATION = "final validation accuracy";

  /** Validation accuracy at its {@link PeakedRun peak} less that after the last epoch. */
  public static final String VALIDATION_LOST = "validation accuracy lost since its best";

  /**
   * Validation accuracy at its peak less the training accuracy there, or when that was next
   * measured; after the middle epoch it is not after each, and what it gains until then speaks
   * against the lead. Above 0 a network is right about the labels of more unseen examples than of
   * those it is trained on.
   */
  public static final String VALIDATION_LEAD =
      "validation accuracy less training accuracy at the best validation";

  /**
   * Training accuracy on a {@link LabelPart part} of the labels at the epoch of the seed's own best
   * validation accuracy.
   */
  public static final String FITTED_AT_BEST = "accuracy on these labels at the best validation";

  /**
   * Binary logarithm of the epochs until half of a part of the labels are fitted; infinite where
   * they never are. What is reached after the first epoch counts as reached there.
   */
  public static final String DOUBLINGS_TO_HALF = "epochs to half of these labels, in doublings";

  /** Share of unseen points that LASS finds critical, less the share that one FGSM step finds. */
  public static final String LASS_OVER_FGSM = "ratio by LASS less that by FGSM";

  /** The same against FGSM steps of LASS's size and number. */
  public static final String LASS_OVER_ITERATED_FGSM = "ratio by LASS less that by iterated FGSM";

  /**
   * Share of unseen points at which the gradient that a search follows is exactly zero, so that a
   * step along its sign stays where it is; after the last epoch.
   */
  public static final String ZERO_GRADIENTS = "share of points of zero gradient";

  /** Critical sample ratio of unseen points against epochs. */
  public static final String RATIO_CURVES = "critical sample ratio";

  /** Critical sample ratio of training points against epochs. */
  public static final String TRAINING_RATIO_CURVES = "critical sample ratio of training points";

  /** Validation accuracy against epochs. */
  public static final String VALIDATION_CURVES = "validation accuracy";

  /** Training accuracy on a part of the labels against epochs. */
  public static final String LABEL_CURVES = "training accuracy on these labels";

  /** Training accuracy against epochs. */
  public static final String TRAINING_CURVES = "training accuracy";

  private static final double BYTE = 255;
  private static final List<Integer> LEVELS = List.of(20, 40, 60, 80, 100);

  /** Of the parts of whose labels those are taken that are made alike. */
  private static final Condition NULL_OF_PARTS = new Condition(Condition.Kind.RAND_Y, 40);

  public CriticalSamplesStudy {
    radii = List.copyOf(radii);
    criticalEpochs = List.copyOf(criticalEpochs);
    Sizes.of("critical-samples")
        .unseen("validationExamples", validationExamples)
        .unseen("points", points)
        .searches(radii, searchSteps)
        .epochs("epochs", epochs)
        .seeds("seeds", seeds);
    if (radii.size() != 3 || !Ascending.strictly(radii)) {
      throw BadInput.of("Study critical-samples: radii is %s; expected three, ascending", radii);
    }
    if (criticalEpochs.isEmpty()
        || !Ascending.strictly(criticalEpochs)
        || !criticalEpochs.contains(middleEpoch)
        || criticalEpochs.get(0) != 1
        || criticalEpochs.get(criticalEpochs.size() - 1) != epochs) {
      throw BadInput.of(
          "Study critical-samples: criticalEpochs is %s; expected ascending ones from 1 to"
              + " epochs (%d), middleEpoch (%d) among them",
          criticalEpochs, epochs, middleEpoch);
    }
  }

  @Override
  public Arms<DataArm<LabelPart>> trained() {
    return Arms.once(this, this::armsAnew);
  }

  private Arms<DataArm<LabelPart>> armsAnew() {
    Arms<DataArm<LabelPart>> arms =
        Arms.ofNoise(LEVELS, data -> new DataArm<>(data, LabelPart.ALL));
    Condition.withNoise(LEVELS).stream()
        .filter(this::hasPartsApart)
        .flatMap(data -> Stream.of(LabelPart.values()).map(part -> new DataArm<>(data, part)))
        .forEach(arms::with);
    return arms;
  }

  private boolean hasPartsApart(Condition data) {
    return labels == LabelParts.APART
        && data.kind() == Condition.Kind.RAND_Y
        && !data.equals(Condition.RAND_Y);
  }

  /** Of parts of the labels two halves of the same part, in the same networks. */
  @Override
  public List<String> alike(List<String> arms) {
    return arms.size() > 1
            && trained().treatments(arms).stream().anyMatch(arm -> arm.aspect() != LabelPart.ALL)
        ? LabelPart.alike(NULL_OF_PARTS)
        : SeededStudy.super.alike(arms);
  }

  @Override
  public String describe() {
    return Text.format(
        "%s, %d epochs, radius %s/255, %d seeds", baseline, epochs, radii.get(1), seeds);
  }

  @Override
  public Map<RunName, RunSpec> runs(Panel panel, DataArm<LabelPart> arm, long seed) {
    return Map.of(
        RunName.BASELINE,
        baseline.run(
            arm.data().training(baseline, seed),
            new StopRule.Epochs(epochs),
            probes(arm.data(), seed),
            panel,
            seed));
  }

  private List<Probe> probes(Condition data, long seed) {
    List<CriticalSearch> atTheEnd = List.of(fgsm(), iteratedFgsm(), lass(0), lass(2));
    List<Probe> probes =
        new ArrayList<>(
            List.of(
                new Probe.TrainingAccuracy(accuracyEpochs()),
                new Probe.ValidationAccuracy(baseline.unseen(validationExamples, seed)),
                new Probe.CriticalSamples(
                    baseline.unseen(points, seed), criticalEpochs, List.of(lass(1))),
                new Probe.CriticalSamples(baseline.unseen(points, seed), List.of(epochs), atTheEnd),
                new Probe.TrainingCriticalSamples(points, criticalEpochs, List.of(lass(1)))));
    if (hasPartsApart(data)) {
      probes.add(new Probe.TrainingAccuracyByLabel());
    }
    return probes;
  }

  /**
   * When training accuracy is measured: after each epoch up to the middle one, where it moves, then
   * where critical samples are searched. After each to the end it took 7 % more of a run.
   */
  List<Integer> accuracyEpochs() {
    return IntStream.rangeClosed(1, epochs)
        .filter(epoch -> epoch <= middleEpoch || criticalEpochs.contains(epoch))
        .boxed()
        .toList();
  }

  /** LASS at the radius of that index. */
  CriticalSearch lass(int radius) {
    return CriticalSearch.lass(radii.get(radius) / BYTE, searchSteps);
  }

  CriticalSearch fgsm() {
    return CriticalSearch.fgsm(radii.get(1) / BYTE);
  }

  CriticalSearch iteratedFgsm() {
    return CriticalSearch.iteratedFgsm(radii.get(1) / BYTE, searchSteps);
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(DataArm<LabelPart> arm) {
    return arm.aspect() == LabelPart.ALL
        ? new CriticalSamplesReading(this).readings()
        : new LabelPartReading(arm.aspect(), epochs).readings();
  }
}
