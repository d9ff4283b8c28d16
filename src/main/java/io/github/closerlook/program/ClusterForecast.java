package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.session.Durations;
import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.claims.store.CoreFarm;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How the plan would run on many cores, by simulation: a table in {@code docs/more-machines.md}.
 * Nothing is trained or timed, so it comes out the same everywhere.
 *
 * <p>Misleads by as much as {@link RunSpec#work} does: times to convergence are taken as half their
 * budget, and large networks as fast an arithmetic unit as those of the default scale.
 */
public final class ClusterForecast {

  private static final String BEGIN = "<!-- forecast -->\n";
  private static final String END = "<!-- end of the forecast -->";

  private static final int[] CORES = {1, 16, 256, 4096};

  /** What Spark's driver has to do with a run; more than was measured, and what is asked of it. */
  private static final double DRIVER_SECONDS = 0.02;

  /**
   * How fast a core is, and how far run times are from what that gives. Speeds are those of the
   * default scale on two cores of an AMD EPYC with nothing else to do, spreads those of the 3440
   * accepted records.
   *
   * @param workPerSecond of all runs together, in the units of {@link RunSpec#work}
   * @param spread standard deviation of the logarithm of time over estimate
   */
  private record Speed(double workPerSecond, double spread) {}

  private static final Speed CONVOLUTIONAL = new Speed(3.1e10, 1.02);
  private static final Speed IN_DOUBLE = new Speed(1.66e10, 0.26);
  private static final Speed FULLY_CONNECTED = new Speed(5.2e10, 0.87);

  private ClusterForecast() {}

  /**
   * Writes the table into the page.
   *
   * @param arguments the page
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]);
    Files.writeString(
        page, into(Files.readString(page), table(ProjectFolder.resolve("expectations"))));
  }

  /** The page with the table in place of the one that it has. */
  static String into(String page, String table) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + table + page.substring(page.indexOf(END));
  }

  /** The table, of all claims on all data sets. */
  static String table(Path expectations) {
    StringBuilder table = new StringBuilder();
    table.append("| scale | cores | time | cores at work | longest run |\n|---|---|---|---|---|\n");
    for (Scale scale : List.of(Scale.DEFAULT, Scale.PAPER)) {
      double[] seconds = seconds(plan(Expectations.read(expectations, scale, NetworkStudy.class)));
      double longest = Arrays.stream(seconds).max().orElse(0);
      for (int cores : CORES) {
        CoreFarm farm = CoreFarm.of(seconds, cores, DRIVER_SECONDS);
        table.append(
            Text.format(
                "| %s, %d runs | %d | %s | %.0f %% | %s |\n",
                scale,
                seconds.length,
                cores,
                Durations.words(farm.seconds()),
                100 * farm.busy(),
                Durations.words(longest)));
      }
    }
    return table.toString();
  }

  private static Set<RunSpec> plan(Collection<Expectation> claims) {
    Set<RunSpec> plan = new LinkedHashSet<>();
    Panel panel = new Panel(1, Engine.FUSED.label());
    claims.forEach(
        claim -> PanelInquiry.plan(claim, panel).forEach(run -> plan.add(RunSpec.of(run))));
    return plan;
  }

  /** Seconds a run, with a spread around the estimate that leaves the sum what it is on average. */
  private static double[] seconds(Set<RunSpec> plan) {
    return plan.stream()
        .mapToDouble(
            run -> {
              Speed speed = speed(run);
              double spread = speed.spread();
              // From the run itself, so that a run added to the plan changes no other's time.
              var gaussian =
                  ZigguratSampler.NormalizedGaussian.of(
                      Seeds.generator(run.seed(), "spread of run times of " + run));
              double factor = Math.exp(spread * gaussian.sample() - spread * spread / 2);
              return run.work() / speed.workPerSecond() * factor;
            })
        .toArray();
  }

  private static Speed speed(RunSpec run) {
    return run.architecture()
        .match(
            mlp -> run.precision() == Precision.DOUBLE ? IN_DOUBLE : FULLY_CONNECTED,
            cnn -> CONVOLUTIONAL);
  }
}
