package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.stats.Foretold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All comparisons of a run: a sentence, a table, {@code drift.md} and {@code drift.json}. */
public final class DriftSummary {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Cases that are named one by one where the same is said of each. */
  private static final int NAMED = 12;

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
        : String.format(
            Locale.ROOT,
            "%d cases against their accepted results: %s.",
            comparisons.size(),
            counts(comparisons));
  }

  /** {@code drift.md}: claim by claim, and case by case what is not identical. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Drift from the accepted results\n\n");
    text.append(sentence()).append("\n\n");
    text.append("Each case stands on a step of a ladder:\n\n");
    text.append("- identical: all numbers are the accepted ones, bit for bit;\n");
    text.append(
        "- within the seeds' interval: the estimate moved by at most half the accepted interval, an end of the interval by at most one and a half times that, which other seeds could have done too;\n");
    text.append("- same to rounding: by at most ")
        .append(Math.round(100 * Ladder.ROUNDING))
        .append(" % of that, which another processor's last bits do after a whole training;\n");
    text.append("- drifted: by more, or the verdict, the margin or n is another.\n\n");
    text.append(
        "Results of other seeds than the accepted ones stand on none. They are held to what the accepted panels foretell: the estimate, the spread from seed to seed, and the effect of the seed that is farthest off. They are:\n\n");
    text.append("- as foretold, whatever the verdict is;\n");
    text.append(
        "- not as foretold: one of the three is so far off that chance does that, over all cases together, in at most one panel of a hundred.\n\n");
    text.append("Only drift, and what is not as foretold, fails a build.\n\n");
    text.append("| claim | lowest step | cases | accepted |\n|---|---|---|---|\n");
    byClaim()
        .forEach(
            (claim, cases) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |\n",
                        claim,
                        lowest(cases).words(),
                        counts(cases),
                        words(claim))));
    text.append(details());
    return text.toString();
  }

  /** What there is to say of the cases that are not identical; empty if all are. */
  public String details() {
    StringBuilder text = new StringBuilder();
    for (Comparison comparison : comparisons) {
      details(comparison)
          .ifPresent(
              lines -> {
                text.append("\n**").append(comparison.id()).append("**: ");
                text.append(comparison.words());
                text.append("\n\n```\n").append(lines).append("\n```\n");
              });
    }
    withoutLines()
        .forEach(
            (sentence, cases) -> {
              text.append("\n").append(sentence).append(' ').append(cases.size());
              text.append(cases.size() == 1 ? " case" : " cases");
              // On other seeds that is all of them, for one reason.
              if (cases.size() <= NAMED) {
                text.append(":\n\n");
                cases.forEach(each -> text.append("- ").append(each.id()).append('\n'));
              } else {
                text.append(".\n");
              }
            });
    return text.toString();
  }

  private Optional<String> details(Comparison comparison) {
    return comparison.details(when.apply(comparison.id().claim()));
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

  /** The cases of which a sentence says all, by that sentence. */
  private Map<String, List<Comparison>> withoutLines() {
    return comparisons.stream()
        .filter(each -> !(each instanceof Comparison.Compared) && details(each).isEmpty())
        .collect(
            Collectors.groupingBy(Comparison::sentence, LinkedHashMap::new, Collectors.toList()));
  }

  private String words(String claim) {
    String words = when.apply(claim).replaceFirst("^accepted ", "");
    return words.isEmpty() ? "not recorded" : words;
  }

  /** {@code drift.json}: one object a case. What is not a finite number is null. */
  public String json() {
    try {
      return JSON.writeValueAsString(comparisons.stream().map(this::object).toList()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write drift.json", e);
    }
  }

  private Map<String, Object> object(Comparison comparison) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", comparison.id().claim());
    object.put("criterion", comparison.id().criterion());
    object.put("case", comparison.id().name());
    object.put("role", comparison.id().role().toString());
    object.put("step", step(comparison));
    if (comparison instanceof Comparison.Compared compared) {
      object.put("accepted", numbers(compared.accepted()));
      object.put("now", numbers(compared.now()));
      object.put("changed", DriftText.changes(compared));
      object.put("since", compared.since());
    } else if (comparison instanceof Comparison.Foretold foretold) {
      object.put("accepted", numbers(foretold.accepted()));
      object.put("now", numbers(foretold.now()));
      object.put("foretoldByPanels", foretold.foretelling().panels());
      object.put(
          "foretold",
          foretold.foretelling().numbers().stream().map(DriftSummary::numbers).toList());
      object.put("since", foretold.since());
    } else if (comparison instanceof Comparison.NotComparable other) {
      object.put("reason", other.reason());
    }
    return object;
  }

  private static Map<String, Object> numbers(CaseResult result) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("verdict", result.verdict().name());
    numbers.put("estimate", JsonFields.finite(result.estimate()));
    numbers.put("interval", ClaimsFile.ends(result.interval()));
    numbers.put("margin", JsonFields.finite(result.margin()));
    numbers.put("pValue", JsonFields.finite(result.pValue()));
    numbers.put("replicates", result.replicates());
    return numbers;
  }

  private static Map<String, Object> numbers(Foretold number) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("what", number.what());
    numbers.put("interval", ClaimsFile.ends(number.interval()));
    numbers.put("now", JsonFields.finite(number.observed()));
    numbers.put("holds", number.holds());
    return numbers;
  }

  private static String step(Comparison comparison) {
    return comparison instanceof Comparison.Compared compared
        ? compared.step().name()
        : comparison.words().toUpperCase(java.util.Locale.ROOT).replace(' ', '_');
  }

  private Map<String, List<Comparison>> byClaim() {
    return comparisons.stream()
        .collect(
            Collectors.groupingBy(
                comparison -> comparison.id().claim(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Comparison lowest(List<Comparison> cases) {
    return cases.stream().reduce((a, b) -> b.rank() > a.rank() ? b : a).orElseThrow();
  }

  /** Such as {@code 100 identical, 3 same to rounding, 1 drifted}. */
  private static String counts(List<Comparison> comparisons) {
    Map<Integer, List<Comparison>> byRank =
        comparisons.stream()
            .collect(Collectors.groupingBy(Comparison::rank, TreeMap::new, Collectors.toList()));
    return byRank.values().stream()
        .map(cases -> cases.size() + " " + cases.get(0).words())
        .collect(Collectors.joining(", "));
  }
}
