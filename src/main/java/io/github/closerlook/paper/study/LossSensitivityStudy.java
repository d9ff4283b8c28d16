package io.github.closerlook.paper.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Norm;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * Section 3.2, Figs 3 and 4: how unequally the loss depends on the examples, and the loss of one
 * class on the examples of another, with the derivative taken through all SGD steps.
 *
 * @param classes the data set's own, or one an example (Fig 3, right)
 * @param sgdSteps length of training
 * @param times at how many evenly spaced steps the sensitivity is taken; a multiple of 10
 * @param classTimes at how many evenly spaced steps the class sensitivity is taken; 0 for none
 * @param seeds replicates per arm
 */
public record LossSensitivityStudy(
    Baseline baseline, Classes classes, int sgdSteps, int times, int classTimes, int seeds)
    implements SeededStudy<DataArm<LossSensitivityStudy.LossOn>> {

  /** What an example is to be classified as. */
  public enum Classes {
    /** The data set's labels. */
    @JsonProperty("data-set")
    DATA_SET,
    /** As many classes as examples. */
    @JsonProperty("one-an-example")
    ONE_AN_EXAMPLE
  }

  /**
   * Of what an arm tells the loss.
   *
   * @param label the class; empty for every class
   */
  record LossOn(OptionalInt label) {

    static final LossOn ALL = new LossOn(OptionalInt.empty());

    @Override
    public String toString() {
      return label.isPresent() ? ", class " + label.getAsInt() : "";
    }
  }

  /** Gini coefficient of the mean sensitivity over the first tenth of the steps. */
  public static final String GINI_AT_TENTH = "gini after 10 % of the steps";

  /** The same over the first half. */
  public static final String GINI_AT_HALF = "gini after 50 % of the steps";

  /** The same over all steps. */
  public static final String GINI_AT_END = "gini after 100 % of the steps";

  /**
   * Share of the examples whose mean sensitivity over the first tenth of the steps is above half of
   * the median.
   */
  public static final String HIGH_SHARE_AT_TENTH =
      "share of examples with a high sensitivity after 10 % of the steps";

  /** The same over the first half. */
  public static final String HIGH_SHARE_AT_HALF =
      "share of examples with a high sensitivity after 50 % of the steps";

  /** The same over all steps. */
  public static final String HIGH_SHARE_AT_END =
      "share of examples with a high sensitivity after 100 % of the steps";

  /** The weights of every step are kept: more would need more memory than there is. */
  private static final int MAX_SGD_STEPS = 1_000_000;

  /** Gini coefficient against SGD steps. */
  public static final String GINI_CURVES = "gini";

  /** Classes of every data set here. */
  private static final int CLASSES = 10;

  /**
   * Mean of the class sensitivities g_ii over that of g_ij, i != j; of an arm that is one class,
   * that of the class's row alone. An average over classes could hide one that differs, and the
   * least of them would lie below the truth by selection alone: hence each by itself.
   */
  public static final String OWN_CLASS = "class sensitivity to the own class over that to others";

  /** The ratio if a class's loss depended on all classes alike. */
  public static final String NO_PREFERENCE = "no preference";

  /** Coefficient of variation of the class sensitivities g_ij, i != j. */
  public static final String SPREAD_OVER_OTHERS =
      "spread of the class sensitivity over other classes";

  /** Class sensitivity g_ij, [classes][classes], mean over the seeds. */
  public static final String CLASS_SENSITIVITY = "class sensitivity";

  /** The same, each row of each seed in units of its mean off the diagonal. */
  public static final String CLASS_SENSITIVITY_IN_ROW_UNITS = "class sensitivity in row units";

  public LossSensitivityStudy {
    Sizes sizes = Sizes.of("loss-sensitivity").seeds("seeds", seeds);
    sizes.bounds().whole("sgdSteps", sgdSteps, 1, MAX_SGD_STEPS);
    sizes.bounds().whole("classTimes", classTimes, 0, sgdSteps);
    if (times < 10 || times % 10 != 0) {
      throw new BadInputException(
          "Study loss-sensitivity: times is " + times + "; expected a multiple of 10");
    }
    sizes.bounds().whole("times", times, 10, sgdSteps);
  }

  /** The Gini coefficient over all steps in a norm; {@link #GINI_AT_END} is the l1 norm's. */
  public static String giniAtEnd(Norm norm) {
    return inNorm(GINI_AT_END, norm);
  }

  /** The same of the share of examples with a high sensitivity. */
  static String highShareAtEnd(Norm norm) {
    return inNorm(HIGH_SHARE_AT_END, norm);
  }

  private static String inNorm(String quantity, Norm norm) {
    return norm == Norm.L1
        ? quantity
        : quantity + ", " + norm.name().toLowerCase(Locale.ROOT) + " norm";
  }

  @Override
  public Arms<DataArm<LossOn>> trained() {
    return Arms.once(this, this::armsAnew);
  }

  private Arms<DataArm<LossOn>> armsAnew() {
    Arms<DataArm<LossOn>> arms = new Arms<>();
    for (Condition data : List.of(Condition.REAL, Condition.RAND_X)) {
      arms.with(new DataArm<>(data, LossOn.ALL), ArmSeeds.OWN, ArmSeeds.AGAIN);
      for (int index = 0; classTimes > 0 && index < CLASSES; index++) {
        arms.with(new DataArm<>(data, new LossOn(OptionalInt.of(index))));
      }
    }
    return arms;
  }

  @Override
  public Map<String, Double> constants() {
    return Map.of(NO_PREFERENCE, 1.0, Arms.ALL_EXAMPLES, 1.0);
  }

  @Override
  public String describe() {
    return Text.format(
        "%s, %s%d SGD steps, %d seeds",
        baseline,
        classes == Classes.ONE_AN_EXAMPLE ? "one class an example, " : "",
        sgdSteps,
        seeds);
  }

  @Override
  public Map<RunName, RunSpec> runs(Panel panel, DataArm<LossOn> arm, long seed) {
    SampleSpec sample = arm.data().training(baseline, seed);
    if (classes == Classes.ONE_AN_EXAMPLE) {
      sample = sample.withLabels(Labels.oneClassAnExample());
    }
    List<Probe> probes =
        new ArrayList<>(List.of(new Probe.Sensitivity(times), new Probe.TrainingAccuracy()));
    if (classTimes > 0) {
      probes.add(new Probe.ClassSensitivity(classTimes));
    }
    // In double: rounding errors grow with every step that is differentiated through.
    return Map.of(
        RunName.BASELINE,
        baseline
            .run(sample, new StopRule.Steps(sgdSteps), probes, panel, seed)
            .with(Precision.DOUBLE));
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(DataArm<LossOn> arm) {
    OptionalInt label = arm.aspect().label();
    return label.isPresent() ? onClass(label.getAsInt()) : onAll();
  }

  private static Readings onClass(int row) {
    return new Readings()
        .perSeed(OWN_CLASS, RunName.BASELINE, run -> matrix(run).diagonalOverOthers(row));
  }

  private Readings onAll() {
    String gini = Probe.sensitivityGini(Norm.L1);
    String highShare = Probe.sensitivityHighShare(Norm.L1);
    Readings readings =
        new Readings()
            .perSeed(TRAINING_ACCURACY_REACHED, RunName.BASELINE, TrainingAccuracy::reached)
            .perSeed(GINI_AT_TENTH, RunName.BASELINE, at(gini, times / 10))
            .perSeed(GINI_AT_HALF, RunName.BASELINE, at(gini, times / 2))
            .perSeed(HIGH_SHARE_AT_TENTH, RunName.BASELINE, at(highShare, times / 10))
            .perSeed(HIGH_SHARE_AT_HALF, RunName.BASELINE, at(highShare, times / 2))
            .curves(
                GINI_CURVES,
                records ->
                    new Curves(
                        records.series(RunName.BASELINE, Probe.SENSITIVITY_STEPS)[0],
                        records.series(RunName.BASELINE, gini)));
    for (Norm norm : Norm.values()) {
      readings
          .perSeed(giniAtEnd(norm), RunName.BASELINE, at(Probe.sensitivityGini(norm), times))
          .perSeed(
              highShareAtEnd(norm), RunName.BASELINE, at(Probe.sensitivityHighShare(norm), times));
    }
    if (classTimes > 0) {
      readings
          .perSeed(OWN_CLASS, RunName.BASELINE, run -> matrix(run).diagonalOverOthers())
          .perSeed(SPREAD_OVER_OTHERS, RunName.BASELINE, run -> matrix(run).variationOfOthers())
          .figure(LossSensitivityStudy::matrices);
    }
    return readings;
  }

  /**
   * A series' value the time it was taken.
   *
   * @param time counted from 1
   */
  private static ToDoubleFunction<RunRecord> at(String series, int time) {
    return run -> run.series(series)[time - 1];
  }

  private static void matrices(String arm, SeededRecords records, Findings findings) {
    double[][] bySeed = records.series(RunName.BASELINE, Probe.CLASS_SENSITIVITY);
    findings.put(CLASS_SENSITIVITY, arm, ClassMatrix.mean(bySeed));
    findings.put(CLASS_SENSITIVITY_IN_ROW_UNITS, arm, ClassMatrix.meanInRowUnits(bySeed));
  }

  private static ClassMatrix matrix(RunRecord run) {
    return ClassMatrix.of(run.series(Probe.CLASS_SENSITIVITY));
  }
}
