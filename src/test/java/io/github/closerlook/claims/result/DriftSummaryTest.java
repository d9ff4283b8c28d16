package io.github.closerlook.claims.result;

import static io.github.closerlook.claims.result.MadeUpRecords.ACCEPTED;
import static io.github.closerlook.claims.result.MadeUpRecords.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.render.DriftMarkdown;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.SeedSummary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftSummaryTest {

  private static final CaseRecord MOVED =
      result("some-claim", Verdict.INCONCLUSIVE, 13, 11, 15, 3, 0.01, 7);
  private static final DriftSummary SUMMARY =
      new DriftSummary(
          List.of(
              new Comparison.Compared(ACCEPTED, ACCEPTED, DriftLevel.IDENTICAL, List.of()),
              new Comparison.Compared(
                  ACCEPTED, MOVED, DriftLevel.DRIFTED, List.of("code changed: data.Noise")),
              Comparison.added(result("new-claim", 1, 0, 2).id()),
              Comparison.gone(result("gone-claim", 1, 0, 2).id()),
              Comparison.notComparable(
                  result("other-claim", 1, 0, 2).id(), "seed 101, accepted with 1")),
          claim -> claim.equals("some-claim") ? "accepted 2026-11-21, commit 0123" : "");

  @Test
  void should_count_each_kind_once() {
    assertThat(SUMMARY.sentence())
        .isEqualTo(
            "5 cases against their accepted results: 1 not comparable, 1 new, 1 gone, 1 identical,"
                + " 1 drifted.");
  }

  @Test
  void should_show_the_lowest_step_of_each_claim() {
    assertThat(new DriftMarkdown(SUMMARY, Commands.IN_WORDS).render().lines())
        .contains(
            "| some-claim | drifted | 1 identical, 1 drifted | 2026-11-21, commit 0123 |",
            "| new-claim | new | 1 new | not recorded |",
            "| gone-claim | gone | 1 gone | not recorded |");
  }

  @Test
  void should_name_both_values_and_the_causes_of_a_drift() {
    assertThat(new DriftMarkdown(SUMMARY, Commands.IN_WORDS).render().lines())
        .contains(
            "  accepted   10, interval [8, 12], n = 8, margin 4, reproduced (accepted 2026-11-21,"
                + " commit 0123)",
            "  now        13, interval [11, 15], n = 7, margin 3, inconclusive",
            "  changed    verdict: reproduced when accepted, now inconclusive",
            "  changed    margin: 4 when accepted, now 3",
            "  changed    n: 8 when accepted, now 7",
            "  changed    estimate: 10 when accepted, now 13; seeds could move it by 2",
            "  since then code changed: data.Noise",
            "  if meant   accepting the results of some-claim makes it the accepted result");
  }

  @Test
  void should_say_why_a_case_is_not_compared() {
    assertThat(new DriftMarkdown(SUMMARY, Commands.IN_WORDS).details())
        .contains("\nNot comparable with the accepted result: seed 101, accepted with 1. 1 case:")
        .contains("\n- other-claim: slower, mnist: randY against real\n")
        .contains("\nNew: no result of this case has been accepted. 1 case:")
        .contains("\nGone: a result was accepted of a case that no longer exists. 1 case:");
  }

  @Test
  void should_say_once_what_holds_of_many_cases() {
    List<Comparison> many =
        IntStream.range(0, 100)
            .<Comparison>mapToObj(
                i ->
                    Comparison.notComparable(
                        result("claim-" + i, 1, 0, 2).id(), "seed 101, accepted with 1"))
            .toList();

    assertThat(new DriftMarkdown(new DriftSummary(many, claim -> ""), Commands.IN_WORDS).details())
        .isEqualTo(
            "\nNot comparable with the accepted result: seed 101, accepted with 1. 100 cases.\n");
  }

  @Test
  void should_write_the_same_for_machines() throws JsonProcessingException {
    JsonNode cases = JsonMapper.builder().build().readTree(SUMMARY.json());

    assertThat(cases.findValuesAsText("step"))
        .containsExactly("IDENTICAL", "DRIFTED", "NEW", "GONE", "NOT_COMPARABLE");
    assertThat(cases.get(1).get("accepted").get("estimate").doubleValue()).isEqualTo(10);
    assertThat(cases.get(1).get("now").get("estimate").doubleValue()).isEqualTo(13);
    assertThat(cases.get(4).get("reason").asText()).isEqualTo("seed 101, accepted with 1");
  }

  @Test
  void should_put_what_is_not_as_foretold_last_of_all_and_show_it_in_full() {
    DriftSummary summary =
        new DriftSummary(
            List.of(
                foretold(new Foretold("the estimate", 10, new Interval(8, 12))),
                foretold(
                    new Foretold("the estimate", 10, new Interval(8, 12)),
                    new Foretold("the spread from seed to seed", 9, new Interval(1, 4)))),
            claim -> "accepted 2026-11-21, commit 0123");

    assertThat(summary.sentence())
        .isEqualTo("2 cases against their accepted results: 1 as foretold, 1 not as foretold.");
    assertThat(summary.alarms()).hasSize(1);
    assertThat(summary.foretold()).hasSize(2);
    assertThat(new DriftMarkdown(summary, Commands.IN_WORDS).render().lines())
        .contains(
            "| some-claim | not as foretold | 1 as foretold, 1 not as foretold | 2026-11-21, commit"
                + " 0123 |",
            "  accepted   10, interval [8, 12], n = 8, margin 4, reproduced (accepted 2026-11-21,"
                + " commit 0123)",
            "  foretold   by the accepted panels of seeds from 1, 10001 and 20001",
            "  holds      the estimate: foretold 8 to 12, measured 10",
            "  TRIPPED    the spread from seed to seed: foretold 1 to 4, measured 9",
            "  since then code changed: data.Noise",
            "On other seeds than the accepted ones: as foretold by the accepted panels of seeds"
                + " from 1, 10001 and 20001, though the verdict is another (reproduced when"
                + " accepted). 1 case:");
    assertThat(summary.json())
        .contains("\"step\" : \"NOT_AS_FORETOLD\"", "\"interval\" : [ 1.0, 4.0 ]")
        .contains("\"holds\" : false");
  }

  private static Comparison foretold(Foretold... numbers) {
    return new Comparison.Foretold(
        ACCEPTED,
        MOVED,
        new Foretelling(
            List.of(1L, 10_001L, 20_001L), new SeedSummary(24, 10, 1), List.of(numbers)),
        List.of("code changed: data.Noise"));
  }

  @Test
  void should_write_numbers_in_full_where_three_digits_do_not_tell_them_apart() {
    assertThat(DriftText.format(10, Math.nextUp(10.0))).isEqualTo("10.0");
    assertThat(DriftText.format(Math.nextUp(10.0), 10)).isEqualTo("10.000000000000002");
    assertThat(DriftText.format(10, 10)).isEqualTo("10");
  }
}
