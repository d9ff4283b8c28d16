package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Bounds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One claim of the paper, as {@code expectations/<id>.yaml} states it: what the paper says, how it
 * is tested, and which verdicts are expected.
 *
 * @param id its name everywhere; the file's name
 * @param number its place among the paper's claims; one without stands behind them
 * @param importance how much of the paper rests on it
 * @param part of the paper, such as {@code 3 Qualitative differences}
 * @param section of the paper
 * @param figure of the paper
 * @param title a few words
 * @param says what the paper claims, in our words
 * @param method how we test it
 * @param study name of the experiment that its cases read unless they name another
 * @param studies the experiments its cases read, by name, sized for the present scale
 * @param covers the comparisons that the paper's sentence and figure span
 * @param notRun those of them that are no cases, with the reason
 * @param cases the claim's own, then their controls
 * @param text the file as it was written
 */
public record Expectation(
    String id,
    OptionalInt number,
    Importance importance,
    String part,
    String section,
    String figure,
    String title,
    String says,
    String method,
    String study,
    Map<String, Study> studies,
    List<Criterion> criteria,
    List<Grid> covers,
    List<Grid> notRun,
    List<ClaimCase> cases,
    String text) {

  public Expectation {
    studies = Collections.unmodifiableMap(new LinkedHashMap<>(studies));
    criteria = List.copyOf(criteria);
    covers = List.copyOf(covers);
    notRun = List.copyOf(notRun);
    cases = List.copyOf(cases);
  }

  /** The criterion a case applies. */
  public Criterion criterion(ClaimCase claimCase) {
    return criteria.stream()
        .filter(criterion -> criterion.id().equals(claimCase.criterion()))
        .findFirst()
        .orElseThrow();
  }

  /** Its cases without the controls. */
  public Stream<ClaimCase> claimCases() {
    return cases.stream().filter(claimCase -> claimCase.role() == Role.CLAIM);
  }

  /** Name of the study that a case reads. */
  public String studyName(ClaimCase claimCase) {
    return claimCase.study().isEmpty() ? study : claimCase.study();
  }

  /** The study that a case reads. */
  public Study study(ClaimCase claimCase) {
    return studies.get(studyName(claimCase));
  }

  /** Id of the data set that a case is tested on. */
  public String dataSet(ClaimCase claimCase) {
    return study(claimCase).ground().dataSet();
  }

  /** The same claim with those cases alone whose data set is one of these. */
  public Expectation on(Predicate<String> dataSets) {
    return ofStudies(name -> dataSets.test(studies.get(name).ground().dataSet()));
  }

  /** The same claim with those cases alone that read one of these studies. */
  public Expectation ofStudies(Predicate<String> names) {
    Map<String, Study> read = new LinkedHashMap<>(studies);
    read.keySet().removeIf(names.negate());
    return at(
        read, cases.stream().filter(claimCase -> read.containsKey(studyName(claimCase))).toList());
  }

  /** The same claim with these cases alone, which read these studies. */
  Expectation at(Map<String, Study> others, List<ClaimCase> asked) {
    return new Expectation(
        id,
        number,
        importance,
        part,
        section,
        figure,
        title,
        says,
        method,
        study,
        others,
        criteria,
        covers,
        notRun,
        asked,
        text);
  }

  /** The arms that its cases compare in a study, each once. */
  public Set<String> arms(String studyName) {
    Set<String> arms = new LinkedHashSet<>();
    cases.stream()
        .filter(claimCase -> studyName(claimCase).equals(studyName))
        .forEach(claimCase -> arms.addAll(claimCase.arms()));
    return arms;
  }

  /** Data set and arms, such as {@code mnist: real against randX}. */
  public String name(ClaimCase claimCase) {
    String other = claimCase.study().isEmpty() ? "" : ", " + claimCase.study();
    return dataSet(claimCase) + other + ": " + claimCase.comparison();
  }

  /** The file as written, before the study is looked up. */
  record File(
      @JsonProperty(required = true) String id,
      Integer number,
      Importance importance,
      @JsonProperty(required = true) String part,
      @JsonProperty(required = true) String section,
      @JsonProperty(required = true) String figure,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String says,
      @JsonProperty(required = true) String method,
      @JsonProperty(required = true) String study,
      @JsonProperty(required = true) List<Criterion> criteria,
      List<Grid> covers,
      List<Grid> notRun,
      @JsonProperty(required = true) List<ClaimCase> cases) {

    /** More than that are no places in the order of a paper's claims. */
    private static final int MAX_NUMBER = 999;

    File {
      covers = covers == null ? List.of() : covers;
      notRun = notRun == null ? List.of() : notRun;
      Bounds bounds = new Bounds("Claim");
      if (number != null) {
        bounds.whole("number", number, 0, MAX_NUMBER);
      }
      Map.of(
              "part", part, "section", section, "figure", figure, "title", title, "says", says,
              "method", method, "study", study)
          .forEach(
              (field, text) -> bounds.require(!text.isBlank(), field, "'" + text + "'", "text"));
    }

    String studyName(ClaimCase claimCase) {
      return claimCase.study().isEmpty() ? study : claimCase.study();
    }

    /** Where a case stands in the grid of all comparisons. */
    Grid.Cell cell(ClaimCase claimCase) {
      return new Grid.Cell(claimCase.criterion(), studyName(claimCase), claimCase.arms());
    }
  }
}
