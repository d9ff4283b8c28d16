package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.result.ReportJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader of the file alone can tell what a case says and what it was held to. */
class CaseRecordTest {

  private static JsonNode cases;

  @BeforeAll
  static void judge_the_samples() throws Exception {
    Suite suite = SampleSuite.of(Scale.DEFAULT);
    SampleAccepted.judge(suite);
    cases = JsonMapper.builder().build().readTree(ReportJson.write(Reports.cases(suite)));
  }

  private static JsonNode one(String claim, String role) {
    for (JsonNode each : cases) {
      if (each.get("claim").asText().equals(claim) && each.get("role").asText().equals(role)) {
        return each;
      }
    }
    throw new AssertionError("no " + role + " of " + claim);
  }

  @Test
  void should_say_what_a_verdict_means_and_whether_it_was_expected() {
    assertThat(one("contrary", "claim").get("verdict").asText()).isEqualTo("CONTRARY");
    assertThat(one("contrary", "claim").get("meaning").asText()).isEqualTo("the opposite holds");
    assertThat(one("contrary", "claim").get("asExpected").asBoolean()).isTrue();
    assertThat(one("absent", "claim").get("expected").asText()).isEqualTo("REPRODUCED");
    assertThat(one("absent", "claim").get("asExpected").asBoolean()).isFalse();
  }

  @Test
  void should_say_what_no_effect_is_and_what_is_not_worth_telling() {
    JsonNode reproduced = one("reproduced", "claim");

    assertThat(reproduced.get("effect").asText()).isEqualTo("difference");
    assertThat(reproduced.get("none").asDouble()).isZero();
    assertThat(reproduced.get("margin").asDouble()).isEqualTo(5);
    assertThat(reproduced.get("marginKind").asText()).isEqualTo("time");
    assertThat(reproduced.get("negligible").toString()).isEqualTo("[-5.0,5.0]");
    assertThat(reproduced.get("detectable").asDouble()).isBetween(0.0, 5.0);
    assertThat(reproduced.get("pValue").asDouble()).isLessThan(0.025);
    assertThat(reproduced.get("pValueOfNone").asDouble()).isLessThan(0.025);
  }

  @Test
  void should_say_of_a_control_which_verdicts_it_may_have() {
    assertThat(one("fooled-control", "null").get("expected").asText())
        .isEqualTo("absent or inconclusive");
    assertThat(one("fooled-control", "null").get("asExpected").asBoolean()).isFalse();
    assertThat(one("fooled-control", "planted").get("expected").asText())
        .isEqualTo("reproduced or weaker");
    assertThat(one("fooled-control", "planted").get("asExpected").asBoolean()).isTrue();
  }
}
