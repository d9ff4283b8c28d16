package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Effect;
import io.github.closerlook.claim.Exceeds;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.ExpectedVerdict;
import io.github.closerlook.claim.Grid;
import io.github.closerlook.claim.Importance;
import io.github.closerlook.claim.Inquiry;
import io.github.closerlook.claim.Judge;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Margin;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.DataLocations;
import io.github.closerlook.model.Engine;
import io.github.closerlook.model.spec.Architecture;
import io.github.closerlook.model.spec.Optimizer;
import io.github.closerlook.run.Run;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.run.TrainingSpan;
import io.github.closerlook.study.Arms;
import io.github.closerlook.study.Baseline;
import io.github.closerlook.study.ConvergenceStudy;
import io.github.closerlook.study.Curves;
import io.github.closerlook.study.Findings;
import io.github.closerlook.study.Panel;
import io.github.closerlook.study.Quantity;
import io.github.closerlook.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A suite of made-up claims about times to convergence, with findings made to order. */
public final class SampleSuite {

  private static final List<String> NUMBERS =
      List.of(
          "reproduced", "weaker", "absent", "contrary", "inconclusive", "fooled-control", "broken");

  /** Name of the study that all claims read. */
  static final String STUDY = "timing";

  private static final Study SIZED =
      new ConvergenceStudy(
          new Baseline("mnist", 14, 100, new Architecture.Mlp(8, 2), Optimizer.sgd(0.1, 10)),
          List.of(),
          List.of(),
          50,
          8);

  private static final double[] WILD = {40, 2, 90, 5, 70, 1, 12, 3};

  /** The times of randY in each claim; those of real data are 10 to 17. */
  private static final Map<String, double[]> TIMES =
      Map.of(
          "reproduced", new double[] {50, 51, 52, 53, 54, 55, 56, 58},
          "weaker", new double[] {12, 14, 16, 16, 16, 19, 19, 20},
          "absent", new double[] {10, 11, 12, 13, 14, 15, 16, 18},
          "contrary", new double[] {4, 4, 4, 6, 8, 7, 9, 10},
          "inconclusive", WILD,
          "fooled-control", new double[] {50, 51, 52, 53, 54, 55, 56, 58});

  /**
   * The times of real data from other seeds, where they are not those of real data but for chance.
   */
  private static final Map<String, double[]> TIMES_AGAIN =
      Map.of("fooled-control", new double[] {50, 51, 52, 53, 54, 55, 56, 58}, "inconclusive", WILD);

  private static final Grid RUN =
      new Grid(
          List.of("slower"), List.of(STUDY), List.of(List.of(Arms.RAND_Y), List.of(Arms.REAL)), "");

  /** Not yet run, of one claim. */
  private static final Grid NOT_RUN =
      new Grid(
          List.of("slower"),
          List.of("timing-cnn"),
          List.of(List.of(Arms.RAND_Y, Arms.RAND_X), List.of(Arms.REAL)),
          "Not yet: a convolutional network.");

  private SampleSuite() {}

  public static Suite of(Scale scale) {
    return of(scale, Settings.Acceptance.COMPARE_ONLY);
  }

  static Suite of(Scale scale, Settings.Acceptance acceptance) {
    return new Suite(settings(scale, List.of(), acceptance), claims(), new MadeToOrder(scale));
  }

  /** A suite on seeds from that one, which need not be the accepted ones. */
  static Suite onSeedsFrom(long seed) {
    return onSeedsFrom(seed, claims());
  }

  /** A suite of one claim, all of whose three null controls are fooled. */
  static Suite fooledThrice(long seed) {
    List<ClaimCase> controls =
        Stream.of(
                List.of(Arms.REAL_AGAIN, Arms.REAL),
                List.of(Arms.RAND_Y, Arms.REAL),
                List.of(Arms.REAL, Arms.RAND_Y))
            .map(arms -> new ClaimCase("slower", "", arms, Role.NULL, null, ""))
            .toList();
    return onSeedsFrom(seed, List.of(claim("fooled-control", controls)));
  }

  private static Suite onSeedsFrom(long seed, List<Expectation> claims) {
    Settings plain = settings(Scale.DEFAULT, List.of(), Settings.Acceptance.COMPARE_ONLY);
    Settings onOthers =
        new Settings(
            plain.scale(),
            seed,
            plain.claims(),
            plain.data(),
            plain.runs(),
            plain.engine(),
            plain.workers(),
            plain.acceptance());
    return new Suite(onOthers, claims, new MadeToOrder(plain.scale()));
  }

  /** A suite for which only these claims were selected. */
  static Suite only(Scale scale, String... ids) {
    return new Suite(
        settings(scale, List.of(ids), Settings.Acceptance.COMPARE_ONLY),
        claims(),
        new MadeToOrder(scale));
  }

  /** A suite of which these claims are all there are. */
  static Suite having(Scale scale, String... ids) {
    return new Suite(
        settings(scale, List.of(), Settings.Acceptance.COMPARE_ONLY),
        settings(scale, List.of(ids), Settings.Acceptance.COMPARE_ONLY).select(claims()),
        new MadeToOrder(scale));
  }

