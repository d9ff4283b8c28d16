package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One sentence of the paper as a comparison, with the smallest effect that is worth telling stated
 * in advance. Each kind says which of the five verdicts the data give.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "test")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Exceeds.class, name = "exceeds"),
  @JsonSubTypes.Type(value = Equivalent.class, name = "equivalent"),
  @JsonSubTypes.Type(value = DispersionNearBinomial.class, name = "dispersion-near-binomial"),
  @JsonSubTypes.Type(value = GoodnessOfFit.class, name = "goodness-of-fit"),
  @JsonSubTypes.Type(value = AlikeWithinClasses.class, name = "alike-within-classes")
})
public sealed interface Criterion permits Exceeds, WithinMargin, NotRejected {

  /** Confidence of every two-sided interval. */
  double CONFIDENCE = 0.95;

  /** Level of every one-sided test: that of one side of the interval. */
  double LEVEL = (1 - CONFIDENCE) / 2;

  /** With which the smallest effect is told that a case could have seen. */
  double POWER = 0.8;

  /** Unique within its claim. */
  @JsonProperty
  String id();

  /** What is compared: a quantity of the study. */
  @JsonProperty
  String quantity();

  /** The smallest effect worth telling of that kind of quantity. */
  @JsonProperty
  Margin margin();

  /** Whether it says something of real data, or holds of any. */
  @JsonProperty
  SpeaksOf speaksOf();

  /** Whether it can be applied to a quantity of that kind; one that cannot is never assessed. */
  boolean accepts(Quantity.Kind kind);

  /** How many arms it compares. */
  int arms();

  /**
   * Where the whole interval has to lie, in units of the estimate; empty where p alone decides. An
   * end may be infinite.
   */
  Optional<Interval> wanted();

  /**
   * Estimate, interval and p of these arms.
   *
   * @param role of a claim the arms are taken as they are; a control's are alike, and for the one
   *     kind of control the effect is planted into the first
   */
  Assessment assess(List<Quantity> arms, Role role, long seed);

  /**
   * What it makes of an estimate that was drawn, not measured.
   *
   * @param drawn on the scale on which effects add up
   */
  Assessment assess(EffectEstimate drawn);

  /** The verdict, by p-values that are corrected over the claim's family. */
  Verdict verdict(Assessment corrected);

  /** Whether a control came out as it must. */
  boolean passes(Role control, Verdict verdict);

  /** The verdicts that such a control may have, in words such as {@code absent or inconclusive}. */
  default String passing(Role control) {
    return Verdict.ofTheJudge().stream()
        .filter(verdict -> passes(control, verdict))
        .map(Verdict::words)
        .collect(Collectors.joining(" or "));
  }

  /** Whether its p-values are among the claim's family, which is corrected for multiplicity. */
  default Family family() {
    return Family.CLAIM;
  }

  /** The comparison in words. */
  String says(List<String> arms);

  /** What the interval had to do, in words. */
  String rule();

  /** Families of tests for the correction of multiplicity. */
  enum Family {
    /** All criteria of a claim together. */
    CLAIM,
    /** By itself: a test that speaks for the claim by not rejecting. */
    ALONE
  }
}
