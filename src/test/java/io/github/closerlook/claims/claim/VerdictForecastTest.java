package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.SeedSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictForecastTest {

  private static final Criterion TALLER = MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 1);
  private static final Assessment BARE = MadeUpClaims.assessment(0, 2, 0.01, 0.001);

  @Test
  void should_foretell_no_flip_far_from_where_verdicts_change() {
    assertThat(chance(Verdict.REPRODUCED, TALLER, new SeedSummary(10, 5, 1))).isZero();
    assertThat(chance(Verdict.CONTRARY, TALLER, new SeedSummary(10, -5, 1))).isZero();
  }

  @Test
  void should_foretell_that_chance_shows_a_direction_now_and_then_where_there_is_none() {
    assertThat(chance(Verdict.ABSENT, TALLER, new SeedSummary(10_000, 0, 0.1)))
        .isCloseTo(Criterion.LEVEL, within(0.03));
  }

  @Test
  void should_foretell_as_many_flips_as_not_where_the_interval_just_touches_the_margin() {
    // Student's interval of ten with deviation 1 is 0.715 to each side.
    SeedSummary touching = new SeedSummary(10, 1.715, 1);

    assertThat(chance(Verdict.REPRODUCED, TALLER, touching)).isCloseTo(0.5, within(0.1));
    assertThat(chance(Verdict.WEAKER, TALLER, touching)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void should_be_surer_the_more_seeds_were_accepted() {
    double one = chance(Verdict.REPRODUCED, TALLER, new SeedSummary(10, 2.4, 1));
    double many = chance(Verdict.REPRODUCED, TALLER, new SeedSummary(1000, 2.4, 1));

    assertThat(many).isLessThan(one - 0.03);
  }

  @Test
  void should_say_the_same_each_time() {
    SeedSummary seeds = new SeedSummary(10, 1.9, 1);

    assertThat(chance(Verdict.REPRODUCED, TALLER, seeds))
        .isEqualTo(chance(Verdict.REPRODUCED, TALLER, seeds));
  }

  @Test
  void should_multiply_p_by_as_much_as_holms_correction_does() {
    SeedSummary seeds = new SeedSummary(1000, 2.2, 1);

    double alone = VerdictForecast.ofAnother(Verdict.REPRODUCED, judgement(TALLER, BARE), seeds);
    double oneOfTwenty =
        VerdictForecast.ofAnother(
            Verdict.REPRODUCED, judgement(TALLER, BARE.corrected(0.2, 0.02)), seeds);

    assertThat(oneOfTwenty).isGreaterThan(alone + 0.2);
  }

  @Test
  void should_foretell_wins_by_the_exact_interval_of_their_share() {
    Criterion wins = MadeUpClaims.exceeds("more", Effect.SUPERIORITY, 0.75);

    // Seven of eight are [0.47, 1]: to lose a single pair flips what is told of eight of eight.
    assertThat(chance(Verdict.WEAKER, wins, new SeedSummary(8, 1, 0))).isBetween(0.1, 0.6);
    assertThat(chance(Verdict.WEAKER, wins, new SeedSummary(8000, 1, 0))).isLessThan(0.02);
  }

  @Test
  void should_know_each_criterions_own_rule() {
    Criterion same = MadeUpClaims.equivalent(1);
    Margin ratio = MadeUpClaims.margin(Effect.RATIO, 1.5);
    Criterion dispersion =
        new DispersionNearBinomial("near", "outcomes", ratio, SpeaksOf.REAL_DATA);
    Criterion fit = new GoodnessOfFit("fits", "outcomes", ratio, 0.9, 0.05, SpeaksOf.REAL_DATA);

    assertThat(chance(Verdict.REPRODUCED, same, new SeedSummary(10, 0, 0.1))).isZero();
    assertThat(chance(Verdict.REPRODUCED, same, new SeedSummary(10, 2, 0.1))).isOne();
    assertThat(chance(Verdict.REPRODUCED, dispersion, new SeedSummary(50, 0, 0.1))).isZero();
    assertThat(chance(Verdict.CONTRARY, dispersion, new SeedSummary(50, 1, 0.1))).isZero();
    assertThat(chance(Verdict.CONTRARY, fit, new SeedSummary(50, 1, 0.1))).isZero();
    assertThat(chance(Verdict.REPRODUCED, fit, new SeedSummary(10_000, 0, 0.1)))
        .isCloseTo(0.05, within(0.06));
  }

  private static double chance(Verdict accepted, Criterion criterion, SeedSummary seeds) {
    return VerdictForecast.ofAnother(accepted, judgement(criterion, BARE), seeds);
  }

  private static Judgement judgement(Criterion criterion, Assessment corrected) {
    ClaimCase claimCase =
        MadeUpClaims.claimCase(criterion.id(), Verdict.REPRODUCED, "randY", "real");
    Expectation claim = MadeUpClaims.claim("taller", List.of(criterion), claimCase);
    Assessment ofTen =
        new Assessment(1, BARE.interval(), 0.01, 0.001, Spread.NONE, 1, replicates(criterion));
    return new Judgement(
        claim,
        claimCase,
        Verdict.REPRODUCED,
        ofTen,
        ofTen.corrected(corrected.pAtMargin(), corrected.pAtNone()),
        Scale.DEFAULT);
  }

  private static int replicates(Criterion criterion) {
    return criterion.margin().effect() == Effect.SUPERIORITY ? 8 : 10;
  }
}