  /** A suite on a machine that has none of its data. */
  static Suite withoutData(Scale scale) {
    return new Suite(
        settings(scale, List.of(), Settings.Acceptance.COMPARE_ONLY),
        claims(),
        dataSet -> false,
        new MadeToOrder(scale));
  }

  private static Settings settings(
      Scale scale, List<String> claims, Settings.Acceptance acceptance) {
    return new Settings(
        scale, 1, claims, DataLocations.embedded(), Path.of("runs"), Engine.FUSED, 2, acceptance);
  }

  private static List<Expectation> claims() {
    return List.of(
        claim("reproduced", Verdict.REPRODUCED),
        claim("weaker", Verdict.REPRODUCED),
        claim("absent", Verdict.REPRODUCED),
        claim("contrary", Verdict.CONTRARY),
        claim("inconclusive", Verdict.REPRODUCED),
        claim("fooled-control", Verdict.REPRODUCED),
        claim("broken", Verdict.REPRODUCED));
  }

  /** One of the runs that a study of times to convergence would train. */
  static RunSpec convergenceRun() {
    return RunSpec.of(SIZED.plan(new Panel(1, Engine.FUSED), Set.of(Arms.REAL)).get(0));
  }

  /** What that suite asks: every panel finds the same. */
  static Inquiry inquiry(Scale scale) {
    return new MadeToOrder(scale);
  }

  /** The inconclusive one is a smoke run at the quick scale. */
  private static Expectation claim(String id, Verdict expected) {
    ClaimCase claim =
        new ClaimCase(
            "slower",
            "",
            List.of(Arms.RAND_Y, Arms.REAL),
            Role.CLAIM,
            new ExpectedVerdict(
                id.equals("inconclusive")
                    ? Map.of(Scale.DEFAULT, expected, Scale.PAPER, expected)
                    : Map.of(
                        Scale.QUICK, expected, Scale.DEFAULT, expected, Scale.PAPER, expected)),
            expected == Verdict.REPRODUCED ? "" : "Made to deviate.");
    return claim(id, List.of(claim, control(Role.NULL), control(Role.PLANTED)));
  }

  private static Expectation claim(String id, List<ClaimCase> cases) {
    boolean whole = !id.equals("fooled-control");
    return new Expectation(
        id,
        OptionalInt.of(NUMBERS.indexOf(id)),
        id.equals("contrary") ? Importance.DETAIL : Importance.CENTRAL,
        "3 Part",
        "3.3.2",
        "6",
        "Title of " + id,
        "Noise is <slower> & \"harder\".",
        "By comparing.",
        STUDY,
        Map.of(STUDY, SIZED),
        List.of(
            new Exceeds(
                "slower",
                ConvergenceStudy.TIME_TO_CONVERGENCE,
                new Margin("time", Effect.DIFFERENCE, 5, "Made up."))),
        whole ? List.of() : List.of(RUN, NOT_RUN),
        whole ? List.of() : List.of(NOT_RUN),
        cases,
        "id: " + id + "\n");
  }

  private static ClaimCase control(Role role) {
    return new ClaimCase("slower", "", List.of(Arms.REAL_AGAIN, Arms.REAL), role, null, "");
  }

  /**
   * @param spans what it says it trained
   */
  private record MadeToOrder(Scale scale, List<TrainingSpan> spans) implements Inquiry {

    MadeToOrder(Scale scale) {
      this(scale, new ArrayList<>());
    }

    @Override
    public Map<Run, RunRecord> train(Expectation expectation) {
      if (expectation.id().equals("broken")) {
        throw new IllegalStateException("The run MLP 2 x 8 on nothing failed: made to break");
      }
      if (expectation.id().equals("reproduced")) {
        RunSpec spec = convergenceRun();
        spans.add(new TrainingSpan(spec, "worker 1", 0, 2));
        spans.add(new TrainingSpan(spec, "worker 2", 0, 1.5));
      }
      return Map.of();
    }

    @Override
    public Map<String, Findings> measure(Expectation expectation, Map<Run, RunRecord> records) {
      Findings findings = new Findings();
      double[] real = {10, 11, 12, 13, 14, 15, 16, 17};
      put(findings, Arms.REAL, real);
      double[] again = {10.5, 10.5, 12.5, 12.5, 14.5, 14.5, 16.5, 16.5};
      put(findings, Arms.REAL_AGAIN, TIMES_AGAIN.getOrDefault(expectation.id(), again));
      put(findings, Arms.RAND_Y, TIMES.get(expectation.id()));
      return Map.of(STUDY, findings);
    }

    private static void put(Findings findings, String arm, double[] times) {
      findings.put(ConvergenceStudy.TIME_TO_CONVERGENCE, arm, new Quantity.PerSeed(times));
      double[][] curves =
          Arrays.stream(times).mapToObj(t -> new double[] {1 / t, 1}).toArray(double[][]::new);
      findings.put(ConvergenceStudy.ACCURACY_CURVES, arm, new Curves(new double[] {1, 2}, curves));
    }

    @Override
    public List<Judgement> judge(Expectation expectation, Map<String, Findings> findings) {
      return Judge.judge(expectation, findings, scale);
    }
  }
}
