package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Section 3.3.1, Fig 5: how validation accuracy depends on the network's width, with noise among
 * the training examples and without; and on how much of the training set is memorized instead.
 *
 * @param widths units per hidden layer, ascending; with the baseline's number of examples
 * @param moderateWidth one of the widths: what is gained beyond it is compared
 * @param sizes numbers of training examples, ascending, or none; with the baseline's width
 * @param validationExamples unseen examples, of the same seed
 * @param epochs length of training
 * @param seeds replicates per arm
 */
public record CapacityStudy(
    Baseline baseline,
    List<Integer> widths,
    int moderateWidth,
    List<Integer> sizes,
    int validationExamples,
    int epochs,
    int seeds)
    implements SeededStudy<Condition> {

  /** Best validation accuracy over the epochs, of the widest network less the moderate one. */
  public static final String BEST_GAIN = "gain of best validation accuracy from capacity";

  /** The same of the validation accuracy after the last epoch. */
  public static final String FINAL_GAIN = "gain of final validation accuracy from capacity";

  /**
   * Validation errors at the best epoch, of the moderate network over those of the widest: what
   * capacity gains in units of what there was left to gain. Not a number where either makes none.
   */
  public static final String ERROR_FACTOR =
      "factor by which capacity divides the best validation error";

  /** Binary logarithm of the {@link SufficientWidth} for the best validation accuracy. */
  public static final String SUFFICIENT_WIDTH =
      "width within 0.01 of the best validation accuracy, in doublings";

  /** Training less validation accuracy after the last epoch: the widest less the narrowest. */
  public static final String GAP_BY_WIDTH = "growth of the generalization gap with width";

  /** The same gap of the network of moderate width: after the last epoch less after the first. */
  public static final String GAP_BY_EPOCHS = "growth of the generalization gap with epochs";

  /** The same gap with the fewest examples less that with the most. */
  public static final String GAP_BY_EXAMPLES = "shrinkage of the generalization gap with examples";

  /** Best validation accuracy against width. */
  public static final String BEST_BY_WIDTH = "best validation accuracy";

  /** Validation accuracy after the last epoch against width. */
  public static final String FINAL_BY_WIDTH = "final validation accuracy";

  /** Training less validation accuracy after the last epoch against width. */
  public static final String GAPS_BY_WIDTH = "generalization gap by width";

  /** The same against epochs. */
  public static final String GAPS_BY_EPOCHS = "generalization gap by epochs";

  /** The same against the number of training examples. */
  public static final String GAPS_BY_EXAMPLES = "generalization gap by examples";

  private static final List<Integer> LEVELS = List.of(20, 40, 60, 80);
  private static final String WIDTH = "width";
  private static final String EXAMPLES = "examples";

  public CapacityStudy {
    widths = List.copyOf(widths);
    sizes = List.copyOf(sizes);
    Sizes.of("capacity")
        .examples("sizes", sizes)
        .unseen("validationExamples", validationExamples)
        .epochs("epochs", epochs)
        .seeds("seeds", seeds);
    // Refuses a width that no network has.
    widths.forEach(baseline::withWidth);
    if (widths.size() < 2 || !widths.contains(moderateWidth)) {
      throw BadInput.of(
          "Study capacity: moderateWidth is %d; expected one of two or more widths, here %s",
          moderateWidth, widths);
    }
    if (sizes.size() == 1) {
      throw new BadInputException("Study capacity: sizes has one entry; expected none or several");
    }
    requireAscending("widths", widths);
    requireAscending("sizes", sizes);
  }

  private static void requireAscending(String name, List<Integer> values) {
    if (!Ascending.strictly(values)) {
      throw BadInput.of("Study capacity: %s is %s; expected ascending numbers", name, values);
    }
  }

  /** What remains of the training set without so many per cent of it, such as its noise. */
  static Condition without(int percent) {
    return new Condition(Condition.Kind.CLEAN, 100 - percent);
  }

  @Override
  public Arms<Condition> trained() {
    return Arms.once(this, this::armsAnew);
  }

  private Arms<Condition> armsAnew() {
    Arms<Condition> arms = Arms.ofNoise(LEVELS, Function.identity());
    LEVELS.forEach(percent -> arms.with(without(percent)));
    return arms;
  }

  @Override
  public String describe() {
    return Text.format("%s, widths %s, %d epochs, %d seeds", baseline, widths, epochs, seeds);
  }

  @Override
  public Map<RunName, RunSpec> runs(Panel panel, Condition data, long seed) {
    Map<RunName, RunSpec> runs = new LinkedHashMap<>();
    widths.forEach(
        width -> runs.put(atWidth(width), run(baseline.withWidth(width), panel, data, seed)));
    sizes.forEach(
        size -> runs.put(withExamples(size), run(baseline.withExamples(size), panel, data, seed)));
    return runs;
  }

  private RunSpec run(Baseline setting, Panel panel, Condition data, long seed) {
    return setting.run(
        data.training(setting, seed),
        new StopRule.Epochs(epochs),
        List.of(
            new Probe.TrainingAccuracy(Tenths.of(epochs)),
            new Probe.ValidationAccuracy(setting.unseen(validationExamples, seed))),
        panel,
        seed);
  }

  private static RunName atWidth(int width) {
    return new RunName(WIDTH, width);
  }

  private static RunName withExamples(int size) {
    return new RunName(EXAMPLES, size);
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(Condition data) {
    RunName narrowest = atWidth(widths.get(0));
    RunName moderate = atWidth(moderateWidth);
    RunName widest = atWidth(widths.get(widths.size() - 1));
    Readings readings =
        new Readings()
            .difference(BEST_GAIN, widest, moderate, ValidationAccuracy::best)
            .difference(FINAL_GAIN, widest, moderate, ValidationAccuracy::last)
            .perSeed(ERROR_FACTOR, runs -> errorFactor(runs.get(moderate), runs.get(widest)))
            .difference(GAP_BY_WIDTH, widest, narrowest, this::gap)
            .perSeed(GAP_BY_EPOCHS, moderate, run -> gap(run) - gaps(run)[0])
            .perSeed(TRAINING_ACCURACY_REACHED, widest, TrainingAccuracy::reached)
            .quantity(
                SUFFICIENT_WIDTH,
                Quantity.Kind.OF_PANEL,
                records -> new SufficientWidth(widths, best(records).y()).quantity())
            .curves(BEST_BY_WIDTH, this::best)
            .curves(FINAL_BY_WIDTH, records -> byWidth(records, ValidationAccuracy::last))
            .curves(GAPS_BY_WIDTH, records -> byWidth(records, this::gap))
            .curves(
                GAPS_BY_EPOCHS,
                records ->
                    Curves.at(
                        Tenths.of(epochs),
                        records.of(moderate).stream().map(this::gaps).toArray(double[][]::new)));
    if (!sizes.isEmpty()) {
      RunName fewest = withExamples(sizes.get(0));
      RunName most = withExamples(sizes.get(sizes.size() - 1));
      readings
          .difference(GAP_BY_EXAMPLES, fewest, most, this::gap)
          .curves(GAPS_BY_EXAMPLES, records -> records.curves(EXAMPLES, sizes, this::gap));
    }
    return readings;
  }

  private Curves best(SeededRecords records) {
    return byWidth(records, ValidationAccuracy::best);
  }

  private Curves byWidth(SeededRecords records, ToDoubleFunction<RunRecord> value) {
    return records.curves(WIDTH, widths, value);
  }

  private static double errorFactor(RunRecord moderate, RunRecord widest) {
    double ofModerate = 1 - ValidationAccuracy.best(moderate);
    double ofWidest = 1 - ValidationAccuracy.best(widest);
    return ofModerate > 0 && ofWidest > 0 ? ofModerate / ofWidest : Double.NaN;
  }

  private double gap(RunRecord run) {
    double[] gaps = gaps(run);
    return gaps[gaps.length - 1];
  }

  /**
   * Training less validation accuracy through training. The best validation accuracy is looked for
   * after each epoch, a gap only where it is drawn.
   */
  private double[] gaps(RunRecord run) {
    List<Integer> measured = Tenths.of(epochs);
    double[] training = run.series(Probe.TRAINING_ACCURACY);
    double[] validation = run.series(Probe.VALIDATION_ACCURACY);
    double[] gaps = new double[training.length];
    Arrays.setAll(gaps, i -> training[i] - validation[measured.get(i) - 1]);
    return gaps;
  }
}
