package io.github.closerlook.report;

import io.github.closerlook.claim.ClusterSettings;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Expectations;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.PanelInquiry;
import io.github.closerlook.claim.PlaceboTable;
import io.github.closerlook.claim.ProjectFolder;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.data.Placebo;
import io.github.closerlook.data.Places;
import io.github.closerlook.run.Laboratory;
import io.github.closerlook.run.Progress;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.run.RunStore;
import io.github.closerlook.study.Panel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges the claims on data in which there is nothing to find, see {@link Placebo}: {@code
 * -Pplacebo}. What is trained goes into the run store, so that it may be stopped and gone on with.
 */
public final class PlaceboMeasurement {

  private static final Path REPORTS = ProjectFolder.resolve("reports/latest");
  private static final Path DATA = ProjectFolder.resolve("target/placebo");

  private static final Places PLACES =
      new Places(Optional.of(DATA), Optional.empty(), Optional.empty());

  private PlaceboMeasurement() {}

  /**
   * Takes its settings from system properties, as the suite does. Exits with 1 if a case that
   * speaks of real data is reproduced.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.endWithMaven();
    try {
      Settings settings = Settings.ofSystem();
      Catalogue placebo = Placebo.write(Catalogue.of(settings.data()), DATA);
      List<Expectation> claims =
          settings.select(
              Expectations.read(ProjectFolder.resolve("expectations"), settings.scale()));
      PlaceboTable table =
          judge(settings, ClusterSettings.ofSystem(), claims, placebo, PlaceboMeasurement::say);
      System.out.println("\n" + write(REPORTS, table, settings));
      table.fooled().forEach(fooled -> say("Fooled: " + PlaceboText.name(fooled)));
      if (!table.fooled().isEmpty()) {
        System.exit(1);
      }
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Trains what the run store lacks of all cases whose data set is there, and judges them.
   *
   * @param out takes the progress
   */
  static PlaceboTable judge(
      Settings settings,
      ClusterSettings cluster,
      List<Expectation> claims,
      Catalogue data,
      Consumer<String> out) {
    Panel panel = new Panel(settings.seed(), settings.engine());
    List<Expectation> answerable = claims.stream().map(claim -> claim.on(data::has)).toList();
    Set<RunSpec> plan = new LinkedHashSet<>();
    answerable.forEach(claim -> plan.addAll(PanelInquiry.plan(claim, panel)));
    Progress progress = new Progress(plan, out);
    RunStore store = new RunStore(settings.runs(), out);
    List<Judgement> judgements = new ArrayList<>();
    for (Expectation claim : answerable) {
      // A laboratory each time: no more records are kept than one claim needs.
      try (Laboratory laboratory = cluster.laboratory(settings, PLACES, data, store, progress)) {
        PanelInquiry inquiry = new PanelInquiry(panel, settings.scale(), laboratory);
        Map<RunSpec, RunRecord> records = inquiry.train(claim);
        judgements.addAll(inquiry.judge(claim, inquiry.measure(claim, records)));
      }
    }
    return new PlaceboTable(judgements);
  }

  /** Writes {@code placebo.md} and {@code placebo.json}; gives the text of the former. */
  static String write(Path folder, PlaceboTable table, Settings settings) {
    Map<String, String> environment = Reports.environment(settings);
    environment.computeIfPresent("Data", (name, real) -> "placebos of " + real);
    String text = PlaceboText.render(table, settings, environment);
    Reports.write(folder.resolve("placebo.md"), text);
    Reports.write(folder.resolve("placebo.json"), PlaceboJson.render(table, settings));
    return text;
  }

  private static void say(String line) {
    System.out.println("[closer-look] " + line);
  }
}
