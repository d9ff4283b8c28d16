package io.github.closerlook.claims.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Locale;

/**
 * One object of {@code drift.json}. What does not apply to a comparison is null and not written.
 *
 * @param step of {@link DriftLevel}, or why the case stands on none
 * @param changed what makes the difference a drift, a phrase each
 * @param foretoldByPanels first seeds of the accepted panels
 * @param since what else is another than at the acceptance, a phrase each
 * @param reason why the case is not comparable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DriftEntry(
    @JsonUnwrapped CaseId id,
    String step,
    @JsonIncludeProperties({"verdict", "estimate", "interval", "margin", "pValue", "replicates"})
        CaseRecord accepted,
    @JsonIncludeProperties({"verdict", "estimate", "interval", "margin", "pValue", "replicates"})
        CaseRecord now,
    List<String> changed,
    List<Long> foretoldByPanels,
    List<Number> foretold,
    List<String> since,
    String reason) {

  /** One number that was foretold, and what it was. */
  record Number(String what, Interval interval, double now, boolean holds) {

    static Number of(Foretold foretold) {
      return new Number(
          foretold.what(), foretold.interval(), foretold.observed(), foretold.holds());
    }
  }

  static DriftEntry of(Comparison.Compared compared) {
    return new DriftEntry(
        compared.id(),
        compared.step().name(),
        compared.accepted(),
        compared.now(),
        DriftText.changes(compared),
        null,
        null,
        compared.since(),
        null);
  }

  static DriftEntry of(Comparison.Foretold foretold) {
    return new DriftEntry(
        foretold.id(),
        step(foretold),
        foretold.accepted(),
        foretold.now(),
        null,
        foretold.foretelling().panels(),
        foretold.foretelling().numbers().stream().map(Number::of).toList(),
        foretold.since(),
        null);
  }

  /** A comparison without two results. */
  static DriftEntry of(Comparison without, String reason) {
    return new DriftEntry(without.id(), step(without), null, null, null, null, null, null, reason);
  }

  private static String step(Comparison comparison) {
    return comparison.words().toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
