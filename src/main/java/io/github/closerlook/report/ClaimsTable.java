package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.ControlTally;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.claim.VerdictCounts;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.report.drift.CaseEntry;
import io.github.closerlook.report.drift.CaseResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code claims.md}, the person's view: a summary, the claims, the controls, the environment. */
final class ClaimsTable {

  private ClaimsTable() {}

  /**
   * The table.
   *
   * @param cases as they are in {@code claims.json} beside it
   * @param results of this run, which tell what was skipped
   */
  static String render(
      List<CaseEntry> cases,
      List<ClaimResult> results,
      Settings settings,
      Map<String, String> environment) {
    StringBuilder text = new StringBuilder("# Claims\n\n");
    text.append(summary(cases)).append("\n\n");
    verdicts(text);
    text.append("\nScale ").append(settings.scale());
    text.append(", seeds from ").append(settings.seed());
    text.append(
        ". Intervals are two-sided at 95 %; p is one-sided, beyond the margin and beyond no effect,"
            + " after Holm's correction over a claim's cases on one data set and kind of network."
            + " Detectable is the smallest effect that would have been told from none with 80 %"
            + " power. The margin of each kind of quantity, and its reason, are in"
            + " `expectations/margins.yaml`.\n\n");
    table(text, of(cases, Role.CLAIM));
    text.append("\n## Null controls\n\n")
        .append("Arms made so that what is claimed is not there. Chance fools a few.\n\n");
    table(text, of(cases, Role.NULL));
    text.append("\n## Planted controls\n\n")
        .append("The same arms, with twice the margin put between them. It has to be found.\n\n");
    table(text, of(cases, Role.PLANTED));
    skipped(text, results);
    EnvironmentText.append(text, environment);
    return text.toString();
  }

  /** The five numbers, and the controls', in two sentences. */
  static String summary(List<CaseEntry> cases) {
    List<CaseEntry> claims = of(cases, Role.CLAIM);
    long ids = cases.stream().map(each -> each.id().claim()).distinct().count();
    return String.format(
        Locale.ROOT,
        "%d cases of %s: %s; %d as expected. %s.",
        claims.size(),
        ids == 1 ? "1 claim" : ids + " claims",
        VerdictCounts.words(claims, each -> each.result().verdict()),
        claims.stream().filter(each -> each.result().asExpected()).count(),
        ControlTally.of(cases, each -> each.id().role(), each -> each.result().asExpected())
            .sentence());
  }

  private static void verdicts(StringBuilder text) {
    for (Verdict verdict : Verdict.ofTheJudge()) {
      text.append("- ").append(verdict.words()).append(": ").append(verdict.meaning());
      text.append('\n');
    }
  }

  private static void table(StringBuilder text, List<CaseEntry> cases) {
    text.append(
        "| claim | case | verdict | estimate | interval | rule | kind | detectable"
            + " | p beyond margin | p beyond none | n |\n");
    text.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
    cases.forEach(each -> text.append(row(each)));
  }

  private static String row(CaseEntry entry) {
    CaseResult result = entry.result();
    return String.format(
        Locale.ROOT,
        "| %s: %s | %s | %s | %s | [%s, %s] | %s | %s | %s | %s | %s | %d |\n",
        TextTable.cell(result.id().claim()),
        TextTable.cell(result.id().criterion()),
        TextTable.cell(result.id().name()),
        result.asExpected()
            ? result.verdict().words()
            : "**" + result.verdict().words() + "**, expected " + expected(result),
        Numbers.format(result.estimate()),
        Numbers.format(result.interval().low()),
        Numbers.format(result.interval().high()),
        TextTable.cell(entry.rule().replace("reproduced if ", "")),
        entry.marginKind(),
        orDash(result.detectable()),
        orDash(result.pValue()),
        orDash(result.pValueOfNone()),
        result.replicates());
  }

  private static String orDash(double number) {
    return Double.isNaN(number) ? "–" : Numbers.format(number);
  }

  private static String expected(CaseResult result) {
    return result.id().role().isControl()
        ? result.expected()
        : Verdict.valueOf(result.expected()).words();
  }

  private static void skipped(StringBuilder text, List<ClaimResult> results) {
    if (results.stream().allMatch(result -> result.skipped().isEmpty())) {
      return;
    }
    text.append("\n## Skipped\n\n");
    for (ClaimResult result : results) {
      for (ClaimCase claimCase : result.skipped()) {
        text.append(
            String.format(
                Locale.ROOT,
                "- %s: %s, %s. %s.\n",
                result.expectation().id(),
                claimCase.criterion(),
                result.expectation().name(claimCase),
                Catalogue.whereToGet(result.expectation().dataSet(claimCase))));
      }
    }
  }

  private static List<CaseEntry> of(List<CaseEntry> cases, Role role) {
    return cases.stream().filter(each -> each.id().role() == role).toList();
  }
}
