package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A criterion that speaks for its claim by a test that does not reject. So the power to notice the
 * margin is part of the rule: without it the test could always be passed with too little data.
 */
sealed interface NotRejected extends Criterion permits GoodnessOfFit, AlikeWithinClasses {

  /** Least probability to notice the margin. */
  double power();

  /** Of the test. */
  double level();

  static void requireShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new BadInputException(name + " is " + value + "; expected a number in (0, 1)");
    }
  }

  @Override
  default int arms() {
    return 1;
  }

  @Override
  default Family family() {
    return Family.ALONE;
  }

  @Override
  default Optional<Interval> wanted() {
    return Optional.empty();
  }

  /**
   * The p-value to judge by: none speaks for the claim where there is too little data.
   *
   * @param reached probability to notice the margin
   */
  default double judged(double pValue, double reached) {
    return reached >= power() ? pValue : Double.NaN;
  }

  /** The p-value of there being no effect, of an estimate on the scale on which effects add up. */
  double pValue(EffectEstimate drawn);

  @Override
  default Assessment assess(EffectEstimate drawn) {
    Interval interval = drawn.interval(CONFIDENCE);
    return new Assessment(
        Math.exp(drawn.estimate()),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        pValue(drawn),
        Double.NaN,
        Spread.NONE,
        Double.NaN,
        drawn.units());
  }

  @Override
  default Verdict verdict(Assessment assessment) {
    if (Double.isNaN(assessment.pAtMargin())) {
      return Verdict.INCONCLUSIVE;
    }
    return assessment.pAtMargin() < level() ? Verdict.CONTRARY : Verdict.REPRODUCED;
  }

  @Override
  default boolean passes(Role control, Verdict verdict) {
    return (verdict == Verdict.REPRODUCED) == (control == Role.PLANTED);
  }

  /** The comparison in words. */
  String saysOf(String arm);

  @Override
  default String says(List<String> arms) {
    return saysOf(arms.get(0));
  }

  @Override
  default String rule() {
    return Text.format(
        "reproduced if p is at least %s and a dispersion of %s would be noticed with power %s",
        Numbers.format(level()), Numbers.format(margin().size()), Numbers.format(power()));
  }
}
