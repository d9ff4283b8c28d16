package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Bounds;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.files.YamlFile;
import io.github.closerlook.claims.files.YamlFolder;
import io.github.closerlook.claims.store.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * {@code expectations/ladder/<claim>.yaml}: the ladders of a claim.
 *
 * @param claim id of the claim; the file's name
 * @param why the rungs, seeds and stop rules are what they are
 */
record LadderFile(
    @JsonProperty(required = true) String claim,
    @JsonProperty(required = true) String why,
    @JsonProperty(required = true) List<Written> ladders) {

  LadderFile {
    new Bounds("Ladders").require(!why.isBlank(), "why", "'" + why + "'", "text");
  }

  /** Fewer leave no way to hold a fit to a rung that it has not seen. */
  private static final int FEWEST_RUNGS = 4;

  /** Of the suite's panel. */
  private static final long FIRST_SEED = 1;

  /** A rung of the suite that names no size. */
  private static final String BASELINE = "baseline";

  /**
   * A ladder as it is written.
   *
   * @param study whose sizes at the default scale the rungs change
   */
  record Written(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String criterion,
      @JsonProperty(required = true) String study,
      @JsonProperty(required = true) List<List<String>> arms,
      @JsonProperty(required = true) GrowingSize grows,
      @JsonProperty(required = true) int paper,
      @JsonProperty(required = true) String path,
      @JsonProperty(required = true) List<WrittenRung> rungs) {

    /** Far beyond what any paper has trained of what rungs are told apart by. */
    private static final int MAX_SIZE = 1_000_000;

    Written {
      Bounds bounds = new Bounds("Ladder");
      bounds.whole("paper", paper, 1, MAX_SIZE);
      bounds.require(!path.isBlank(), "path", "'" + path + "'", "text");
    }
  }

  /**
   * A rung as it is written.
   *
   * @param differs sizes in the place of the study's
   * @param suite what stands behind the arms' names in the suite, such as {@code with 250
   *     examples}; {@code baseline} for nothing; null where the suite has no such case
   * @param seed the first one; 1, the suite's, if it is not given
   */
  record WrittenRung(ObjectNode differs, String suite, Long seed) {

    WrittenRung {
      if (seed != null) {
        new Bounds("Rung").whole("seed", seed, 0, Panel.LAST_SEED);
      }
    }
  }

  /**
   * The ladders of all claims, in the order of the files' names.
   *
   * @param folder of expectations, with or without a folder {@code ladder}
   * @param claims all there are, at the default scale
   * @param engine of the suite's own panel
   * @throws BadInputException at the first mistake
   */
  static List<SizeLadder> read(
      Path folder, List<Expectation> claims, Class<? extends Study> kinds, String engine) {
    Studies studies = new Studies(folder, kinds, UnaryOperator.identity());
    Panel panel = new Panel(FIRST_SEED, engine);
    Path ladders = folder.resolve("ladder");
    List<SizeLadder> read = new ArrayList<>();
    if (Files.isDirectory(ladders)) {
      for (Path file : YamlFolder.files(ladders)) {
        read.addAll(YamlFile.read(file, LadderFile.class).of(file, studies, claims, panel));
      }
    }
    return read;
  }

  private List<SizeLadder> of(Path file, Studies studies, List<Expectation> claims, Panel panel) {
    Expectation found =
        claims.stream()
            .filter(each -> each.id().equals(claim) && file.endsWith(claim + ".yaml"))
            .findFirst()
            .orElseThrow(
                () ->
                    mistake(file, "claim", "'" + claim + "' is not the claim of the file's name"));
    Set<String> ids = new HashSet<>();
    return IntStream.range(0, ladders.size())
        .mapToObj(
            i -> {
              String place = "ladders[" + i + "]";
              if (!ids.add(ladders.get(i).id())) {
                throw mistake(file, place + ".id", "'" + ladders.get(i).id() + "' is there twice");
              }
              return ladder(file, place, studies, found, ladders.get(i), panel);
            })
        .toList();
  }

  private static SizeLadder ladder(
      Path file, String place, Studies studies, Expectation claim, Written written, Panel panel) {
    Criterion criterion =
        claim.criteria().stream()
            .filter(each -> each.id().equals(written.criterion()))
            .findFirst()
            .orElseThrow(
                () ->
                    mistake(
                        file,
                        place + ".criterion",
                        "'" + written.criterion() + "' is no criterion of " + claim.id()));
    if (criterion.arms() != 2 || criterion.wanted().isEmpty()) {
      throw mistake(
          file,
          place + ".criterion",
          "'" + criterion.id() + "' does not compare two arms by the size of an effect");
    }
    List<Rung> rungs = new ArrayList<>();
    for (int i = 0; i < written.rungs().size(); i++) {
      Rung rung = rung(file, place + ".rungs[" + i + "]", studies, claim, written, i);
      requireRunsOfSuite(file, place + ".rungs[" + i + "]", claim, rung, panel);
      if (i > 0 && rung.size() <= rungs.get(i - 1).size()) {
        throw mistake(
            file,
            place + ".rungs[" + i + "]",
            Text.format(
                "has %d %s, after %d; expected more",
                rung.size(), written.grows().words(), rungs.get(i - 1).size()));
      }
      rungs.add(rung);
    }
    if (rungs.size() < FEWEST_RUNGS) {
      throw mistake(
          file,
          place + ".rungs",
          Text.format("are %d; expected %d or more", rungs.size(), FEWEST_RUNGS));
    }
    if (rungs.stream().allMatch(rung -> rung.inSuite().isEmpty())) {
      throw mistake(
          file, place + ".rungs", "none is of the suite, by which the ladder could be held to it");
    }
    return new SizeLadder(
        written.id(),
        claim,
        criterion,
        written.arms(),
        written.grows(),
        written.paper(),
        written.path().strip(),
        rungs);
  }

  private static Rung rung(
      Path file, String place, Studies studies, Expectation claim, Written written, int index) {
    WrittenRung rung = written.rungs().get(index);
    Study study = studies.resized(written.study(), file, place + ".differs", rung.differs());
    String named = claim.study().equals(written.study()) ? "" : written.study();
    List<ClaimCase> cases =
        written.arms().stream().map(arms -> unjudged(written.criterion(), named, arms)).toList();
    Expectation resized = claim.at(Map.of(written.study(), study), cases);
    List<String> mistakes = new ExpectationCheck(file, resized, Scale.DEFAULT).ofComparisons();
    if (!mistakes.isEmpty()) {
      throw mistake(file, place, mistakes.get(0));
    }
    List<ClaimCase> inSuite =
        rung.suite() == null
            ? List.of()
            : cases.stream().map(each -> inSuite(file, place, claim, each, rung.suite())).toList();
    return new Rung(
        study.size(written.grows()),
        rung.seed() == null ? FIRST_SEED : rung.seed(),
        resized,
        inSuite);
  }

  /** Otherwise the ladder would be held to other runs than those that the suite judges. */
  private static void requireRunsOfSuite(
      Path file, String place, Expectation claim, Rung rung, Panel panel) {
    if (rung.inSuite().isEmpty()) {
      return;
    }
    Set<Run> suite = PanelInquiry.plan(claim.at(claim.studies(), rung.inSuite()), panel);
    if (!suite.containsAll(rung.plan(panel.engine()))) {
      throw mistake(file, place + ".suite", "its runs are not those of the suite");
    }
  }

  private static ClaimCase inSuite(
      Path file, String place, Expectation claim, ClaimCase comparison, String suite) {
    String behind = suite.equals(BASELINE) ? "" : " " + suite;
    List<String> arms = comparison.arms().stream().map(arm -> arm + behind).toList();
    return claim
        .claimCases()
        .filter(each -> each.criterion().equals(comparison.criterion()))
        .filter(each -> each.study().equals(comparison.study()))
        .filter(each -> each.arms().equals(arms))
        .findFirst()
        .orElseThrow(
            () ->
                mistake(
                    file,
                    place + ".suite",
                    String.join(" against ", arms) + " is no case of " + claim.id()));
  }

  private static ClaimCase unjudged(String criterion, String study, List<String> arms) {
    return new ClaimCase(criterion, study, arms, Role.CLAIM, null, "");
  }

  private static BadInputException mistake(Path file, String place, String mistake) {
    return BadInput.of("%s, at %s: %s", file, place, mistake);
  }
}
