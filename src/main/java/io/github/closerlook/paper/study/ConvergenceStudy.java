package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Section 3.3.2, Fig 6: how many epochs a network needs to classify all training examples as
 * labelled, and how that changes with its width and with the number of examples.
 *
 * @param widths units per hidden layer, ascending, none or an odd number; the other sizes are the
 *     baseline's
 * @param sizes numbers of training examples, ascending; the other sizes are the baseline's
 * @param budgetEpochs training is given up after so many: then the time is censored
 * @param seeds replicates per arm
 */
public record ConvergenceStudy(
    Baseline baseline, List<Integer> widths, List<Integer> sizes, int budgetEpochs, int seeds)
    implements SeededStudy<DataArm<ArmSize>> {

  /** Epochs to 100 % training accuracy; infinite where censored. */
  public static final String TIME_TO_CONVERGENCE = "time to convergence";

  /** Theil-Sen slope on log-log axes: -1 where twice the width halves the time. */
  public static final String SLOPE_BY_WIDTH = "slope of time to convergence by width";

  /** Theil-Sen slope on log-log axes: 1 where twice the examples double the time, in epochs. */
  public static final String SLOPE_BY_EXAMPLES = "slope of time to convergence by examples";

  /**
   * Of the epochs that all widenings save together, the share that the first half of them saves;
   * more than half where the returns diminish.
   */
  public static final String SAVED_AT_FIRST = "share of the saving that the first widenings give";

  /** The share if every widening saved as many epochs as any other. */
  public static final String STEADY_RETURNS = "steady returns";

  /**
   * By how much {@link #SLOPE_BY_WIDTH} over the wider half of the widths exceeds that over the
   * narrower half, the middle one being in both: 0 of any power law, on which the time falls by the
   * same part with each doubling and the epochs saved diminish all the same; above 0 where it falls
   * by ever less.
   */
  public static final String FLATTENING = "flattening of time to convergence by width";

  /**
   * {@link #SLOPE_BY_EXAMPLES} over those sizes alone that have at least {@value #MANY} examples to
   * an input dimension; not a number if they are fewer than two.
   */
  public static final String SLOPE_WHERE_MANY = "slope by examples, ten or more to a dimension";

  /** The same over the sizes that have fewer than {@value #MANY} examples to an input dimension. */
  public static final String SLOPE_WHERE_FEW = "slope by examples, fewer than ten to a dimension";

  /**
   * {@link Crossing} of {@link #RAND_X_BESIDE_REAL}: the number of examples from which on random
   * inputs take longer than real data.
   */
  public static final String CROSSING =
      "examples from which on noise takes longer, in doublings of the fewest";

  /**
   * Networks of the same seeds on random inputs and on real data, with every number of examples.
   */
  static final DataArm<ArmSize> RAND_X_BESIDE_REAL =
      new DataArm<>(Condition.RAND_X, ArmSize.BESIDE_REAL);

  /** The {@link #CROSSING} if noise took longer with every number of examples. */
  public static final String FEWEST_EXAMPLES = "the fewest examples";

  /** Training accuracy against epochs, at the baseline's sizes. */
  public static final String ACCURACY_CURVES = "training accuracy";

  /** Epochs to 100 % training accuracy against width. */
  public static final String TIME_BY_WIDTH = "time by width";

  /**
   * Binary logarithm of the time to convergence on random inputs over that on real data, against
   * the number of training examples.
   */
  public static final String DOUBLINGS_OF_TIME = "doublings of the time by noise";

  /** Epochs to 100 % training accuracy against the number of training examples. */
  public static final String TIME_BY_EXAMPLES = "time by examples";

  /**
   * In trials randX began to take longer with more examples near ten examples to an input
   * dimension.
   */
  public static final int MANY = 10;

  private static final List<Integer> LEVELS = List.of(20, 40, 60, 80, 100);

  /** Names the runs of the {@link #widths}. */
  static final String WIDTH = "width";

  /** Names the runs of the {@link #sizes}. */
  static final String EXAMPLES = "examples";

  public ConvergenceStudy {
    widths = ascending("widths", widths);
    sizes = ascending("sizes", sizes);
    Sizes.of("convergence")
        .examples("sizes", sizes)
        .epochs("budgetEpochs", budgetEpochs)
        .seeds("seeds", seeds);
    // Refuses a width that no network has.
    widths.forEach(baseline::withWidth);
    if (!widths.isEmpty() && widths.size() % 2 == 0) {
      // Without one in the middle there is no first half of the widenings.
      throw BadInput.of("Study convergence: widths is %s; expected an odd number of them", widths);
    }
  }

  private static List<Integer> ascending(String name, List<Integer> values) {
    if (!Ascending.strictly(values) || values.size() == 1 || values.size() == 2) {
      throw BadInput.of(
          "Study convergence: %s is %s; expected none, or at least three, ascending", name, values);
    }
    return List.copyOf(values);
  }

  @Override
  public Arms<DataArm<ArmSize>> trained() {
    return Arms.once(this, this::armsAnew);
  }

  private Arms<DataArm<ArmSize>> armsAnew() {
    Arms<DataArm<ArmSize>> arms = Arms.ofNoise(LEVELS, data -> new DataArm<>(data, ArmSize.ALL));
    for (Condition data : Condition.withNoise(LEVELS)) {
      widths.forEach(
          width -> arms.with(new DataArm<>(data, new ArmSize(ArmSize.Varied.WIDTH, width))));
      sizes.forEach(
          size -> arms.with(new DataArm<>(data, new ArmSize(ArmSize.Varied.EXAMPLES, size))));
    }
    return sizes.isEmpty()
        ? arms
        : arms.with(RAND_X_BESIDE_REAL, ArmSeeds.OWN, ArmSeeds.HALF, ArmSeeds.OTHER_HALF);
  }

  @Override
  public Map<String, Double> constants() {
    return Map.of(
        Arms.NO_CHANGE, 0.0, Arms.ALL_EXAMPLES, 1.0, STEADY_RETURNS, 0.5, FEWEST_EXAMPLES, 0.0);
  }

  /**
   * Random inputs again would cost as many networks as there are, where both kinds are compared.
   */
  @Override
  public List<String> alike(List<String> arms) {
    return trained().treatments(arms).contains(RAND_X_BESIDE_REAL)
        ? ArmSeeds.halves(RAND_X_BESIDE_REAL)
        : SeededStudy.super.alike(arms);
  }

  @Override
  public Map<String, Quantity.Kind> comparable(String constant) {
    return constant.equals(FEWEST_EXAMPLES)
        ? readings(RAND_X_BESIDE_REAL).kinds()
        : SeededStudy.super.comparable(constant);
  }

  @Override
  public String describe() {
    return Text.format(
        "%s, at most %d epochs, %d seeds", baseline.over(sizes), budgetEpochs, seeds);
  }

  @Override
  public Map<RunName, RunSpec> runs(Panel panel, DataArm<ArmSize> arm, long seed) {
    Map<RunName, RunSpec> runs = new LinkedHashMap<>();
    if (arm.equals(RAND_X_BESIDE_REAL)) {
      for (Condition data : List.of(Condition.RAND_X, Condition.REAL)) {
        for (int size : sizes) {
          Baseline setting = baseline.withExamples(size);
          runs.put(new RunName(data.toString(), size), run(setting, data, panel, seed));
        }
      }
      return runs;
    }
    Condition data = arm.data();
    runs.put(RunName.BASELINE, run(arm.aspect().of(baseline), data, panel, seed));
    if (arm.aspect().equals(ArmSize.ALL)) {
      for (int width : widths) {
        runs.put(new RunName(WIDTH, width), run(baseline.withWidth(width), data, panel, seed));
      }
      for (int size : sizes) {
        runs.put(new RunName(EXAMPLES, size), run(baseline.withExamples(size), data, panel, seed));
      }
    }
    return runs;
  }

  private RunSpec run(Baseline setting, Condition data, Panel panel, long seed) {
    return setting.run(
        data.training(setting, seed),
        new StopRule.FullAccuracy(budgetEpochs),
        List.of(new Probe.EpochsToFullAccuracy(), new Probe.TrainingAccuracy(accuracyEpochs())),
        panel,
        seed);
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(DataArm<ArmSize> arm) {
    return new ConvergenceReading(this).readings(arm);
  }

  /** Where a curve of accuracy is measured: ten times while the epochs grow tenfold, and last. */
  List<Integer> accuracyEpochs() {
    return IntStream.rangeClosed(0, (int) Math.ceil(10 * Math.log10(budgetEpochs)))
        .map(i -> Math.min((int) Math.round(Math.pow(10, i / 10.0)), budgetEpochs))
        .distinct()
        .boxed()
        .toList();
  }
}
