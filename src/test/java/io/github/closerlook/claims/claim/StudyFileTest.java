package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.NetworkStudy;
import io.github.closerlook.paper.study.RegularizationStudy;
import io.github.closerlook.paper.study.RegularizerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scale leaves out is the default's, down to the single number within a list of sizes. */
class StudyFileTest {

  private static final String STUDY =
      """
      study: regularization
      why: Sizes from trials.
      scales:
        default:
          baseline:
            dataSet: mnist
            side: 28
            examples: 1000
            architecture:
              type: mlp
              width: 256
              depth: 2
            optimizer:
              learningRate: 0.05
              momentum: 0.9
              batch: 50
              schedule: {type: constant}
          strengths:
            dropout: [0.25, 0.5]
            weight-decay: [0.003, 0.01]
          tolerance: 0.02
          validationExamples: 1000
          epochs: 40
          seeds: 8
        quick:
          baseline: {examples: 200, architecture: {width: 64}}
          epochs: 20
        paper:
          baseline:
            optimizer:
              momentum: 0.0
          strengths:
            dropout: [0.9]
            input-noise: [5.0]
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeSoundFile() throws IOException {
    file = folder.resolve("regularization.yaml");
    Files.writeString(file, STUDY);
  }

  private RegularizationStudy read(Scale scale) {
    return (RegularizationStudy)
        new StudyFile(file, NetworkStudy.class, UnaryOperator.identity()).at(scale);
  }

  @Test
  void should_take_every_size_of_the_default_scale() {
    assertThat(read(Scale.DEFAULT))
        .isEqualTo(
            new RegularizationStudy(
                new Baseline(
                    "mnist",
                    28,
                    1000,
                    new Architecture.Mlp(256, 2),
                    Optimizer.sgd(0.05, 50).withMomentum(0.9)),
                Map.of(
                    RegularizerKind.DROPOUT, List.of(0.25, 0.5),
                    RegularizerKind.WEIGHT_DECAY, List.of(0.003, 0.01)),
                0.02,
                1000,
                40,
                8));
  }

  @Test
  void should_override_the_baseline_size_by_size() {
    RegularizationStudy quick = read(Scale.QUICK);

    assertThat(quick.baseline())
        .isEqualTo(
            new Baseline(
                "mnist",
                28,
                200,
                new Architecture.Mlp(64, 2),
                Optimizer.sgd(0.05, 50).withMomentum(0.9)));
    assertThat(quick.epochs()).isEqualTo(20);
    assertThat(quick.seeds()).isEqualTo(8);
    assertThat(quick.strengths()).isEqualTo(read(Scale.DEFAULT).strengths());
  }

  @Test
  void should_override_a_map_entry_by_entry_and_a_list_as_a_whole() {
    RegularizationStudy paper = read(Scale.PAPER);

    assertThat(paper.strengths())
        .isEqualTo(
            Map.of(
                RegularizerKind.DROPOUT, List.of(0.9),
                RegularizerKind.WEIGHT_DECAY, List.of(0.003, 0.01),
                RegularizerKind.INPUT_NOISE, List.of(5.0)));
  }

  @Test
  void should_take_nothing_from_a_scale_that_is_not_the_default() {
    RegularizationStudy paper = read(Scale.PAPER);

    assertThat(paper.baseline())
        .isEqualTo(
            new Baseline("mnist", 28, 1000, new Architecture.Mlp(256, 2), Optimizer.sgd(0.05, 50)));
    assertThat(paper.epochs()).isEqualTo(40);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dropout: [0.9] | droput: [0.9]"
            + "|, at scales.paper.strengths: 'droput' is not accepted; accepted are [dropout, ",
        "dropout: [0.9] | dropout: 0.9"
            + "|, at scales.paper.strengths.dropout: Cannot deserialize value of type",
        "dropout: [0.9] | dropout: [a lot]"
            + "|, at scales.paper.strengths.dropout[0]: Cannot coerce String value (\"a lot\")",
        "tolerance: 0.02 | tolerance: -0.02"
            + "|, at scales.default: Study regularization: tolerance is -0.02; expected a number from"
            + " 0.0 to 1.0",
        "baseline: {examples: 200, architecture: {width: 64}} | baseline: 200"
            + "|, at scales.quick.baseline: is no list of sizes; expected lines of name: value",
        "architecture: {width: 64} | architecture: {wdith: 64}"
            + "|, at scales.quick.baseline.architecture.wdith: unknown field 'wdith'; accepted are"
            + " depth, width",
      })
  void should_refuse_a_mistake_in_any_scale_whichever_is_wanted(
      String sound, String mistaken, String said) throws IOException {
    Files.writeString(file, STUDY.replace(sound, mistaken));

    for (Scale scale : Scale.values()) {
      assertThatRefused(() -> read(scale))
          .hasMessageStartingWith(file + said)
          .hasMessageNotContaining("\n");
    }
  }
}
