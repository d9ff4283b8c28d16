package io.github.closerlook.claims.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.MadeUpRecords;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IntervalSketchTest {

  private static final Interval WANTED = new Interval(5, Double.POSITIVE_INFINITY);

  private static CaseRecord row(double estimate, Interval interval, Interval wanted) {
    return MadeUpRecords.with(
        MadeUpRecords.of(new CaseId("claim", "criterion", "mnist: real against randX", Role.CLAIM)),
        wanted == null
            ? Map.of("estimate", estimate, "interval", interval)
            : Map.of("estimate", estimate, "interval", interval, "wanted", wanted));
  }

  private static String drawn(CaseRecord row) {
    return IntervalSketch.of(row, List.of(row));
  }

  /** Left and right end of the rectangle of that kind. */
  private static double[] ends(String svg, String kind) {
    Matcher found =
        Pattern.compile("class=\"" + kind + "\" x=\"([-\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"")
            .matcher(svg);
    assertThat(found.find()).as(kind + " in " + svg).isTrue();
    double x = Double.parseDouble(found.group(1));
    return new double[] {x, x + Double.parseDouble(found.group(2))};
  }

  private static double dot(String svg) {
    Matcher found = Pattern.compile("cx=\"([\\d.]+)\"").matcher(svg);
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void should_put_an_interval_beyond_the_margin_into_the_shaded_part() {
    String svg = drawn(row(8.0, new Interval(7.0, 10.0), WANTED));

    double[] wanted = ends(svg, "wanted");
    double[] interval = ends(svg, "interval");
    assertThat(wanted[1]).as("without end").isEqualTo(200);
    assertThat(interval[0]).isGreaterThan(wanted[0] + 10);
    assertThat(dot(svg)).isBetween(interval[0], interval[1]);
    // 8 lies a third of the way from 7 to 10
    assertThat((dot(svg) - interval[0]) / (interval[1] - interval[0]))
        .isCloseTo(1 / 3.0, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void should_put_an_interval_short_of_the_margin_outside_of_it() {
    String svg = drawn(row(1.0, new Interval(0.5, 1.5), WANTED));

    assertThat(ends(svg, "interval")[1]).isLessThan(ends(svg, "wanted")[0]);
  }

  @Test
  void should_shade_what_lies_within_two_margins() {
    String svg = drawn(row(0.0, new Interval(0.0, 0.0), new Interval(-1, 1)));

    assertThat(ends(svg, "wanted")[0]).isLessThan(dot(svg));
    assertThat(ends(svg, "wanted")[1]).isGreaterThan(dot(svg)).isLessThan(200);
  }

  @Test
  void should_draw_the_cases_of_a_criterion_to_one_scale() {
    CaseRecord small = row(8.0, new Interval(7.0, 9.0), WANTED);
    CaseRecord large = row(80.0, new Interval(70.0, 90.0), WANTED);

    String first = IntervalSketch.of(small, List.of(small, large));
    String second = IntervalSketch.of(large, List.of(small, large));
    assertThat(ends(first, "wanted")).isEqualTo(ends(second, "wanted"));
    assertThat(ends(first, "interval")[1]).isLessThan(ends(second, "interval")[0]);
  }

  @Test
  void should_draw_nothing_of_what_is_not_known() {
    Interval unknown = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    assertThat(drawn(row(Double.NaN, unknown, WANTED))).isEmpty();
  }

  @Test
  void should_mark_no_effect_in_the_middle_of_what_is_not_worth_telling() {
    String svg = drawn(row(8.0, new Interval(7.0, 10.0), WANTED));

    double[] negligible = ends(svg, "negligible");
    Matcher none = Pattern.compile("class=\"none\" x1=\"([\\d.]+)\"").matcher(svg);
    assertThat(none.find()).isTrue();
    assertThat(Double.parseDouble(none.group(1)))
        .isCloseTo((negligible[0] + negligible[1]) / 2, org.assertj.core.data.Offset.offset(0.2));
    assertThat(ends(svg, "wanted")[0]).as("the margin").isEqualTo(negligible[1]);
  }

  @Test
  void should_shade_nothing_as_wanted_where_p_alone_decides() {
    assertThat(drawn(row(1.0, new Interval(0.5, 1.5), null)))
        .contains("class=\"negligible\"", "class=\"none\"")
        .doesNotContain("class=\"wanted\"", "class=\"margin\"");
  }

  @Test
  void should_say_in_words_what_is_drawn() {
    assertThat(drawn(row(8.0, new Interval(7.0, 10.0), WANTED)))
        .contains(
            "aria-label=\"Estimate 8, interval 7 to 10; no effect is 0, not worth telling -5 to 5;"
                + " wanted is 5 to ∞\"");
  }
}
