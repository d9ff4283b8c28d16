package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the {@link ClaimMatrix} shows, in whole sentences: a paragraph for each verdict. */
record InWords(List<ClaimView> claims) {

  /**
   * A paragraph: a sign, and sentences in which claims are listed.
   *
   * @param begin what stands before the list
   * @param claims such as {@code A; B; and C}
   * @param end what stands behind it
   */
  record Paragraph(Standing standing, String begin, List<Listed> claims, String end) {}

  /** One claim of a list, with what is between it and the one before, and with its share. */
  record Listed(String separator, ClaimView view, String share) {}

  List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(holds());
    for (Verdict verdict :
        List.of(
            Verdict.WEAKER,
            Verdict.ABSENT,
            Verdict.CONTRARY,
            Verdict.INCONCLUSIVE,
            Verdict.NOT_JUDGED)) {
      if (count(verdict) > 0) {
        paragraphs.add(paragraph(verdict));
      }
    }
    return paragraphs;
  }

  private Paragraph holds() {
    long reproduced = count(Verdict.REPRODUCED);
    List<ClaimView> some =
        claims.stream().filter(claim -> !claim.rows(Verdict.REPRODUCED).isEmpty()).toList();
    List<ClaimView> whole = some.stream().filter(InWords::isWhole).toList();
    int part = some.size() - whole.size();
    return new Paragraph(
        Standing.REPRODUCED,
        Text.format(
            "%d of %s %s what the paper says.%s",
            reproduced,
            comparisons(claims.stream().mapToLong(InWords::judged).sum()),
            reproduced == 1 ? "reproduces" : "reproduce",
            whole.isEmpty() ? "" : " All that were run do so for "),
        list(whole, claim -> ""),
        (whole.isEmpty() ? "" : ".")
            + (part == 0
                ? ""
                : Text.format(" For %d other %s some do.", part, part == 1 ? "claim" : "claims")));
  }

  private Paragraph paragraph(Verdict verdict) {
    return new Paragraph(
        Standing.of(verdict),
        Text.format("In %s %s: ", comparisons(count(verdict)), sentence(verdict)),
        list(
            claims.stream().filter(each -> !each.rows(verdict).isEmpty()).toList(),
            claim ->
                Text.format(
                    " (%d of %d)", claim.rows(verdict).size(), claim.rows(Role.CLAIM).size())),
        ".");
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

  private static List<Listed> list(List<ClaimView> claims, Function<ClaimView, String> share) {
    List<Listed> list = new ArrayList<>();
    for (ClaimView claim : claims) {
      boolean last = list.size() == claims.size() - 1;
      String separator = list.isEmpty() ? "" : last ? "; and " : "; ";
      list.add(new Listed(separator, claim, share.apply(claim)));
    }
    return list;
  }

  private long count(Verdict verdict) {
    return claims.stream().mapToLong(claim -> claim.rows(verdict).size()).sum();
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
