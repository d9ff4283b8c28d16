package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginsTest extends InClaimFolder {

  @Test
  void should_read_the_margins_in_the_order_of_the_file() {
    Margins margins = Margins.read(path);

    assertThat(margins.byKind().values())
        .containsExactly(
            new Margin("accuracy", Effect.DIFFERENCE, 0.01, "One image in a hundred."),
            new Margin("superiority", Effect.SUPERIORITY, 0.56, "A small effect."));
    assertThat(margins.byKind()).containsKeys("accuracy", "superiority");
  }

  @Test
  void should_give_the_projects_own_a_size_and_a_reason_each() {
    assertThat(Margins.read(Path.of("expectations")).byKind())
        .isNotEmpty()
        .allSatisfy(
            (kind, margin) -> {
              assertThat(margin.kind()).isEqualTo(kind);
              assertThat(margin.effect().isMargin(margin.size())).isTrue();
              assertThat(margin.why()).hasSizeGreaterThan(40);
            });
  }

  @Test
  void should_serve_every_kind_some_criterion_and_be_chosen_for_none() {
    assertThat(Margins.read(Path.of("expectations")).byKind().keySet())
        .containsExactlyInAnyOrderElementsOf(
            ProjectClaims.at(Scale.DEFAULT).stream()
                .flatMap(claim -> claim.criteria().stream())
                .map(criterion -> criterion.margin().kind())
                .collect(java.util.stream.Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0} {1}: [{2}, {1}]")
  @CsvSource({"DIFFERENCE, 0.25, -0.25", "RATIO, 2, 0.5", "SUPERIORITY, 0.56, 0.44"})
  void should_be_as_far_from_no_effect_on_both_sides(Effect effect, double size, double mirrored) {
    Margin margin = MadeUpClaims.margin(effect, size);

    Interval negligible = margin.negligible();

    assertThat(negligible.low()).isCloseTo(mirrored, within(1e-12)).isEqualTo(margin.mirrored());
    assertThat(negligible.high()).isEqualTo(size);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "size: 0.01 | size: 0 |, at accuracy.size: 0.0; expected a positive number",
        "size: 0.01 | size: -0.01 |, at accuracy.size: -0.01; expected a positive number",
        "size: 0.01 | size: Infinity |, at accuracy.size: Infinity; expected a positive number",
        "size: 0.01 | size: NaN |, at accuracy.size: NaN; expected a positive number",
        "size: 0.56 | size: 0.5"
            + "|, at superiority.size: 0.5; expected a number between 0.5 and 1",
        "size: 0.56 | size: 1 |, at superiority.size: 1.0; expected a number between 0.5 and 1",
        "difference | ratio |, at accuracy.size: 0.01; expected a number above 1",
        "why: A small effect. | why: ' '"
            + "|, at superiority.why: is empty; expected the reason for the margin",
        ", why: A small effect. | `` |, line 2, at superiority.why: is missing",
        "size: 0.01 | # size |, line 2: expected ',' or '}', but got <stream end>",
        "size: 0.01, | `` |, line 1, at accuracy.size: is missing",
        "effect: difference, | `` |, line 1, at accuracy.effect: is missing",
        "size: 0.01 | size: much"
            + "|, line 1, at accuracy.size: Cannot coerce String value (\"much\") to `double` value",
        "effect: difference | effect: differnece"
            + "|, line 1, at accuracy.effect: 'differnece' is not accepted; accepted are"
            + " [difference, ratio, superiority]",
        "size: 0.01 | size: 0.01, confidence: 0.95"
            + "|, line 1, at accuracy.confidence: unknown field 'confidence'; accepted are effect,"
            + " size, why",
        "size: 0.01 | size: |, line 1, at accuracy.size: has no value",
        "superiority: | accuracy: |, line 2: Duplicate field 'accuracy'",
      })
  void should_say_where_a_margin_cannot_be_read(String sound, String mistaken, String said)
      throws IOException {
    ClaimFolder.replace(folder.margins(), sound, mistaken == null ? "" : mistaken);

    assertThat(folder.refusal()).isEqualTo(folder.margins() + said);
  }

  @Test
  void should_want_the_file() throws IOException {
    Files.delete(folder.margins());

    assertThat(folder.refusal()).isEqualTo(folder.margins() + ": there is no such file");
  }

  @Test
  void should_refuse_an_empty_file() throws IOException {
    Files.writeString(folder.margins(), "# none");

    assertThat(folder.refusal()).isEqualTo(folder.margins() + ": is empty");
  }
}
