package io.github.closerlook.claims.render;

import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Commands;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftLevel;
import io.github.closerlook.claims.result.DriftSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code drift.md}: claim by claim, and case by case what is not identical.
 *
 * @param commands of the paper's program
 */
public record DriftMarkdown(DriftSummary summary, Commands commands) {

  /** Cases that are named one by one where the same is said of each. */
  private static final int NAMED = 12;

  /** The line of a claim. */
  record Claim(String claim, Comparison lowest, String counts, String accepted) {}

  /** A case of which a sentence does not say all. */
  record InFull(CaseId id, String words, String lines) {}

  /** The cases of which a sentence says all, by that sentence. */
  record InShort(String sentence, List<Comparison> cases) {

    String count() {
      return cases.size() == 1 ? "1 case" : cases.size() + " cases";
    }

    // On other seeds that is all of them, for one reason.
    private boolean isNamed() {
      return cases.size() <= NAMED;
    }

    String end() {
      return isNamed() ? ":\n" : ".";
    }

    List<CaseId> names() {
      return isNamed() ? cases.stream().map(Comparison::id).toList() : List.of();
    }
  }

  /** The file's text. */
  public String render() {
    return Template.DRIFT.render(this);
  }

  /** What there is to say of the cases that are not identical; empty if all are. */
  public String details() {
    return Template.DRIFT_DETAILS.render(this);
  }

  String sentence() {
    return summary.sentence();
  }

  /** In per cent. */
  long rounding() {
    return Math.round(100 * DriftLevel.ROUNDING);
  }

  List<Claim> claims() {
    return summary.comparisons().stream()
        .collect(
            Collectors.groupingBy(
                each -> each.id().claim(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            claim ->
                new Claim(
                    claim.getKey(),
                    lowest(claim.getValue()),
                    DriftSummary.counts(claim.getValue()),
                    accepted(claim.getKey())))
        .toList();
  }

  private static Comparison lowest(List<Comparison> cases) {
    return cases.stream().reduce((a, b) -> b.rank() > a.rank() ? b : a).orElseThrow();
  }

  private String accepted(String claim) {
    String words = summary.when(claim).replaceFirst("^accepted ", "");
    return words.isEmpty() ? "not recorded" : words;
  }

  List<InFull> inFull() {
    return summary.comparisons().stream()
        .flatMap(
            each -> lines(each).map(lines -> new InFull(each.id(), each.words(), lines)).stream())
        .toList();
  }

  List<InShort> inShort() {
    return summary.comparisons().stream()
        .filter(each -> !(each instanceof Comparison.Compared) && lines(each).isEmpty())
        .collect(
            Collectors.groupingBy(Comparison::sentence, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(same -> new InShort(same.getKey(), same.getValue()))
        .toList();
  }

  private Optional<String> lines(Comparison comparison) {
    return comparison.details(summary.when(comparison.id().claim()), commands);
  }
}
