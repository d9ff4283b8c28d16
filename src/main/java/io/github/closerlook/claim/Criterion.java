package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * One sentence of the paper as a comparison, with its margin stated in advance. Each kind says when
 * the claim is reproduced, when it is not, and when the data allow either.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "test")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Exceeds.class, name = "exceeds"),
  @JsonSubTypes.Type(value = Equivalent.class, name = "equivalent"),
  @JsonSubTypes.Type(value = DispersionNearBinomial.class, name = "dispersion-near-binomial"),
  @JsonSubTypes.Type(value = GoodnessOfFit.class, name = "goodness-of-fit")
})
public sealed interface Criterion
    permits Exceeds, Equivalent, DispersionNearBinomial, GoodnessOfFit {

  /** Resamples of every bootstrap: the ends of a 95 % interval move by about 1 % of its width. */
  int RESAMPLES = 10_000;

  /** Unique within its claim. */
  @JsonProperty
  String id();

  /** What is compared: a quantity of the study. */
  @JsonProperty
  String quantity();

  /** Whether it can be met on data in which there is nothing to find. */
  SpeaksOf speaksOf();

  /** Of the interval, and one less the level of the test; such as 0.95. */
  @JsonProperty
  double confidence();

  /** Why the margin is what it is. */
  @JsonProperty
  String why();

  /** Whether it can be applied to a quantity of that kind; one that cannot is never assessed. */
  boolean accepts(Quantity.Kind kind);

  /** How many arms it compares. */
  int arms();

  /** Where the line between reproduced and not lies, in units of the estimate. */
  double margin();

  /**
   * Where the whole interval has to lie, in units of the estimate; empty where p alone decides. An
   * end may be infinite.
   */
  Optional<Interval> wanted();

  /** Estimate, interval and p of these arms. */
  Assessment assess(List<Quantity> arms, long seed);

  /**
   * The verdict.
   *
   * @param adjustedP the p-value after correction over the claim's family
   */
  Verdict verdict(Assessment assessment, double adjustedP);

  /** Whether its p-value is one of the claim's family, which is corrected for multiplicity. */
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
