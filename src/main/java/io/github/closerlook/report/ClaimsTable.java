package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.report.drift.CaseEntry;
import io.github.closerlook.report.drift.CaseResult;
import java.util.List;
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
    text.append("Scale ").append(settings.scale()).append(", seeds from ").append(settings.seed());
    text.append(
            ". An interval is at the confidence of its criterion; the test is reproduced if the")
        .append(" interval lies beyond the margin and p, after Holm's correction, is small.\n\n");
    table(text, of(cases, Role.CLAIM));
    text.append("\n## Negative controls\n\n")
        .append("Arms made the same, or swapped. None may be reproduced.\n\n");
    table(text, of(cases, Role.CONTROL));
    skipped(text, results);
    text.append("\n## Environment\n\n");
    environment.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String summary(List<CaseEntry> cases) {
    List<CaseEntry> claims = of(cases, Role.CLAIM);
    List<CaseEntry> controls = of(cases, Role.CONTROL);
    long ids = cases.stream().map(each -> each.id().claim()).distinct().count();
    return "%d cases of %s: %d reproduced, %d not reproduced, %d inconclusive; %d as expected. %d of %d controls fooled."
        .formatted(
            claims.size(),
            ids == 1 ? "1 claim" : ids + " claims",
            count(claims, Verdict.REPRODUCED),
            count(claims, Verdict.NOT_REPRODUCED),
            count(claims, Verdict.INCONCLUSIVE),
            claims.stream().filter(each -> each.result().asExpected()).count(),
            count(controls, Verdict.REPRODUCED),
            controls.size());
  }

  private static void table(StringBuilder text, List<CaseEntry> cases) {
    text.append("| claim | case | verdict | estimate | interval | rule | p | n |\n");
    text.append("|---|---|---|---|---|---|---|---|\n");
    cases.forEach(each -> text.append(row(each)));
  }

  private static String row(CaseEntry entry) {
    CaseResult result = entry.result();
    return "| %s: %s | %s | %s | %s | [%s, %s] | %s | %s | %d |\n"
        .formatted(
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
            Numbers.format(result.pValue()),
            result.replicates());
  }

  private static String expected(CaseResult result) {
    return result.id().role() == Role.CONTROL
        ? "anything but reproduced"
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
            "- %s: %s, %s. %s.\n"
                .formatted(
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

  private static long count(List<CaseEntry> cases, Verdict verdict) {
    return cases.stream().filter(each -> each.result().verdict() == verdict).count();
  }
}
