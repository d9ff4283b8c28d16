package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Judge;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.ReportJson;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.ConvergenceStudy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an effect of unknown size looks: one of the times to convergence was censored. */
class UnknownEffectReportTest {

  private final Suite suite = SampleSuite.of(Scale.DEFAULT);
  private final List<ClaimResult> results = List.of(result());

  private ClaimResult result() {
    Findings findings = new Findings();
    double never = Double.POSITIVE_INFINITY;
    findings.put(
        ConvergenceStudy.TIME_TO_CONVERGENCE,
        Arms.REAL,
        new Quantity.PerSeed(new double[] {10, 11, 12, 13, 14, 15, 16, 17}));
    findings.put(
        ConvergenceStudy.TIME_TO_CONVERGENCE,
        Arms.RAND_Y,
        new Quantity.PerSeed(new double[] {50, 51, never, 53, 54, 55, never, 58}));
    findings.put(
        ConvergenceStudy.TIME_TO_CONVERGENCE,
        Arms.REAL_AGAIN,
        new Quantity.PerSeed(new double[] {10, never, 12, 13, 14, 15, 16, 17}));
    var expectation = suite.claims().get(0);
    List<Judgement> judgements =
        Judge.judge(expectation, Map.of(SampleSuite.STUDY, findings), Scale.DEFAULT);
    return new ClaimResult(expectation, judgements, Map.of(), 16, 1, 5e11);
  }

  private List<CaseRecord> cases() {
    return results.get(0).cases(suite.options().conditions());
  }

  @Test
  void should_be_null_and_not_a_word_in_the_machines_view() throws Exception {
    String text = ReportJson.write(cases());

    assertThat(text).doesNotContain("NaN", "Infinity");
    JsonNode claim = JsonMapper.builder().build().readTree(text).get(0);
    assertThat(claim.get("verdict").asText()).isEqualTo("INCONCLUSIVE");
    assertThat(claim.get("estimate").isNull()).isTrue();
    assertThat(claim.get("interval")).hasSize(2).allMatch(JsonNode::isNull);
    assertThat(claim.get("pValue").asDouble()).isEqualTo(1);
    assertThat(claim.get("detectable").isNull()).isTrue();
    assertThat(claim.get("teraflop").asDouble()).isEqualTo(0.5);
  }

  @Test
  void should_be_readable_in_the_persons_view() {
    String text =
        new ClaimsTable(suite.paper(), cases(), results, suite.options().conditions(), Map.of())
            .render();

    assertThat(text)
        .contains("**inconclusive**, expected reproduced | not known | [-∞, ∞] | ")
        .contains("| – | 1 | 1 | 8 |")
        .doesNotContain("NaN", "Infinity");
  }
}
