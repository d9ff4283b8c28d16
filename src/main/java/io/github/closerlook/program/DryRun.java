package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Plan;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.session.Durations;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.run.SpeedTrial;
import io.github.closerlook.paper.run.Speeds;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tells what {@code mvn verify} would train, and trains none of it: {@code -Dplan}. */
public final class DryRun {

  /** Timed steps of a trial: repeated trials of this length agree to about a tenth. */
  private static final Duration TRIAL = Duration.ofMillis(300);

  /** With the largest network's own time on top, the whole stays under 20 seconds. */
  private static final Duration MEASURING = Duration.ofSeconds(10);

  private DryRun() {}

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.run(DryRun::tell);
  }

  static void tell() {
    Assignment assignment = Assignment.ofSystem().withClaims(ProjectFolder.resolve("expectations"));
    lines(assignment, trial(assignment)).forEach(System.out::println);
  }

  /** Measures the speeds of this machine. */
  static SpeedTrial trial(Assignment assignment) {
    return new SpeedTrial(assignment.catalogue(), atATime(assignment.settings()), TRIAL);
  }

  /**
   * The text.
   *
   * @param trial gives the work a second of a run
   */
  static List<String> lines(Assignment assignment, ToDoubleFunction<Run> trial) {
    return lines(
        assignment,
        assignment.planByClaim(assignment.panel()),
        trial,
        (plan, measured) -> PlanText.lines(plan, assignment.settings(), measured));
  }

  /**
   * The text of any plan.
   *
   * @param runs of its parts
   * @param trial gives the work a second of a run
   * @param text of a plan, and of how its speeds were measured
   */
  static List<String> lines(
      Assignment assignment,
      Map<String, Set<Run>> runs,
      ToDoubleFunction<Run> trial,
      BiFunction<Plan, String, List<String>> text) {
    Set<Run> missing = new LinkedHashSet<>();
    runs.values().forEach(missing::addAll);
    Set<Run> stored = missing.stream().filter(assignment.stored()).collect(Collectors.toSet());
    missing.removeAll(stored);

    long start = System.nanoTime();
    Speeds speeds = Speeds.measure(missing, trial, MEASURING);
    double seconds = (System.nanoTime() - start) / 1e9;
    Settings settings = assignment.settings();
    Plan plan = Plan.of(runs, stored, speeds::seconds, atATime(settings));
    return text.apply(plan, measured(settings, speeds, seconds));
  }

  private static String measured(Settings settings, Speeds speeds, double seconds) {
    return Text.format(
        "%s on this machine, from speeds measured just now: %d of %d shapes of network, in %s",
        settings.workers() == 1 ? "1 worker" : settings.workers() + " workers",
        speeds.measured(),
        speeds.shapes(),
        Durations.words(seconds));
  }

  /** More workers than processors take turns, and are no faster for it. */
  private static int atATime(Settings settings) {
    return Math.min(settings.workers(), Runtime.getRuntime().availableProcessors());
  }
}
