package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Exceeds;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.ExpectedVerdict;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Grid;
import io.github.closerlook.claims.claim.Importance;
import io.github.closerlook.claims.claim.Inquiry;
import io.github.closerlook.claims.claim.Judge;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.SpeaksOf;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.TrainingSpan;
import io.github.closerlook.paper.MemorizationPaper;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
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
    return suite(options(scale, 1, false), claims());
  }

  /** A suite whose results become the accepted ones. */
  static Suite accepting(Scale scale) {
    return suite(options(scale, 1, true), claims());
  }

  /** A suite on seeds from that one, which need not be the accepted ones. */
  static Suite onSeedsFrom(long seed) {
    return suite(options(Scale.DEFAULT, seed, false), claims());
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
    return suite(options(Scale.DEFAULT, seed, false), List.of(claim("fooled-control", controls)));
  }

  /** A suite for which only these claims were selected. */
  static Suite only(Scale scale, String... ids) {
    return suite(options(scale, 1, false, ids), claims());
  }

  /** A suite of which these claims are all there are. */
  static Suite having(Scale scale, String... ids) {
    return suite(options(scale, 1, false), SuiteOptions.select(List.of(ids), claims()));
  }

  /** A suite on a machine that has none of its data. */
  static Suite withoutData(Scale scale) {
    return new Suite(
        new MemorizationPaper(),
        options(scale, 1, false),
        claims(),
        dataSet -> false,
        new MadeToOrder(scale));
  }

  private static Suite suite(SuiteOptions options, List<Expectation> claims) {
    return new Suite(
        new MemorizationPaper(),
        options,
        claims,
        dataSet -> true,
        new MadeToOrder(options.conditions().scale()));
  }

  private static SuiteOptions options(Scale scale, long seed, boolean accepts, String... ids) {
    return new SuiteOptions(
        new Conditions(scale, seed, "fused"),
        List.of(ids),
        2,
        accepts,
        scale != Scale.PAPER && seed == 1,
        new TreeMap<>(Map.of("Scale", scale.label(), "Claims", "all")));
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
    return RunSpec.of(SIZED.plan(new Panel(1, "fused"), Set.of(Arms.REAL)).get(0));
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
                new Margin("time", Effect.DIFFERENCE, 5, "Made up."),
                SpeaksOf.REAL_DATA)),
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
