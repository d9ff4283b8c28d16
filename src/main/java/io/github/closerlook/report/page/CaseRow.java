package io.github.closerlook.report.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.BadInputException;
import java.util.List;
import java.util.Locale;

/**
 * One object of {@code claims.json}: a case and what became of it. An estimate or the end of an
 * interval that is not a finite number is null.
 *
 * @param caseName data set and arms
 * @param asExpected whether the verdict is the expected one, or one that the control may have
 * @param detectable the smallest effect that would have been told from none; null if not known
 * @param pValue beyond the margin
 * @param pValueOfNone beyond no effect; null where that is not asked
 * @param meaning of the verdict
 * @param none the value of no effect
 * @param marginKind which kind of quantity the margin is of
 * @param negligible from where to where an effect is not worth telling
 * @param measured the comparison in words
 * @param confidence of the interval, such as 0.95
 * @param wanted where the whole interval has to lie; null where p alone decides
 * @param replicatesOf what is counted: pairs of seeds or networks
 * @param reason why another verdict than reproduced is expected, where that is known
 * @param runs networks that the claim rests on, in all its cases
 * @param sizes of data, networks and training
 * @param figures names of the claim's figures, without the ending of their files
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseRow(
    String claim,
    String criterion,
    @JsonProperty("case") String caseName,
    Role role,
    Verdict verdict,
    String expected,
    boolean asExpected,
    Double estimate,
    List<Double> interval,
    Double margin,
    Double detectable,
    Double pValue,
    Double pValueOfNone,
    int replicates,
    String scale,
    long seed,
    String engine,
    double seconds,
    String meaning,
    double none,
    String marginKind,
    List<Double> negligible,
    String measured,
    String rule,
    double confidence,
    List<Double> wanted,
    String replicatesOf,
    String reason,
    int runs,
    String dataSet,
    String sizes,
    List<String> figures) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * All rows, in their order.
   *
   * @param json content of a {@code claims.json}
   * @throws BadInputException if it is none
   */
  static List<CaseRow> read(String json) {
    try {
      return List.of(JSON.readValue(json, CaseRow[].class));
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "claims.json cannot be read (%s); expected is a list of cases as mvn verify writes it",
              e.getOriginalMessage()),
          e);
    }
  }

  /** The expected verdict in words. */
  String expectedInWords() {
    return role.isControl() ? expected : Verdict.valueOf(expected).words();
  }

  /** Of which claim, criterion and arms it is a case. */
  boolean isOf(Expectation expectation, ClaimCase claimCase) {
    return claim.equals(expectation.id())
        && criterion.equals(claimCase.criterion())
        && caseName.equals(expectation.name(claimCase))
        && role == claimCase.role();
  }
}
