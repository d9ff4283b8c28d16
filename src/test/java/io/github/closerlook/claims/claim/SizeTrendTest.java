package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.PairedSuperiority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rungs foretell, and in which words, of effects that are made up. */
class SizeTrendTest {

  private static final Margin DIFFERENCE = new Margin("accuracy", Effect.DIFFERENCE, 0.1, "why");
  private static final Margin SHARE = new Margin("superiority", Effect.SUPERIORITY, 0.56, "why");
  private static final int[] SIZES = {64, 128, 256, 512};
  private static final double EXACT = 1e-9;

  @ParameterizedTest(name = "{0} + {1} a doubling -> {2}")
  @CsvSource({
    "0.2, 0.1, REPRODUCED, should hold at the paper's size",
    "0.15, 0, WEAKER, 'the direction should hold at the paper''s size; how large it is, is not told'",
    "0, 0, ABSENT, should be no effect worth telling at the paper's size",
    "-0.2, -0.1, CONTRARY, the opposite should hold at the paper's size",
  })
  void should_say_whether_the_claim_should_hold(
      double first, double perDoubling, Verdict verdict, String words) {
    SizeForecast forecast = forecast(0.01, first, perDoubling);

    assertThat(forecast.verdict()).isEqualTo(verdict);
    assertThat(forecast.words()).isEqualTo(words);
    assertThat(forecast.perDoubling()).isCloseTo(perDoubling, within(EXACT));
    // From 64 to 4096 units are six doublings.
    assertThat(forecast.estimate()).isCloseTo(first + 6 * perDoubling, within(EXACT));
    assertThat(forecast.hits()).isEqualTo(4);
  }

  @Test
  void should_not_tell_where_the_interval_holds_both() {
    SizeForecast forecast = forecast(0.2, 0.2, 0);

    assertThat(forecast.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(forecast.words()).isEqualTo("these rungs do not tell of the paper's size");
  }

  @Test
  void should_find_where_a_contrary_effect_turns() {
    // given -0.2 at 64 units, and 0.1 more with each doubling
    SizeForecast forecast = forecast(0.01, -0.2, 0.1);

    assertThat(forecast.turn())
        .hasValueSatisfying(size -> assertThat(size).isCloseTo(256, within(1e-6)));
    assertThat(forecast.turnWithin())
        .hasValueSatisfying(
            sizes -> {
              assertThat(sizes.contains(256)).isTrue();
              assertThat(sizes.low()).isBetween(200.0, 256.0);
              assertThat(sizes.high()).isBetween(256.0, 330.0);
            });
  }

  @Test
  void should_find_no_turn_where_there_is_none() {
    SizeForecast forecast = forecast(0.01, 0.2, 0.1);

    assertThat(forecast.turn()).isEmpty();
    assertThat(forecast.turnWithin()).isEmpty();
  }

  @Test
  void should_say_that_it_cannot_foretell_its_own_rungs() {
    // given effects that go to and fro far more than their errors
    SizeForecast forecast =
        trend(
                DIFFERENCE,
                new int[] {16, 32, 64, 128, 256, 512},
                differences(0.001, 0, 0.2, 0.4, 0.6, 0.8, -3))
            .forecast()
            .orElseThrow();

    assertThat(forecast.hits()).isLessThan(6);
    SizeForecast often =
        new SizeForecast(
            1,
            new Interval(0.5, 1.5),
            Verdict.REPRODUCED,
            0,
            0,
            List.of(),
            forecast.leftOut().stream()
                .map(each -> new Foretold(each.what(), 9, each.interval()))
                .toList(),
            Optional.empty(),
            Optional.empty());
    assertThat(often.foretellsItsRungs()).isFalse();
    assertThat(often.words())
        .isEqualTo(
            "the line cannot foretell its own rungs (0 of 6), and says nothing of the paper's size");
  }

  @Test
  void should_keep_shares_between_none_and_all() {
    // given eight pairs, all won from the third rung on
    List<Assessment> found = new ArrayList<>();
    for (int wins : new int[] {4, 6, 8, 8}) {
      PairedSuperiority pairs = new PairedSuperiority(wins, 0, 8 - wins);
      found.add(new Exceeds("longer", "time", SHARE, SpeaksOf.REAL_DATA).assess(pairs));
    }

    SizeForecast forecast = trend(SHARE, SIZES, found).forecast().orElseThrow();

    assertThat(forecast.estimate()).isBetween(0.95, 1.0);
    assertThat(forecast.interval().high()).isLessThanOrEqualTo(1);
    assertThat(forecast.interval().low()).isBetween(0.0, 0.95);
    // Half a pair is added to either side: all of eight are not all there could be.
    assertThat(forecast.leftOut().get(3).observed()).isCloseTo(8.5 / 9, within(EXACT));
  }

  @Test
  void should_leave_out_rungs_whose_effect_is_not_known() {
    List<Assessment> found = new ArrayList<>(differences(0.01, 0.2, 0.3, 0.4, 0.5));
    found.set(1, Assessment.unknown(Effect.DIFFERENCE.range(), 8));

    SizeForecast forecast = trend(DIFFERENCE, SIZES, found).forecast().orElseThrow();

    assertThat(forecast.estimate()).isCloseTo(0.8, within(EXACT));
    assertThat(forecast.leftOut()).isEmpty();
    assertThat(forecast.words())
        .endsWith(", from too few rungs to hold the line to one that it has not seen");
    found.set(2, Assessment.unknown(Effect.DIFFERENCE.range(), 8));
    assertThat(trend(DIFFERENCE, SIZES, found).forecast()).isEmpty();
  }

  /** A margin's quarter over the root of eight pairs: see {@link GrowthScale}. */
  @Test
  void should_not_believe_a_rung_whose_seeds_all_agree_without_doubt() {
    GrowthScale.Point point = new GrowthScale(DIFFERENCE).of(differences(0, 0.3).get(0));

    assertThat(point.standardError()).isCloseTo(0.025 / Math.sqrt(8), within(EXACT));
  }

  private static SizeForecast forecast(double error, double first, double perDoubling) {
    double[] effects =
        IntStream.range(0, SIZES.length).mapToDouble(i -> first + i * perDoubling).toArray();
    return trend(DIFFERENCE, SIZES, differences(error, effects)).forecast().orElseThrow();
  }

  private static List<Assessment> differences(double error, double... effects) {
    return Arrays.stream(effects)
        .mapToObj(
            effect ->
                new Assessment(
                    effect,
                    new Interval(effect - 2 * error, effect + 2 * error),
                    1,
                    1,
                    new Spread(effect, error, new double[0]),
                    Double.NaN,
                    8))
        .toList();
  }

  private static SizeTrend trend(Margin margin, int[] sizes, List<Assessment> found) {
    Criterion criterion = new Exceeds("longer", "time", margin, SpeaksOf.REAL_DATA);
    ClaimCase comparison = MadeUpClaims.claimCase("longer", Verdict.REPRODUCED, "randY", "real");
    Expectation claim = MadeUpClaims.claim("slower", List.of(criterion), comparison);
    SizeLadder ladder =
        new SizeLadder(
            "by-width",
            claim,
            criterion,
            List.of(comparison.arms()),
            GrowingSize.WIDTH,
            4096,
            "Width grows alone.",
            IntStream.of(sizes).mapToObj(size -> new Rung(size, 1, claim, List.of())).toList());
    return new SizeTrend(
        ladder,
        found.stream()
            .map(
                each ->
                    new Judgement(
                        claim, comparison, Verdict.INCONCLUSIVE, each, each, Scale.DEFAULT))
            .toList());
  }
}
