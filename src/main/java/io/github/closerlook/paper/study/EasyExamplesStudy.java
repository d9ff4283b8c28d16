package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.ExtremeShares;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Section 3.1, Fig 1: many networks, each from its own initial weights and batch order, are trained
 * for one epoch on the same examples; which examples does each get right?
 *
 * <p>Samples are class-balanced, or else differing class frequencies alone would make random inputs
 * differ in difficulty.
 *
 * @param initializations networks per arm; the paper's are 100
 */
public record EasyExamplesStudy(Baseline baseline, int initializations, int epochs)
    implements NetworkStudy {

  /** Right or wrong by network and example. */
  public static final String CORRECTNESS = "correctness";

  /** The same, with the class that the networks were told of each example. */
  public static final String CORRECTNESS_BY_CLASS = "correctness, class by class";

  /**
   * Share of the examples that at least 95 % of the networks get right, less what a binomial of the
   * same mean accuracy gives, see {@link ExtremeShares}.
   */
  public static final String NEARLY_ALL_RIGHT =
      "share of examples that nearly all networks get right, beyond the binomial's";

  /** The same of those that at least 95 % of the networks get wrong. */
  public static final String NEARLY_ALL_WRONG =
      "share of examples that nearly all networks get wrong, beyond the binomial's";

  public EasyExamplesStudy {
    Sizes.of("easy-examples").seeds("initializations", initializations).epochs("epochs", epochs);
  }

  @Override
  public void show(Viewer viewer) {
    viewer.view(this);
  }

  @Override
  public Map<String, Quantity.Kind> quantities(String arm) {
    return Map.of(
        CORRECTNESS,
        Quantity.Kind.OUTCOMES,
        CORRECTNESS_BY_CLASS,
        Quantity.Kind.CLASSED_OUTCOMES,
        NEARLY_ALL_RIGHT,
        Quantity.Kind.CROSSED,
        NEARLY_ALL_WRONG,
        Quantity.Kind.CROSSED);
  }

  @Override
  public Arms<Condition> trained() {
    return Arms.once(this, this::armsAnew);
  }

  private Arms<Condition> armsAnew() {
    return new Arms<Condition>()
        .with(Condition.REAL, ArmSeeds.OWN, ArmSeeds.AGAIN)
        .with(Condition.RAND_X)
        .with(Condition.RAND_Y);
  }

  /** The dispersion ratio of binomial counts, by definition. */
  @Override
  public Map<String, Double> constants() {
    return Map.of(Arms.BINOMIAL, 1.0);
  }

  @Override
  public String describe() {
    return Text.format(
        "%s, %d %s, %d initializations",
        baseline, epochs, epochs == 1 ? "epoch" : "epochs", initializations);
  }

  @Override
  public List<RunSpec> plan(Panel panel, Set<String> arms) {
    return arms.stream()
        .filter(arm -> !constants().containsKey(arm))
        .flatMap(arm -> runs(panel, trained().of(arm)).stream())
        .toList();
  }

  @Override
  public boolean canBePooled() {
    return false;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException for more than one panel
   */
  @Override
  public Findings findings(List<Panel> panels, Set<String> arms, Function<Run, RunRecord> records) {
    if (panels.size() > 1) {
      throw new IllegalArgumentException("networks of several panels have no examples in common");
    }
    Panel panel = panels.get(0);
    Findings findings = new Findings();
    for (String arm : arms) {
      if (constants().containsKey(arm)) {
        findings.put(CORRECTNESS, arm, new Quantity.Theory(constants().get(arm)));
        findings.put(CORRECTNESS_BY_CLASS, arm, new Quantity.Theory(constants().get(arm)));
        // Nothing is beyond itself.
        findings.put(NEARLY_ALL_RIGHT, arm, new Quantity.Theory(0));
        findings.put(NEARLY_ALL_WRONG, arm, new Quantity.Theory(0));
        continue;
      }
      List<RunRecord> networks =
          runs(panel, trained().of(arm)).stream().map(spec -> records.apply(spec)).toList();
      byte[][] correct =
          networks.stream()
              .map(network -> bits(network.series(Probe.CORRECT)))
              .toArray(byte[][]::new);
      int[] classes =
          Arrays.stream(networks.get(0).series(Probe.LABELS)).mapToInt(x -> (int) x).toArray();
      findings.put(CORRECTNESS, arm, new Quantity.Outcomes(correct));
      findings.put(CORRECTNESS_BY_CLASS, arm, new Quantity.ClassedOutcomes(correct, classes));
      findings.put(NEARLY_ALL_RIGHT, arm, new Quantity.Crossed(ExtremeShares.right(correct)));
      findings.put(NEARLY_ALL_WRONG, arm, new Quantity.Crossed(ExtremeShares.wrong(correct)));
    }
    return findings;
  }

  private static byte[] bits(double[] values) {
    byte[] bits = new byte[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) values[i];
    }
    return bits;
  }

  private List<RunSpec> runs(Panel panel, Arm<Condition> arm) {
    // All networks of a panel see the same examples; only their own seed differs.
    SampleSpec sample = arm.treatment().training(baseline, panel.seed(0));
    List<Long> seeds = arm.seeds().of(panel, initializations);
    return IntStream.range(0, initializations)
        .mapToObj(
            i ->
                baseline.run(
                    sample,
                    new StopRule.Epochs(epochs),
                    // The first tells the labels for all.
                    i == 0
                        ? List.of(new Probe.Correctness(), new Probe.TrainingLabels())
                        : List.of(new Probe.Correctness()),
                    panel,
                    seeds.get(i)))
        .toList();
  }
}
