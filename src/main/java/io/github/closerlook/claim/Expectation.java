package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.study.Study;
import java.util.List;

/**
 * One claim of the paper, as {@code expectations/<id>.yaml} states it: what the paper says, how it
 * is tested, and which verdicts are expected.
 *
 * @param id its name everywhere; the file's name
 * @param part of the paper, such as {@code 3 Qualitative differences}
 * @param section of the paper
 * @param figure of the paper
 * @param title a few words
 * @param says what the paper claims, in our words
 * @param method how we test it
 * @param study the experiment it reads, sized for the present scale
 */
public record Expectation(
    String id,
    String part,
    String section,
    String figure,
    String title,
    String says,
    String method,
    Study study,
    List<Criterion> criteria,
    List<ClaimCase> cases) {

  public Expectation {
    criteria = List.copyOf(criteria);
    cases = List.copyOf(cases);
  }

  /** The criterion a case applies. */
  public Criterion criterion(ClaimCase claimCase) {
    return criteria.stream()
        .filter(criterion -> criterion.id().equals(claimCase.criterion()))
        .findFirst()
        .orElseThrow();
  }

  /** Data set and arms, such as {@code mnist: real against randX}. */
  public String name(ClaimCase claimCase) {
    return study.dataSet() + ": " + claimCase.comparison();
  }

  /** The file as written, before the study is looked up. */
  record File(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String part,
      @JsonProperty(required = true) String section,
      @JsonProperty(required = true) String figure,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String says,
      @JsonProperty(required = true) String method,
      @JsonProperty(required = true) String study,
      @JsonProperty(required = true) List<Criterion> criteria,
      @JsonProperty(required = true) List<ClaimCase> cases) {}
}
