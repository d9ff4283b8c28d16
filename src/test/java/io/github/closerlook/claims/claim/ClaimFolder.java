package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * A folder of expectations in which all is well, to make mistakes in: the claim {@code slower}, the
 * study {@code timing} that it reads, and margins.
 */
public record ClaimFolder(Path path) {

  static final String CLAIM =
      """
      id: slower
      part: 3 Part
      section: 3.3.2
      figure: "6"
      title: Slower
      says: It takes longer.
      method: It is timed.
      study: timing
      criteria:
        - {id: longer, test: exceeds, quantity: time to convergence, margin: superiority}
      cases:
        - {criterion: longer, arms: [randY, real], expected: REPRODUCED}
        - {criterion: longer, arms: [randX, real], expected: INCONCLUSIVE}
      """;

  private static final String MARGINS =
      """
      accuracy: {effect: difference, size: 0.01, why: One image in a hundred.}
      superiority: {effect: superiority, size: 0.56, why: A small effect.}
      """;

  private static final String STUDY =
      """
      study: convergence
      why: Sizes from trials.
      scales:
        default:
          baseline:
            dataSet: mnist
            side: 14
            examples: 1000
            architecture:
              type: mlp
              width: 256
              depth: 2
            optimizer:
              learningRate: 0.05
              momentum: 0.0
              batch: 25
              schedule: {type: constant}
          widths: []
          sizes: []
          budgetEpochs: 400
          seeds: 8
        quick:
          baseline:
            examples: 200
          seeds: 3
        paper:
          baseline:
            side: 28
      """;

  /** Four rungs of that study, each twice as wide as the one before. */
  public static final String LADDER =
      """
      claim: slower
      why: Widths double.
      ladders:
        - id: by-width
          criterion: longer
          study: timing
          arms: [[randY, real], [randX, real]]
          grows: width
          paper: 4096
          path: Width grows alone.
          rungs:
            - {suite: baseline}
            - {differs: {baseline: {architecture: {width: 512}}, seeds: 4}, seed: 300001}
            - {differs: {baseline: {architecture: {width: 1024}}}, seed: 310001}
            - {differs: {baseline: {architecture: {width: 2048}}}, seed: 320001}
      """;

  /** Writes the sound files. */
  public static ClaimFolder in(Path path) throws IOException {
    ClaimFolder folder = new ClaimFolder(path);
    Files.createDirectory(path.resolve("studies"));
    Files.writeString(folder.claim(), CLAIM);
    Files.writeString(folder.study(), STUDY);
    Files.writeString(folder.margins(), MARGINS);
    return folder;
  }

  Path claim() {
    return path.resolve("slower.yaml");
  }

  public Path study() {
    return path.resolve("studies").resolve("timing.yaml");
  }

  Path margins() {
    return path.resolve("margins.yaml");
  }

  Path ladder() {
    return path.resolve("ladder").resolve("slower.yaml");
  }

  /** Writes the ladders of the claim. */
  public void ladder(String text) throws IOException {
    Files.createDirectories(ladder().getParent());
    Files.writeString(ladder(), text);
  }

  /** Writes the claim once more, under another name and with text of its own. */
  void claimToo(String id, String text) throws IOException {
    Files.writeString(path.resolve(id + ".yaml"), text.replace("id: slower", "id: " + id));
  }

  /** Makes a mistake, or another change, in an otherwise sound file; \n stands for a new line. */
  static void replace(Path file, String sound, String mistaken) throws IOException {
    String text = Files.readString(file);
    assertThat(text).as("the file to make a mistake in").contains(sound);
    Files.writeString(file, text.replace(sound, mistaken.replace("\\n", "\n")));
  }

  Expectation read(Scale scale) {
    return Expectations.read(path, scale, NetworkStudy.class).get(0);
  }

  /** What the mistaken folder is refused with. */
  String refusal() {
    return refusal(Scale.DEFAULT);
  }

  String refusal(Scale scale) {
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class, () -> Expectations.read(path, scale, NetworkStudy.class));
    assertThat(refused).as("what the mistaken folder is refused with").isNotNull();
    return refused.getMessage();
  }

  /** The study that the folder describes, at the sizes that differ between scales. */
  static Study timing(int side, int examples, int seeds) {
    Baseline baseline =
        new Baseline(
            "mnist", side, examples, new Architecture.Mlp(256, 2), Optimizer.sgd(0.05, 25));
    return new ConvergenceStudy(baseline, List.of(), List.of(), 400, seeds);
  }

  /** The arms of that study, as a refusal lists them. */
  static String arms() {
    return new TreeSet<>(timing(14, 1000, 8).arms()).toString();
  }
}
