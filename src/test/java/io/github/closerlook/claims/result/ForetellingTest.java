package io.github.closerlook.claims.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.PanelPrediction;
import io.github.closerlook.claims.stats.SeedSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panels that nobody trained, with spreads like those of the suite. */
class ForetellingTest {

  private static final CaseId CASE =
      new CaseId("some-claim", "slower", "mnist: randY against real", Role.CLAIM);
  private static final Margin ACCURACY =
      new Margin("accuracy", Effect.DIFFERENCE, 0.02, "Made up.");
  private static final Margin WINS = new Margin("order", Effect.SUPERIORITY, 0.75, "Made up.");
  private static final int CASES = 250;
  private static final PanelPrediction PREDICTION = PanelPrediction.ofCases(CASES);

  private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(14L);
  private final ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
  private final ContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, 4, 1);

  /** An effect of 0.3, from seed to seed off by 0.03. */
  private final DoubleSupplier symmetric = () -> 0.3 + 0.03 * normal.sample();

  private final DoubleSupplier skewed = () -> 0.3 + 0.03 * (gamma.sample() - 4) / 2;
  private final DoubleSupplier skewedDown = () -> 0.3 - 0.03 * (gamma.sample() - 4) / 2;

  private static AcceptedPanel panel(long seed, double... effects) {
    SeedSummary summary = SeedSummary.of(effects);
    return new AcceptedPanel(
        CASE,
        seed,
        effects.length,
        0.02,
        "",
        new Spread(summary.mean(), summary.deviation() / Math.sqrt(effects.length), effects));
  }

  private static double[] draw(DoubleSupplier seeds, int count) {
    return DoubleStream.generate(seeds).limit(count).toArray();
  }

  private static List<AcceptedPanel> accepted(int panels, DoubleSupplier seeds) {
    List<AcceptedPanel> accepted = new ArrayList<>();
    for (int i = 0; i < panels; i++) {
      accepted.add(panel(1 + 10_000L * i, draw(seeds, 10)));
    }
    return accepted;
  }

  private static Foretelling foretelling(List<AcceptedPanel> accepted, double... now) {
    return Foretelling.of(accepted, panel(90_001, now), ACCURACY, PREDICTION);
  }

  private static double[] changed(double[] effects, int index, double effect) {
    double[] changed = effects.clone();
    changed[index] = effect;
    return changed;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void should_raise_at_most_one_alarm_in_a_hundred_panels_over_all_cases(int panels) {
    List<DoubleSupplier> kinds = List.of(symmetric, skewed, skewedDown);
    int alarms = 0;
    for (int panel = 0; panel < 100; panel++) {
      boolean alarm = false;
      for (int i = 0; i < CASES / 5; i++) {
        DoubleSupplier seeds = kinds.get(i % kinds.size());
        PanelPrediction ofAFifth = PanelPrediction.ofCases(CASES / 5);
        Foretelling foretelling =
            Foretelling.of(
                accepted(panels, seeds), panel(90_001, draw(seeds, 10)), ACCURACY, ofAFifth);
        alarm |= !foretelling.holds();
      }
      alarms += alarm ? 1 : 0;
    }

    assertThat(alarms).isLessThanOrEqualTo(1);
  }

  @Test
  void should_raise_an_alarm_when_an_effect_is_reversed() {
    double[] reversed = Arrays.stream(draw(symmetric, 10)).map(x -> -x).toArray();

    assertTripped(foretelling(accepted(1, symmetric), reversed), "the estimate");
  }

  @Test
  void should_raise_an_alarm_when_an_effect_is_gone() {
    double[] gone = draw(() -> 0.03 * normal.sample(), 10);

    assertTripped(foretelling(accepted(1, symmetric), gone), "the estimate");
  }

  @Test
  void should_raise_an_alarm_when_seeds_differ_many_times_as_much() {
    double[] wild = draw(() -> 0.3 + 0.6 * normal.sample(), 10);

    assertTripped(foretelling(accepted(3, symmetric), wild), "the spread from seed to seed");
  }

  @Test
  void should_raise_an_alarm_when_seeds_make_no_difference_any_more() {
    double[] alike = new double[10];
    Arrays.fill(alike, 0.3);
    DoubleSupplier wide = () -> 0.3 + 0.3 * normal.sample();

    assertTripped(foretelling(accepted(3, wide), alike), "the spread from seed to seed");
  }

  @Test
  void should_raise_an_alarm_when_one_seed_has_lost_its_noise() {
    // The mean of ten moves by 0.03 only, and the spread hides even that.
    double[] lost = changed(draw(() -> 0.3 + 0.003 * normal.sample(), 10), 6, 0);

    Foretelling foretelling = foretelling(accepted(3, () -> 0.3 + 0.003 * normal.sample()), lost);

    assertTripped(foretelling, "the effect of seed 90007");
  }

  private static void assertTripped(Foretelling foretelling, String what) {
    assertThat(foretelling.holds()).isFalse();
    assertThat(foretelling.numbers())
        .filteredOn(number -> !number.holds())
        .extracting(Foretold::what)
        .contains(what);
  }

  @Test
  void should_narrow_with_each_accepted_panel() {
    double[] effects = draw(symmetric, 10);
    List<AcceptedPanel> three =
        List.of(panel(1, effects), panel(10_001, effects), panel(20_001, effects));

    assertThat(width(foretelling(three, effects)))
        .isLessThan(0.8 * width(foretelling(three.subList(0, 1), effects)));
    assertThat(foretelling(three, effects).panels()).containsExactly(1L, 10_001L, 20_001L);
    assertThat(foretelling(three, effects).accepted().units()).isEqualTo(30);
  }

  private static double width(Foretelling foretelling) {
    var interval = foretelling.numbers().get(0).interval();
    return interval.high() - interval.low();
  }

  @Test
  void should_foretell_neither_spread_nor_single_seeds_at_a_ceiling() {
    double[] ceiling = new double[10];

    Foretelling foretelling = foretelling(List.of(panel(1, ceiling)), changed(ceiling, 3, -0.3));

    assertThat(foretelling.numbers()).extracting(Foretold::what).containsExactly("the estimate");
    assertThat(foretelling.holds()).isTrue();
    double[] below = draw(() -> -0.3 + 0.001 * normal.sample(), 10);
    assertThat(foretelling(List.of(panel(1, ceiling)), below).holds()).isFalse();
  }

  @Test
  void should_not_take_seeds_that_were_all_alike_for_exact() {
    double[] alike = draw(() -> 0.3 + 1e-6 * normal.sample(), 10);
    double[] hardlyOff = Arrays.stream(alike).map(x -> x + 0.001).toArray();

    assertThat(foretelling(List.of(panel(1, alike)), hardlyOff).holds()).isTrue();
  }

  @Test
  void should_foretell_the_estimate_alone_where_all_seeds_give_one() {
    AcceptedPanel before =
        new AcceptedPanel(CASE, 1, 10, 0.02, "", new Spread(0.3, 0.01, new double[0]));
    AcceptedPanel now =
        new AcceptedPanel(CASE, 90_001, 10, 0.02, "", new Spread(0.32, 0.01, new double[0]));

    Foretelling foretelling = Foretelling.of(List.of(before), now, ACCURACY, PREDICTION);

    assertThat(foretelling.numbers()).extracting(Foretold::what).containsExactly("the estimate");
    assertThat(foretelling.holds()).isTrue();
  }

  @Test
  void should_tell_ratios_as_ratios() {
    Margin ratio = new Margin("ratio", Effect.RATIO, 1.2, "Made up.");
    double[] logs = draw(() -> Math.log(2) + 0.05 * normal.sample(), 10);

    Foretelling foretelling =
        Foretelling.of(
            List.of(panel(1, logs)),
            panel(90_001, changed(logs, 0, Math.log(9))),
            ratio,
            PREDICTION);

    Foretold estimate = foretelling.numbers().get(0);
    assertThat(estimate.observed()).isBetween(2.0, 2.5);
    assertThat(estimate.interval().contains(2)).isTrue();
    assertTripped(foretelling, "the effect of seed 90001");
    assertThat(foretelling.numbers())
        .filteredOn(number -> !number.holds())
        .extracting(Foretold::observed)
        .anyMatch(x -> Math.abs(x - 9) < 1e-9);
  }

  @Test
  void should_foretell_wins_by_their_number() {
    double[] won = new double[20];
    Arrays.fill(won, 1);
    double[] mostly = changed(changed(won, 0, 0), 1, 0.5);

    assertThat(wins(won, mostly).holds()).isTrue();
    assertThat(wins(won, new double[20]).holds()).isFalse();
  }

  private static Foretelling wins(double[] before, double[] now) {
    return Foretelling.of(List.of(panel(1, before)), panel(90_001, now), WINS, PREDICTION);
  }
}
