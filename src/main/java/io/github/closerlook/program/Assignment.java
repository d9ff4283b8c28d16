package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.claims.store.StoredRuns;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.model.Natives;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a program was asked to do: with which settings, on which data, and, of most programs, with
 * which claims.
 *
 * @param cluster who trains
 * @param places where the catalogue has its data from
 * @param claims those that were asked for, in each the cases alone whose data set is at hand
 */
public record Assignment(
    Settings settings,
    ClusterSettings cluster,
    DataLocations places,
    Catalogue catalogue,
    List<Expectation> claims) {

  /**
   * The same with claims that may have cases of any data set.
   *
   * @throws io.github.closerlook.claims.files.BadInputException if a folder of data is none
   */
  public Assignment {
    claims = claims.stream().map(claim -> claim.on(catalogue::has)).toList();
  }

  /**
   * The settings of this JVM and no claims; loads the native libraries.
   *
   * @throws io.github.closerlook.claims.files.BadInputException if a setting makes no sense
   */
  public static Assignment ofSystem() {
    Settings settings = Settings.ofSystem();
    Natives.load();
    DataLocations places = settings.data();
    return new Assignment(
        settings, ClusterSettings.ofSystem(), places, Catalogue.of(places), List.of());
  }

  /**
   * The same with the claims that the settings ask for.
   *
   * @param expectations folder
   * @throws io.github.closerlook.claims.files.BadInputException with a line for each mistake in it
   */
  public Assignment withClaims(Path expectations) {
    return with(settings.select(DataSetSettings.ofSystem().claims(expectations, settings.scale())));
  }

  /** The same with these claims. */
  public Assignment with(List<Expectation> others) {
    return new Assignment(settings, cluster, places, catalogue, others);
  }

  /** The suite's own panel of seeds. */
  public Panel panel() {
    return new Panel(settings.seed(), settings.engine().label());
  }

  /** The runs that all claims rest on, each once. */
  public Set<Run> plan(Collection<Panel> panels) {
    Set<Run> plan = new LinkedHashSet<>();
    for (Panel panel : panels) {
      planByClaim(panel).values().forEach(plan::addAll);
    }
    return plan;
  }

  /** The runs that each claim rests on, by its id, in the order of the claims. */
  Map<String, Set<Run>> planByClaim(Panel panel) {
    Map<String, Set<Run>> plan = new LinkedHashMap<>();
    claims.forEach(claim -> plan.put(claim.id(), PanelInquiry.plan(claim, panel)));
    return plan;
  }

  /** What reports say that the results were made with. */
  Map<String, String> facts() {
    return SuiteFacts.of(settings);
  }

  /** What names runs and carries them out. */
  Apparatus apparatus() {
    return new TrainingApparatus(catalogue);
  }

  /** Whether a run is in the run store. */
  public Predicate<Run> stored() {
    return new StoredRuns(settings.runs(), apparatus());
  }

  /**
   * Trains what the run store lacks, and judges nothing.
   *
   * @param purpose of it, for the progress
   * @param out takes the progress, line by line
   */
  public void fill(String purpose, Collection<Run> runs, Consumer<String> out) {
    RunStore store = new RunStore(settings.runs(), out);
    try (Laboratory laboratory = laboratory(store, new Progress(runs, out))) {
      laboratory.records(purpose, runs);
    }
  }

  Laboratory laboratory(RunStore store, Progress progress) {
    return cluster.laboratory(settings, places, catalogue, store, progress);
  }
}
