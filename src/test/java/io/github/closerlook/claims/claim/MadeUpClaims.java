package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Claims and quantities of which no network knows. */
public final class MadeUpClaims {

  /** Name of the study that the claims read. */
  static final String STUDY = "timing";

  private MadeUpClaims() {}

  static Study study() {
    return new ConvergenceStudy(
        new Baseline("mnist", 14, 100, new Architecture.Mlp(16, 2), Optimizer.sgd(0.1, 10)),
        List.of(),
        List.of(),
        50,
        8);
  }

  /** A claim of that name that tests nothing. */
  public static Expectation claim(String id) {
    return claim(id, List.of());
  }

  static Expectation claim(String id, List<Criterion> criteria, ClaimCase... cases) {
    return claim(id, STUDY, Map.of(STUDY, study()), criteria, cases);
  }

  private static Expectation claim(
      String id,
      String study,
      Map<String, Study> studies,
      List<Criterion> criteria,
      ClaimCase... cases) {
    return new Expectation(
        id,
        OptionalInt.empty(),
        Importance.SUPPORTING,
        "3 Part",
        "3.1",
        "1",
        "Title",
        "Says.",
        "Method.",
        study,
        studies,
        criteria,
        List.of(),
        List.of(),
        List.of(cases),
        "id: " + id);
  }

  static ExpectedVerdict everywhere(Verdict verdict) {
    Map<Scale, Verdict> byScale = new EnumMap<>(Scale.class);
    for (Scale scale : Scale.values()) {
      byScale.put(scale, verdict);
    }
    return new ExpectedVerdict(byScale);
  }

  static ClaimCase claimCase(String criterion, Verdict expected, String... arms) {
    return new ClaimCase(
        criterion, "", List.of(arms), Role.CLAIM, everywhere(expected), "a reason");
  }

  /** A case that reads this study of its claim; "" for the claim's own. */
  static ClaimCase claimOf(String criterion, String study, String... arms) {
    return new ClaimCase(
        criterion, study, List.of(arms), Role.CLAIM, everywhere(Verdict.REPRODUCED), "a reason");
  }

  /** A claim that reads the study "short" of these, unless a case names another. */
  static Expectation slower(Map<String, Study> studies, Criterion test, ClaimCase... cases) {
    return claim("slower", "short", studies, List.of(test), cases);
  }

  static ClaimCase control(Role role, String criterion, String... arms) {
    return new ClaimCase(criterion, "", List.of(arms), role, null, "");
  }

  static Margin margin(Effect effect, double size) {
    return new Margin("made up", effect, size, "because");
  }

  static Criterion exceeds(String id, Effect effect, double margin) {
    return new Exceeds(id, "height", margin(effect, margin), SpeaksOf.REAL_DATA);
  }

  static Criterion equivalent(double margin) {
    return new Equivalent("same", "height", margin(Effect.DIFFERENCE, margin), SpeaksOf.REAL_DATA);
  }

  /** The verdict on a claim that stands alone. */
  static Verdict verdict(Criterion criterion, Quantity... arms) {
    return verdict(criterion, Role.CLAIM, arms);
  }

  static Verdict verdict(Criterion criterion, Role role, Quantity... arms) {
    return criterion.verdict(criterion.assess(List.of(arms), role, 1));
  }

  /** What could be found of an effect, with p-values that do not stand in the way. */
  static Assessment assessment(double low, double high) {
    return assessment(low, high, 0.001, 0.001);
  }

  static Assessment assessment(double low, double high, double pAtMargin, double pAtNone) {
    return new Assessment(
        (low + high) / 2, new Interval(low, high), pAtMargin, pAtNone, Spread.NONE, 1, 8);
  }

  static Quantity perSeed(double... values) {
    return new Quantity.PerSeed(values);
  }

  static Quantity zeros(int seeds) {
    return new Quantity.PerSeed(new double[seeds]);
  }

  /** Every network finds every example equally hard. */
  static Quantity equallyHard(int networks, int examples) {
    double[] share = new double[examples];
    Arrays.fill(share, 0.5);
    return outcomes(networks, share);
  }

  /** One half of the examples is easy for every network, the other one hard. */
  static Quantity easyAndHard(int networks, int examples) {
    double[] share = new double[examples];
    Arrays.setAll(share, i -> i % 2 == 0 ? 0.9 : 0.1);
    return outcomes(networks, share);
  }

  private static Quantity outcomes(int networks, double[] share) {
    SplittableRandom random = new SplittableRandom(1);
    byte[][] correct = new byte[networks][share.length];
    for (byte[] network : correct) {
      for (int i = 0; i < share.length; i++) {
        network[i] = (byte) (random.nextDouble() < share[i] ? 1 : 0);
      }
    }
    return new Quantity.Outcomes(correct);
  }
}
