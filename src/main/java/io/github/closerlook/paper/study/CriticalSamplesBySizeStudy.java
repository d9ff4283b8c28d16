package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.StopRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Section 4 once more: how the critical sample ratio of unseen points depends on the number of
 * training examples. The paper has one number, 50,000; where there are few, even real examples are
 * memorized one by one, and real data is no different from noise.
 *
 * @param sizes numbers of training examples, ascending
 * @param points how many unseen points are searched around
 * @param radius half the side of the box, in units of 1/255
 * @param searchSteps steps of LASS, at most
 * @param epochs length of training
 * @param seeds replicates per arm
 */
public record CriticalSamplesBySizeStudy(
    Baseline baseline,
    List<Integer> sizes,
    int points,
    double radius,
    int searchSteps,
    int epochs,
    int seeds)
    implements SeededStudy<Condition> {

  /** Ratio with the most training examples less that with the fewest. */
  public static final String GROWTH = "growth of the critical sample ratio with examples";

  /** Ratio with the most training examples. */
  public static final String WITH_MOST = "critical sample ratio with the most examples";

  /** Ratio against the number of training examples. */
  public static final String BY_SIZE = "critical sample ratio by examples";

  private static final double BYTE = 255;
  private static final String EXAMPLES = "examples";

  public CriticalSamplesBySizeStudy {
    sizes = List.copyOf(sizes);
    Sizes.of("critical-samples-by-size")
        .examples("sizes", sizes)
        .unseen("points", points)
        .searches(List.of(radius), searchSteps)
        .epochs("epochs", epochs)
        .seeds("seeds", seeds);
    if (sizes.size() < 2 || !Ascending.strictly(sizes)) {
      throw BadInput.of(
          "Study critical-samples-by-size: sizes is %s; expected two or more, ascending", sizes);
    }
  }

  @Override
  public Arms<Condition> trained() {
    return Arms.once(this, () -> Arms.ofNoise(List.of(100), Function.identity()));
  }

  /** The two halves of the seeds, for an arm has a network of each size: others would be dear. */
  @Override
  public List<String> alike(List<String> arms) {
    return arms.size() == 1 ? arms : ArmSeeds.halves(Condition.REAL);
  }

  @Override
  public String describe() {
    return Text.format(
        "%s, %d epochs, radius %s/255, %d seeds", baseline.over(sizes), epochs, radius, seeds);
  }

  @Override
  public Map<RunName, RunSpec> runs(Panel panel, Condition data, long seed) {
    Map<RunName, RunSpec> runs = new LinkedHashMap<>();
    for (int size : sizes) {
      Baseline setting = baseline.withExamples(size);
      runs.put(
          withExamples(size),
          setting.run(
              data.training(setting, seed),
              new StopRule.Epochs(epochs),
              probes(setting, seed),
              panel,
              seed));
    }
    return runs;
  }

  /** Whether all is fitted is asked of the most examples alone, which are the hardest to fit. */
  private List<Probe> probes(Baseline setting, long seed) {
    Probe critical =
        new Probe.CriticalSamples(setting.unseen(points, seed), List.of(epochs), List.of(search()));
    return setting.examples() == most()
        ? List.of(critical, new Probe.TrainingAccuracy(List.of(epochs)))
        : List.of(critical);
  }

  private int most() {
    return sizes.get(sizes.size() - 1);
  }

  private static RunName withExamples(int size) {
    return new RunName(EXAMPLES, size);
  }

  private CriticalSearch search() {
    return CriticalSearch.lass(radius / BYTE, searchSteps);
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Readings readings(Condition data) {
    ToDoubleFunction<RunRecord> ratio =
        run -> run.last(Probe.criticalSampleRatio(Probe.VALIDATION, search()));
    RunName fewest = withExamples(sizes.get(0));
    RunName most = withExamples(most());
    return new Readings()
        .perSeed(TRAINING_ACCURACY_REACHED, most, TrainingAccuracy::reached)
        .difference(GROWTH, most, fewest, ratio)
        .perSeed(WITH_MOST, most, ratio)
        .curves(BY_SIZE, records -> records.curves(EXAMPLES, sizes, ratio));
  }
}
