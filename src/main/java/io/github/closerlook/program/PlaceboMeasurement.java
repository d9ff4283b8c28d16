package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.PlaceboTable;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.session.PlaceboText;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.Placebo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges the claims on data in which there is nothing to find, see {@link Placebo}: {@code
 * -Pplacebo}.
 */
public final class PlaceboMeasurement {

  private static final Path REPORTS = ProjectFolder.resolve("reports/latest");
  private static final Path DATA = ProjectFolder.resolve("target/placebo");

  private static final DataLocations PLACES =
      new DataLocations(Optional.of(DATA), Optional.empty(), Optional.empty());

  private PlaceboMeasurement() {}

  /**
   * Takes its settings from system properties, as the suite does. Exits with 1 if a case that
   * speaks of real data is reproduced.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.run(PlaceboMeasurement::measure);
  }

  private static void measure() {
    Assignment real = Assignment.ofSystem();
    Assignment placebo =
        new Assignment(
                real.settings(),
                real.cluster(),
                PLACES,
                Placebo.write(real.catalogue(), DATA),
                List.of())
            .withClaims(ProjectFolder.resolve("expectations"));
    PlaceboTable table = judge(placebo, MavenChild::say);
    System.out.println(
        "\n" + PlaceboText.write(REPORTS, table, real.settings().conditions(), real.facts()));
    table.fooled().forEach(fooled -> MavenChild.say("Fooled: " + PlaceboText.name(fooled)));
    if (!table.fooled().isEmpty()) {
      MavenChild.refuse();
    }
  }

  /**
   * Trains what the run store lacks, and judges.
   *
   * @param out takes the progress
   */
  static PlaceboTable judge(Assignment assignment, Consumer<String> out) {
    ClaimTrial trial =
        new ClaimTrial(assignment, assignment.plan(List.of(assignment.panel())), out);
    List<Judgement> judgements = new ArrayList<>();
    for (Expectation claim : assignment.claims()) {
      judgements.addAll(trial.judge(claim, assignment.panel(), assignment.settings().scale()));
    }
    return new PlaceboTable(judgements);
  }
}
