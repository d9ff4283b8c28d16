package io.github.closerlook.claims.result;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All comparisons of a run: a sentence and {@code drift.json}. */
public final class DriftSummary {

  private final List<Comparison> comparisons;
  private final Function<String, String> when;

  /**
   * @param when a claim's results were accepted, by its id; may be empty
   */
  public DriftSummary(List<Comparison> comparisons, Function<String, String> when) {
    this.comparisons = List.copyOf(comparisons);
    this.when = when;
  }

  /** Such as {@code 160 cases against their accepted results: 158 identical, 2 drifted.} */
  public String sentence() {
    return comparisons.isEmpty()
        ? "No cases to hold against accepted results."
        : Text.format(
            "%d cases against their accepted results: %s.",
            comparisons.size(), counts(comparisons));
  }

  /** All of them, in the order of the report. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** What is not as the accepted panels foretell. */
  public List<Comparison.Foretold> alarms() {
    return foretold().stream().filter(Comparison::drifted).toList();
  }

  /** Results of other seeds than the accepted ones. */
  public List<Comparison.Foretold> foretold() {
    return comparisons.stream()
        .filter(Comparison.Foretold.class::isInstance)
        .map(Comparison.Foretold.class::cast)
        .toList();
  }

  /** When a claim's results were accepted, in words; empty if that is not known. */
  public String when(String claim) {
    return when.apply(claim);
  }

  /** {@code drift.json}: one object a case. What is not a finite number is null. */
  public String json() {
    return ReportJson.write(comparisons.stream().map(Comparison::entry).toList());
  }

  /** Such as {@code 100 identical, 3 same to rounding, 1 drifted}. */
  public static String counts(List<Comparison> comparisons) {
    Map<Integer, List<Comparison>> byRank =
        comparisons.stream()
            .collect(Collectors.groupingBy(Comparison::rank, TreeMap::new, Collectors.toList()));
    return byRank.values().stream()
        .map(cases -> cases.size() + " " + cases.get(0).words())
        .collect(Collectors.joining(", "));
  }
}
