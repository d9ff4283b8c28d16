package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Rung;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.SizeLadder;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.ladder.LadderReport;
import io.github.closerlook.claims.render.ladder.LadderWords;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.Shard;
import io.github.closerlook.paper.study.NetworkStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Climbs the ladders of {@code expectations/ladder}: {@code -Pladder}. What is trained goes into
 * the run store, so that it may be stopped at any time and gone on with. With {@code -Dplan} it
 * tells what it would train, with {@code -Dshard=} it trains a share and judges nothing.
 *
 * @param reports folder with {@code accepted} and {@code latest}
 * @param assignment without claims: ladders have their own
 * @param out takes progress and results, line by line
 */
public record LadderMeasurement(Path reports, Assignment assignment, Consumer<String> out) {

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.run(LadderMeasurement::measureAll);
  }

  static void measureAll() {
    Assignment assignment = Assignment.ofSystem();
    Path expectations = ProjectFolder.resolve("expectations");
    new LadderMeasurement(ProjectFolder.resolve("reports"), assignment, MavenChild::say)
        .run(
            LadderSettings.ladders(
                expectations, assignment.settings(), assignment.catalogue()::has),
            Expectations.read(expectations, Scale.DEFAULT, NetworkStudy.class).stream()
                .map(Expectation::id)
                .toList());
  }

  private void run(List<SizeLadder> ladders, List<String> order) {
    LadderSettings climbing = LadderSettings.ofSystem();
    Shard shard = ShardSettings.ofSystem().shard();
    List<SizeLadder> wanted = wanted(ladders, climbing);
    if (LadderSettings.planAsked()) {
      plan(wanted).forEach(System.out::println);
    } else if (shard.shards() > 1) {
      ShardTraining.train(assignment, runs(wanted), shard, out);
    } else {
      List<LadderEntry> entries = climb(ladders, wanted, order);
      if (assignment.settings().acceptance() == Settings.Acceptance.ACCEPT) {
        accept(entries, order);
      }
    }
  }

  /** The ladders with the rungs alone that are to be judged now. */
  List<SizeLadder> wanted(List<SizeLadder> ladders, LadderSettings climbing) {
    Predicate<Run> stored = assignment.stored();
    return ladders.stream()
        .map(
            ladder ->
                ladder.with(
                    rung ->
                        ladder.rungs().indexOf(rung) < climbing.rungs()
                            && (!climbing.storedAlone()
                                || rung.plan(engine()).stream().allMatch(stored))))
        .toList();
  }

  private Set<Run> runs(List<SizeLadder> ladders) {
    Set<Run> runs = new LinkedHashSet<>();
    ladders.forEach(ladder -> ladder.rungs().forEach(rung -> runs.addAll(rung.plan(engine()))));
    return runs;
  }

  private String engine() {
    return assignment.settings().engine().label();
  }

  /** What would be trained, rung by rung. */
  List<String> plan(List<SizeLadder> ladders) {
    Map<String, Set<Run>> runs = new LinkedHashMap<>();
    for (SizeLadder ladder : ladders) {
      for (Rung rung : ladder.rungs()) {
        runs.put(
            Text.format("%s, %s: %d", ladder.claim().id(), ladder.id(), rung.size()),
            rung.plan(engine()));
      }
    }
    return DryRun.lines(
        assignment,
        runs,
        DryRun.trial(assignment),
        (plan, measured) ->
            PlanText.lines(
                "What mvn verify -Pladder would train, run store " + assignment.settings().runs(),
                "rung",
                plan,
                measured));
  }

  /**
   * Trains and judges, and writes what there is after each ladder.
   *
   * @param ladders whole, in the order of climbing
   * @param wanted the same with the rungs alone that are wanted
   * @param order ids of all claims
   */
  List<LadderEntry> climb(List<SizeLadder> ladders, List<SizeLadder> wanted, List<String> order) {
    ClaimTrial trial = new ClaimTrial(assignment, runs(wanted), out);
    List<LadderEntry> entries = new ArrayList<>();
    for (int i = 0; i < ladders.size(); i++) {
      SizeLadder ladder = ladders.get(i);
      Map<Rung, List<Judgement>> found = new HashMap<>();
      for (Rung rung : wanted.get(i).rungs()) {
        found.put(rung, trial.judge(rung.claim(), rung.panel(engine()), Scale.DEFAULT));
      }
      List<LadderEntry> ofLadder =
          IntStream.range(0, ladder.comparisons().size())
              .mapToObj(comparison -> LadderEntry.of(ladder, comparison, found))
              .toList();
      entries.addAll(ofLadder);
      ofLadder.forEach(entry -> out.accept(LadderWords.line(entry)));
      LadderReport.write(
          reports.resolve("latest"),
          LadderFiles.merged(List.of(), entries, order),
          assignment.facts());
    }
    return entries;
  }

  /** Puts these into the accepted ladders; those of other claims stay. */
  void accept(List<LadderEntry> entries, List<String> order) {
    Path accepted = reports.resolve("accepted");
    List<LadderEntry> all = LadderFiles.merged(LadderFiles.read(accepted), entries, order);
    Map<String, String> environment = assignment.facts();
    environment.keySet().removeAll(Set.of("Scale", "First seed", "Claims"));
    LadderReport.write(accepted, all, environment);
    out.accept(
        Text.format(
            "%d comparisons of ladders are accepted, of %d in all.", entries.size(), all.size()));
  }
}
