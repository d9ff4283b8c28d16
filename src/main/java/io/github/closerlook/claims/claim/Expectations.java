package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.files.YamlFile;
import io.github.closerlook.claims.files.YamlFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Reads and checks the folder of expectations. Every file is checked before anything trains, and
 * all mistakes are told together, each with its file and place.
 */
public final class Expectations {

  private Expectations() {}

  /**
   * All claims of the folder, in the order of their numbers; behind them those without one, by
   * section and id.
   *
   * @param folder with {@code <claim>.yaml}, {@code studies/<study>.yaml} and {@code margins.yaml}
   * @throws BadInputException with a line for each mistake
   */
  public static List<Expectation> read(Path folder, Scale scale, Class<? extends Study> kinds) {
    return read(folder, scale, kinds, UnaryOperator.identity());
  }

  /**
   * The same with studies that are not quite as they are written.
   *
   * @param changed what becomes of the sizes of each study and scale before they are read
   */
  public static List<Expectation> read(
      Path folder, Scale scale, Class<? extends Study> kinds, UnaryOperator<ObjectNode> changed) {
    List<Expectation> expectations = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    List<Path> files = files(folder);
    Margins margins = Margins.read(folder);
    Studies studies = new Studies(folder, kinds, changed);
    mistakes.addAll(studies.mistakes());
    for (Path file : files) {
      try {
        Expectation.File written =
            YamlFile.read(file, Expectation.File.class, Map.of(Margins.class, margins));
        Expectation expectation = expectation(studies, file, written, scale);
        mistakes.addAll(new ExpectationCheck(file, expectation, scale).mistakes());
        mistakes.addAll(new GridCheck(file, written).mistakes());
        expectations.add(expectation);
      } catch (BadInputException e) {
        mistakes.add(e.getMessage());
      }
    }
    mistakes.addAll(numbersTwice(folder, expectations));
    if (!mistakes.isEmpty()) {
      throw new BadInputException(String.join("\n", new TreeSet<>(mistakes)));
    }
    expectations.sort(
        Comparator.comparingInt((Expectation claim) -> claim.number().orElse(Integer.MAX_VALUE))
            .thenComparing(Expectation::section)
            .thenComparing(Expectation::id));
    return List.copyOf(expectations);
  }

  /**
   * The ladders of all claims, in the order of their files' names.
   *
   * @param folder of expectations
   * @param claims all there are, at the default scale
   * @param engine of the suite's own panel
   * @throws BadInputException at the first mistake
   */
  public static List<SizeLadder> ladders(
      Path folder, List<Expectation> claims, Class<? extends Study> kinds, String engine) {
    return LadderFile.read(folder, claims, kinds, engine);
  }

  private static List<String> numbersTwice(Path folder, List<Expectation> expectations) {
    Map<Integer, String> idByNumber = new HashMap<>();
    List<String> mistakes = new ArrayList<>();
    for (Expectation claim : expectations) {
      claim
          .number()
          .ifPresent(
              number -> {
                String other = idByNumber.putIfAbsent(number, claim.id());
                if (other != null) {
                  mistakes.add(
                      Text.format(
                          "%s, at number: %d is the number of %s; expected one of its own, or none",
                          folder.resolve(claim.id() + ".yaml"), number, other));
                }
              });
    }
    return mistakes;
  }

  private static Expectation expectation(
      Studies all, Path file, Expectation.File written, Scale scale) {
    Map<String, Study> studies = all.of(file, written, scale);
    List<ClaimCase> claims = written.cases();
    if (scale != Scale.DEFAULT) {
      Map<String, Study> standard = all.of(file, written, Scale.DEFAULT);
      claims =
          claims.stream()
              .filter(claim -> !isOfStandardSizeAlone(written, claim, studies, standard))
              .toList();
    }
    List<ClaimCase> cases = new ArrayList<>(claims);
    // What is not judged needs nothing that shows that its judge can tell.
    List<ClaimCase> judged = claims.stream().filter(claim -> claim.isJudgedAt(scale)).toList();
    cases.addAll(Controls.of(judged, claim -> studies.get(written.studyName(claim))));
    return new Expectation(
        written.id(),
        written.number() == null ? OptionalInt.empty() : OptionalInt.of(written.number()),
        written.importance() == null ? Importance.SUPPORTING : written.importance(),
        written.part(),
        written.section(),
        written.figure(),
        written.title(),
        written.says().strip(),
        written.method().strip(),
        written.study(),
        studies,
        written.criteria(),
        written.covers(),
        written.notRun(),
        cases,
        YamlFile.text(file));
  }

  /** A quantity may name a size of the default scale, such as a width; others do not have it. */
  private static boolean isOfStandardSizeAlone(
      Expectation.File written,
      ClaimCase claim,
      Map<String, Study> studies,
      Map<String, Study> standard) {
    return written.criteria().stream()
        .filter(criterion -> criterion.id().equals(claim.criterion()))
        .anyMatch(
            criterion ->
                claim.arms().stream()
                    .anyMatch(
                        arm ->
                            has(standard.get(written.studyName(claim)), arm, criterion.quantity())
                                && !has(
                                    studies.get(written.studyName(claim)),
                                    arm,
                                    criterion.quantity())));
  }

  private static boolean has(Study study, String arm, String quantity) {
    return study.arms().contains(arm) && study.quantities(arm).containsKey(quantity);
  }

  private static List<Path> files(Path folder) {
    List<Path> files = YamlFolder.files(folder);
    files.remove(folder.resolve(Margins.FILE));
    if (files.isEmpty()) {
      throw new BadInputException("The folder of expectations " + folder + " has no .yaml file");
    }
    return files;
  }
}
