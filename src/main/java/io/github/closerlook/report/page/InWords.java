package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the {@link Matrix} shows, in whole sentences: a paragraph for each verdict. */
final class InWords {

  private final List<ClaimView> claims;

  InWords(List<ClaimView> claims) {
    this.claims = claims;
  }

  Element render() {
    Element words = Element.of("div").ofClass("in-words").add(holds());
    for (Verdict verdict :
        List.of(
            Verdict.WEAKER,
            Verdict.ABSENT,
            Verdict.CONTRARY,
            Verdict.INCONCLUSIVE,
            Verdict.NOT_JUDGED)) {
      if (count(verdict) > 0) {
        words.add(paragraph(verdict));
      }
    }
    return words;
  }

  private Element holds() {
    long reproduced = count(Verdict.REPRODUCED);
    Element paragraph =
        begun(
            Standing.REPRODUCED,
            String.format(
                Locale.ROOT,
                "%d of %s %s what the paper says.",
                reproduced,
                comparisons(claims.stream().mapToLong(InWords::judged).sum()),
                reproduced == 1 ? "reproduces" : "reproduce"));
    List<ClaimView> whole = those(claim -> reproduced(claim) && isWhole(claim));
    if (!whole.isEmpty()) {
      paragraph.text(" All that were run do so for ");
      list(paragraph, whole.stream().map(ClaimView::link).toList());
      paragraph.text(".");
    }
    int part = those(claim -> reproduced(claim) && !isWhole(claim)).size();
    return part == 0
        ? paragraph
        : paragraph.text(
            String.format(
                Locale.ROOT, " For %d other %s some do.", part, part == 1 ? "claim" : "claims"));
  }

  private Element paragraph(Verdict verdict) {
    Element paragraph =
        begun(
            Standing.of(verdict),
            String.format(
                Locale.ROOT, "In %s %s: ", comparisons(count(verdict)), sentence(verdict)));
    List<Element> names = new ArrayList<>();
    for (ClaimView claim : those(each -> !each.rows(verdict).isEmpty())) {
      names.add(
          Element.of("span")
              .add(claim.link())
              .text(
                  String.format(
                      Locale.ROOT,
                      " (%d of %d)",
                      claim.rows(verdict).size(),
                      claim.rows(Role.CLAIM).size())));
    }
    list(paragraph, names);
    return paragraph.text(".");
  }

  private static String sentence(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "it holds";
      case WEAKER -> "the direction holds, but the size is below what was asked, or not settled";
      case ABSENT -> "there is no effect worth telling";
      case CONTRARY -> "the opposite holds";
      case INCONCLUSIVE -> "these seeds do not tell";
      case NOT_JUDGED -> "networks were trained only to see that they train";
    };
  }

  private static Element begun(Standing standing, String sentence) {
    return Element.of("p").add(standing.mark()).text(" " + sentence);
  }

  /** Such as {@code A; B; and C}. */
  private static void list(Element paragraph, List<Element> items) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        paragraph.text(i == items.size() - 1 ? "; and " : "; ");
      }
      paragraph.add(items.get(i));
    }
  }

  private List<ClaimView> those(Predicate<ClaimView> which) {
    return claims.stream().filter(which).toList();
  }

  private long count(Verdict verdict) {
    return claims.stream().mapToLong(claim -> claim.rows(verdict).size()).sum();
  }

  private static boolean reproduced(ClaimView claim) {
    return !claim.rows(Verdict.REPRODUCED).isEmpty();
  }

  private static boolean isWhole(ClaimView claim) {
    return claim.rows(Verdict.REPRODUCED).size() == judged(claim);
  }

  private static long judged(ClaimView claim) {
    return claim.rows(Role.CLAIM).size() - claim.rows(Verdict.NOT_JUDGED).size();
  }

  private static String comparisons(long count) {
    return count == 1 ? "1 comparison" : count + " comparisons";
  }
}
