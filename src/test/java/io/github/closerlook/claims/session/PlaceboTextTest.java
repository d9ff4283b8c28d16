package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Inquiry;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.PlaceboTable;
import io.github.closerlook.claims.claim.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample suite as if it had been judged on noise; all its criteria speak of real data. */
class PlaceboTextTest {

  private static final Suite SUITE = SampleSuite.of(Scale.DEFAULT);

  @Test
  void should_name_what_was_reproduced_and_must_not_be() {
    String text = render("reproduced", "inconclusive", "fooled-control");

    assertThat(text)
        .startsWith("# Placebo\n")
        .contains("scale default, first seed 1")
        .contains(
            "Of 3 cases 3 speak of real data, of which 2 are reproduced; of the other 0 it is 0.")
        .contains("- reproduced: slower, mnist: randY against real: Reproduced (holds): ")
        .contains("- Machine: some machine")
        .doesNotContain("- inconclusive: slower, mnist");
  }

  @Test
  void should_say_that_nothing_was() {
    assertThat(render("inconclusive"))
        .contains("## Reproduced though it speaks of real data\n\nNone.");
  }

  @Test
  void should_give_a_row_to_every_case_that_speaks_for_a_claim() {
    List<String> rows =
        render("reproduced", "inconclusive").lines().filter(line -> line.startsWith("|")).toList();

    assertThat(rows).hasSize(4);
    assertThat(List.of(rows.get(2).split(" *\\| *")))
        .containsSequence(
            "reproduced: slower", "mnist: randY against real", "real data", "yes", "no", "40.1");
    assertThat(List.of(rows.get(3).split(" *\\| *"))).containsSequence("real data", "no", "no");
  }

  @Test
  void should_write_the_page_and_an_object_a_case(@TempDir Path folder) throws IOException {
    String shown =
        PlaceboText.write(
            folder,
            table("reproduced", "inconclusive"),
            SUITE.options().conditions(),
            Map.of("Data", "mnist"));

    assertThat(Files.readString(folder.resolve("placebo.md"))).isEqualTo(shown);
    assertThat(shown).contains("- Data: placebos of mnist");
    JsonNode cases = new JsonMapper().readTree(folder.resolve("placebo.json").toFile());
    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).get("claim").asText()).isEqualTo("reproduced");
    assertThat(cases.get(0).get("speaksOf").asText()).isEqualTo("real data");
    assertThat(cases.get(0).get("reproduced").asBoolean()).isTrue();
    assertThat(cases.get(0).get("mayBe").asBoolean()).isFalse();
    assertThat(cases.get(1).get("reproduced").asBoolean()).isFalse();
  }

  private static String render(String... ids) {
    return new PlaceboText(
            table(ids), SUITE.options().conditions(), Map.of("Machine", "some machine"))
        .render();
  }

  private static PlaceboTable table(String... ids) {
    Inquiry inquiry = SampleSuite.inquiry(Scale.DEFAULT);
    List<Judgement> judgements =
        SUITE.claims().stream()
            .filter(claim -> List.of(ids).contains(claim.id()))
            .flatMap(
                claim ->
                    inquiry.judge(claim, inquiry.measure(claim, inquiry.train(claim))).stream())
            .toList();
    return new PlaceboTable(judgements);
  }
}
