package io.github.closerlook.report;

import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Expectations;
import io.github.closerlook.claim.PanelInquiry;
import io.github.closerlook.claim.Plan;
import io.github.closerlook.claim.ProjectFolder;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.model.Natives;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.run.SpeedTrial;
import io.github.closerlook.run.Speeds;
import io.github.closerlook.run.StoredRuns;
import io.github.closerlook.study.Panel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tells what {@code mvn verify} would train, and trains none of it: {@code -Dplan}. */
public final class DryRun {

  /** Of a trial's timed steps: repeated trials of this length agree to about a tenth. */
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
    try {
      Settings settings = Settings.ofSystem();
      Natives.load();
      List<Expectation> claims =
          settings.select(
              Expectations.read(ProjectFolder.resolve("expectations"), settings.scale()));
      Catalogue catalogue = Catalogue.of(settings.data());
      lines(settings, claims, catalogue, trial(settings, catalogue)).forEach(System.out::println);
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Measures the speeds of this machine. */
  static SpeedTrial trial(Settings settings, Catalogue catalogue) {
    return new SpeedTrial(catalogue, atATime(settings), TRIAL);
  }

  /**
   * The text.
   *
   * @param trial gives the work a second of a run
   */
  static List<String> lines(
      Settings settings,
      List<Expectation> claims,
      Catalogue catalogue,
      ToDoubleFunction<RunSpec> trial) {
    Panel panel = new Panel(settings.seed(), settings.engine());
    Map<String, Set<RunSpec>> runs = new LinkedHashMap<>();
    claims.forEach(
        claim -> runs.put(claim.id(), PanelInquiry.plan(claim.on(catalogue::has), panel)));
    return lines(
        runs,
        settings,
        catalogue,
        trial,
        (plan, measured) -> PlanText.lines(plan, settings, measured));
  }

  /**
   * The text of any plan.
   *
   * @param runs of its parts
   * @param trial gives the work a second of a run
   * @param text of a plan, and of how its speeds were had
   */
  static List<String> lines(
      Map<String, Set<RunSpec>> runs,
      Settings settings,
      Catalogue catalogue,
      ToDoubleFunction<RunSpec> trial,
      BiFunction<Plan, String, List<String>> text) {
    Set<RunSpec> all = runs.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<RunSpec> stored =
        all.stream().filter(new StoredRuns(settings.runs(), catalogue)).collect(Collectors.toSet());
    Set<RunSpec> missing = new LinkedHashSet<>();
    runs.values().forEach(missing::addAll);
    missing.removeAll(stored);

    long start = System.nanoTime();
    Speeds speeds = Speeds.measure(missing, trial, MEASURING);
    double seconds = (System.nanoTime() - start) / 1e9;
    Plan plan = Plan.of(runs, stored, speeds::seconds, atATime(settings));
    return text.apply(plan, measured(settings, speeds, seconds));
  }

  private static String measured(Settings settings, Speeds speeds, double seconds) {
    return String.format(
        Locale.ROOT,
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
