package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.model.Architecture;
import io.github.closerlook.model.Optimizer;
import io.github.closerlook.study.Baseline;
import io.github.closerlook.study.ConvergenceStudy;
import io.github.closerlook.study.Study;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationsTest {

  private static final String CLAIM =
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
        - id: longer
          test: exceeds
          quantity: time to convergence
          effect: superiority
          margin: 0.75
          confidence: 0.95
          why: Three of four.
      cases:
        - criterion: longer
          arms: [randY, real]
          expected: REPRODUCED
        - criterion: longer
          arms: [real, randY]
          role: control
          reason: The arms swapped.
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

  private static Study timing(int side, int examples, int seeds) {
    Baseline baseline =
        new Baseline(
            "mnist", side, examples, new Architecture.Mlp(256, 2), Optimizer.sgd(0.05, 25));
    return new ConvergenceStudy(baseline, List.of(), List.of(), 400, seeds);
  }

  @TempDir private Path folder;
  private Path claimFile;
  private Path studyFile;

  @BeforeEach
  void writeSoundFiles() throws IOException {
    claimFile = folder.resolve("slower.yaml");
    studyFile = Files.createDirectory(folder.resolve("studies")).resolve("timing.yaml");
    Files.writeString(claimFile, CLAIM);
    Files.writeString(studyFile, STUDY);
  }

  /** Makes a mistake in an otherwise sound file. */
  private static void replace(Path file, String sound, String mistaken) throws IOException {
    String text = Files.readString(file);
    assertThat(text).as("the file to make a mistake in").contains(sound);
    Files.writeString(file, text.replace(sound, mistaken.replace("\\n", "\n")));
  }

  private static Set<String> arms() {
    return new TreeSet<>(timing(14, 1000, 8).arms());
  }

  private String refusal() {
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class, () -> Expectations.read(folder, Scale.DEFAULT));
    assertThat(refused).as("what the mistaken folder is refused with").isNotNull();
    return refused.getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void should_read_the_projects_own_claims_at_every_scale(Scale scale) {
    List<Expectation> claims = Expectations.read(Path.of("expectations"), scale);

    assertThat(claims)
        .extracting(Expectation::id)
        .contains("easy-examples", "randx-binomial", "sensitivity-gini", "noise-converges-slower");
    assertThat(claims).extracting(Expectation::section).isSorted();
    assertThat(claims)
        .allSatisfy(
            claim -> assertThat(claim.cases()).extracting(ClaimCase::role).contains(Role.CLAIM));
  }

  @Test
  void should_read_a_claim_as_it_is_written() {
    Expectation claim = Expectations.read(folder, Scale.DEFAULT).get(0);

    assertThat(claim.id()).isEqualTo("slower");
    assertThat(claim.section()).isEqualTo("3.3.2");
    assertThat(claim.says()).isEqualTo("It takes longer.");
    assertThat(claim.study()).isEqualTo("timing");
    assertThat(claim.studies()).isEqualTo(Map.of("timing", timing(14, 1000, 8)));
    assertThat(claim.criteria())
        .containsExactly(
            new Exceeds(
                "longer", "time to convergence", Effect.SUPERIORITY, 0.75, 0.95, "Three of four."));
    assertThat(claim.cases())
        .containsExactly(
            new ClaimCase(
                "longer",
                "",
                List.of("randY", "real"),
                Role.CLAIM,
                MadeUp.everywhere(Verdict.REPRODUCED),
                ""),
            new ClaimCase(
                "longer", "", List.of("real", "randY"), Role.CONTROL, null, "The arms swapped."));
  }

  @Test
  void should_take_from_the_default_scale_what_another_scale_leaves_out() {
    assertThat(Expectations.read(folder, Scale.QUICK).get(0).studies())
        .isEqualTo(Map.of("timing", timing(14, 200, 3)));
    assertThat(Expectations.read(folder, Scale.PAPER).get(0).studies())
        .isEqualTo(Map.of("timing", timing(28, 1000, 8)));
  }

  @Test
  void should_read_verdicts_scale_by_scale() throws IOException {
    replace(
        claimFile,
        "expected: REPRODUCED",
        "expected: {quick: INCONCLUSIVE, default: REPRODUCED, paper: NOT_REPRODUCED}\n"
            + "    reason: Too few seeds at quick.");

    ExpectedVerdict expected =
        Expectations.read(folder, Scale.DEFAULT).get(0).cases().get(0).expected();

    assertThat(expected.at(Scale.QUICK)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(expected.at(Scale.DEFAULT)).isEqualTo(Verdict.REPRODUCED);
    assertThat(expected.at(Scale.PAPER)).isEqualTo(Verdict.NOT_REPRODUCED);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: slower | id: slwoer | at id: is 'slwoer'; expected the file's name, slower",
        "quantity: time to convergence | quantity: gini"
            + "| at cases[0].criterion: 'gini' is no quantity of randY;"
            + " it has [time to convergence, training accuracy reached]",
        "arms: [randY, real] | arms: [randZ, real]"
            + "| at cases[0].arms: 'randZ' is no arm of the study;"
            + " it has {arms}",
        "arms: [randY, real] | arms: [randY]"
            + "| at cases[0].arms: has 1 arms; criterion longer compares 2",
        "- criterion: longer | - criterion: lnoger"
            + "| at cases[0].criterion: 'lnoger' is no criterion here",
        "confidence: 0.95 | confidence: 95"
            + "| at criteria[0].confidence: 95.0; expected one in (0.5, 1)",
        "why: Three of four. | why: \"\""
            + "| at criteria[0].why: is empty; expected the reason for the margin",
        "expected: REPRODUCED | reason: None."
            + "| at cases[0].expected: gives no verdict for scale default",
        "expected: REPRODUCED | expected: {quick: REPRODUCED}"
            + "| at cases[0].expected: gives no verdict for scale default",
        "expected: REPRODUCED | expected: INCONCLUSIVE"
            + "| at cases[0].reason: is missing; expected why the verdict is not REPRODUCED",
        "expected: REPRODUCED | expected: {default: REPRODUCED, quick: INCONCLUSIVE}"
            + "| at cases[0].reason: is missing; expected why the verdict is not REPRODUCED",
        "role: control | role: control\\n    expected: INCONCLUSIVE"
            + "| at cases[1].expected: a control has none: it must just not be REPRODUCED",
        "reason: The arms swapped. | reason: ' '"
            + "| at cases[1].reason: is missing; expected what the control shows",
        "role: control | expected: REPRODUCED"
            + "| at criteria[0]: no case with role control shows that it can fail",
        "arms: [real, randY] | arms: [randY, real]"
            + "| at cases[1]: the same criterion and arms are there twice",
        "study: timing | study: tmiing | at study: there is no {folder}/studies/tmiing.yaml",
        "role: control | role: control\\n    study: tmiing"
            + "| at cases[1].study: there is no {folder}/studies/tmiing.yaml",
      })
  void should_say_what_a_claim_cannot_mean(String sound, String mistaken, String said)
      throws IOException {
    replace(claimFile, sound, mistaken);

    // The last mistake in all cases of one criterion is made in each of them.
    assertThat(refusal().lines())
        .contains(
            claimFile
                + ", "
                + said.replace("{folder}/studies/", folder.resolve("studies") + File.separator)
                    .replace("{arms}", arms().toString()))
        .allSatisfy(line -> assertThat(line).startsWith(claimFile + ", at "));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: slower | id: slower\\nauthor: me"
            + "|, line 26, at author: unknown field 'author'; accepted are cases, criteria, figure,"
            + " id, importance, method, number, part, says, section, study, title",
        "title: Slower | tilte: Slower |, line 25, at title: is missing",
        "title: Slower | title: |, line 5, at title: has no value",
        "title: Slower | title: *slow |, line 5: an alias (*slow); write the value out",
        "title: Slower | title: Slower\\ntitle: Faster |, line 6: Duplicate field 'title'",
        "title: Slower | title: 'Slower |, line 5: found unexpected end of stream",
        "[randY, real] | [randY, real |, line 20: expected ',' or ']', but got :",
        "[randY, real] | [randY, ~] |, line 19, at cases[0].arms[1]: has no value",
        "- criterion: longer | - criterion: |, line 18, at cases[0].criterion: has no value",
        "margin: 0.75 | marign: 0.75 |, line 17, at criteria[0].margin: is missing",
        "margin: 0.75 | margin: |, line 14, at criteria[0].margin: has no value",
        "margin: 0.75 | margin: much"
            + "|, line 14, at criteria[0].margin: Cannot coerce String value (\"much\") to `double`"
            + " value",
        "why: Three of four. | # why |, line 17, at criteria[0].why: is missing",
        "test: exceeds | test: exceds"
            + "|, line 11, at criteria[0]: unknown kind 'exceds'; accepted are"
            + " dispersion-near-binomial, equivalent, exceeds, goodness-of-fit",
        "test: exceeds | # test"
            + "|, line 17, at criteria[0]: the field that names the kind is missing",
        "role: control | role: cotnrol"
            + "|, line 23, at cases[1].role: Cannot deserialize value of type"
            + " `io.github.closerlook.claim.Role` from String \"cotnrol\": not one of the values"
            + " accepted for Enum class: [claim, control]",
        "expected: REPRODUCED | expected: MAYBE"
            + "|, line 20, at cases[0].expected: 'MAYBE' is no verdict; accepted are"
            + " [REPRODUCED, NOT_REPRODUCED, INCONCLUSIVE]",
        "expected: REPRODUCED | expected: {huge: REPRODUCED}"
            + "|, line 20, at cases[0].expected: 'huge' is no scale; accepted are"
            + " [quick, default, paper]",
      })
  void should_say_where_a_claim_cannot_be_read(String sound, String mistaken, String said)
      throws IOException {
    replace(claimFile, sound, mistaken);

    assertThat(refusal()).isEqualTo(claimFile + said);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "width: 256 | # width |, at scales.default.baseline.architecture.width: is missing",
        "width: 256 | width: |, line 11, at scales.default.baseline.architecture.width: has no value",
        "dataSet: mnist | dataSet: |, line 6, at scales.default.baseline.dataSet: has no value",
        "width: 256 | width: 256.5"
            + "|, at scales.default.baseline.architecture.width: Cannot coerce Floating-point value"
            + " (256.5) to `int` value",
        "width: 256 | width: 256\\n        witdh: 128"
            + "|, at scales.default.baseline.architecture.witdh: unknown field 'witdh'; accepted are"
            + " depth, width",
        "budgetEpochs: 400 | budgetEpochs: 400\\n    epochs: 400"
            + "|, at scales.default.epochs: unknown field 'epochs'; accepted are baseline,"
            + " budgetEpochs, seeds, sizes, widths",
        "side: 28 | size: 28"
            + "|, at scales.paper.baseline.size: unknown field 'size'; accepted are"
            + " architecture, dataSet, examples, optimizer, side",
        "paper: | papre:"
            + "|, at scales: has [default, quick, papre]; wanted are exactly [default, paper, quick]",
        "paper:\\n    baseline:\\n      side: 28 | paper: 28"
            + "|, at scales.paper: is no list of sizes; expected lines of name: value",
        "study: convergence | study: convrgence"
            + "|, at scales.default: unknown kind 'convrgence'; accepted are capacity,"
            + " convergence, critical-samples, critical-samples-by-size, easy-examples,"
            + " first-layer-filters,"
            + " loss-sensitivity, regularization",
        "baseline:\\n      side: 28 | baseline: 28"
            + "|, at scales.paper.baseline: is no list of sizes; expected lines of name: value",
        "widths: [] | widths: [64, 32, 16]"
            + "|, at scales.default: Study convergence: widths is [64, 32, 16]; expected none, or at"
            + " least three, ascending",
        "why: Sizes | # |: field 'why' is missing",
        "why: Sizes | y: |: field 'why' is missing",
        "why: Sizes | who: me\\nwhy: Sizes"
            + "|: unknown field 'who'; accepted are scales, study, why",
        "examples: 200 | examples: 200\\n      examples: 300 |, line 25: Duplicate field 'examples'",
      })
  void should_say_where_a_study_cannot_be_read(String sound, String mistaken, String said)
      throws IOException {
    replace(studyFile, sound.replace("\\n", "\n"), mistaken);

    assertThat(refusal()).isEqualTo(studyFile + said);
  }

  @Test
  void should_tell_the_mistakes_of_all_files_at_once() throws IOException {
    replace(claimFile, "[randY, real]", "[randZ]");
    Files.writeString(
        folder.resolve("other.yaml"), CLAIM.replace("slower", "other").replace("margin: ", "m: "));
    Files.writeString(
        folder.resolve("third.yaml"),
        CLAIM.replace("slower", "third").replace("reason: The arms swapped.", ""));

    assertThat(refusal().lines())
        .containsExactly(
            folder.resolve("other.yaml") + ", line 17, at criteria[0].margin: is missing",
            claimFile + ", at cases[0].arms: 'randZ' is no arm of the study; it has " + arms(),
            claimFile + ", at cases[0].arms: has 1 arms; criterion longer compares 2",
            folder.resolve("third.yaml")
                + ", at cases[1].reason: is missing; expected what the control shows");
  }

  @Test
  void should_put_claims_in_the_order_of_their_numbers_and_those_without_behind_them()
      throws IOException {
    replace(claimFile, "id: slower", "id: slower\nnumber: 2");
    claimToo("first", "number: 1");
    claimToo("last", "section: 3.4");
    claimToo("before-last", "section: 3.1");

    assertThat(Expectations.read(folder, Scale.DEFAULT))
        .extracting(Expectation::id)
        .containsExactly("first", "slower", "before-last", "last");
  }

  @Test
  void should_refuse_a_number_that_two_claims_have() throws IOException {
    replace(claimFile, "id: slower", "id: slower\nnumber: 2");
    claimToo("other", "number: 2");

    assertThat(refusal())
        .isEqualTo(
            claimFile + ", at number: 2 is the number of other; expected one of its own, or none");
  }

  @Test
  void should_take_a_claim_for_supporting_unless_it_says_otherwise() throws IOException {
    assertThat(Expectations.read(folder, Scale.DEFAULT).get(0).importance())
        .isEqualTo(Importance.SUPPORTING);

    replace(claimFile, "id: slower", "id: slower\nimportance: central");

    assertThat(Expectations.read(folder, Scale.DEFAULT).get(0).importance())
        .isEqualTo(Importance.CENTRAL);
  }

  /** Writes another claim, with a line of its own in the place of that field, or first. */
  private void claimToo(String id, String line) throws IOException {
    String field = line.substring(0, line.indexOf(':'));
    String text = CLAIM.replace("id: slower", "id: " + id).replaceAll(field + ": .*\n", "");
    Files.writeString(folder.resolve(id + ".yaml"), line + "\n" + text);
  }

  @Test
  void should_tell_a_studys_mistake_once_though_two_claims_read_it() throws IOException {
    Files.writeString(folder.resolve("other.yaml"), CLAIM.replace("id: slower", "id: other"));
    replace(studyFile, "width: 256", "# width");

    assertThat(refusal())
        .isEqualTo(studyFile + ", at scales.default.baseline.architecture.width: is missing");
  }

  @Test
  void should_refuse_a_criterion_that_is_there_twice() throws IOException {
    String criterion = CLAIM.substring(CLAIM.indexOf("  - id: longer"), CLAIM.indexOf("cases:"));
    replace(claimFile, criterion, criterion + criterion);

    assertThat(refusal()).isEqualTo(claimFile + ", at criteria[1].id: 'longer' is there twice");
  }

  @Test
  void should_refuse_a_folder_without_claims(@TempDir Path empty) {
    assertThatThrownBy(() -> Expectations.read(empty, Scale.DEFAULT))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The folder of expectations %s has no .yaml file", empty);
    assertThatThrownBy(() -> Expectations.read(empty.resolve("none"), Scale.DEFAULT))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The folder of expectations %s cannot be read", empty.resolve("none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# a remark", "~"})
  void should_refuse_an_empty_file(String text) throws IOException {
    Files.writeString(claimFile, text);

    assertThat(refusal()).isEqualTo(claimFile + ": is empty");
  }
}
