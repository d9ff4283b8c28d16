package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.Catalogue;
import java.util.List;
import java.util.Map;

/** {@code claims.md}, the person's view: a summary, the claims, the controls, the environment. */
final class ClaimsTable {

  private ClaimsTable() {}

  static String render(
      List<ClaimResult> results, Settings settings, Map<String, String> environment) {
    StringBuilder text = new StringBuilder("# Claims\n\n");
    text.append(summary(results)).append("\n\n");
    text.append("Scale ").append(settings.scale()).append(", seeds from ").append(settings.seed());
    text.append(
            ". An interval is at the confidence of its criterion; the test is reproduced if the")
        .append(" interval lies beyond the margin and p, after Holm's correction, is small.\n\n");
    table(text, results, Role.CLAIM);
    text.append("\n## Negative controls\n\n")
        .append("Arms made the same, or swapped. None may be reproduced.\n\n");
    table(text, results, Role.CONTROL);
    skipped(text, results);
    text.append("\n## Environment\n\n");
    environment.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String summary(List<ClaimResult> results) {
    List<Judgement> claims = judgements(results, Role.CLAIM);
    List<Judgement> controls = judgements(results, Role.CONTROL);
    return "%d cases of %s: %d reproduced, %d not reproduced, %d inconclusive; %d as expected. %d of %d controls fooled."
        .formatted(
            claims.size(),
            results.size() == 1 ? "1 claim" : results.size() + " claims",
            count(claims, Verdict.REPRODUCED),
            count(claims, Verdict.NOT_REPRODUCED),
            count(claims, Verdict.INCONCLUSIVE),
            claims.stream().filter(Judgement::asExpected).count(),
            count(controls, Verdict.REPRODUCED),
            controls.size());
  }

  private static void table(StringBuilder text, List<ClaimResult> results, Role role) {
    text.append("| claim | case | verdict | estimate | interval | rule | p | n |\n");
    text.append("|---|---|---|---|---|---|---|---|\n");
    for (Judgement judgement : judgements(results, role)) {
      text.append(
          "| %s: %s | %s | %s | %s | [%s, %s] | %s | %s | %d |\n"
              .formatted(
                  judgement.expectation().id(),
                  judgement.criterion().id(),
                  judgement.expectation().name(judgement.claimCase()),
                  judgement.asExpected()
                      ? judgement.verdict().words()
                      : "**"
                          + judgement.verdict().words()
                          + "**, expected "
                          + judgement.expectedInWords(),
                  Numbers.format(judgement.estimate()),
                  Numbers.format(judgement.interval().low()),
                  Numbers.format(judgement.interval().high()),
                  judgement.criterion().rule().replace("reproduced if ", ""),
                  Numbers.format(judgement.adjustedP()),
                  judgement.replicates()));
    }
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

  private static List<Judgement> judgements(List<ClaimResult> results, Role role) {
    return results.stream()
        .flatMap(result -> result.judgements().stream())
        .filter(judgement -> judgement.claimCase().role() == role)
        .toList();
  }

  private static long count(List<Judgement> judgements, Verdict verdict) {
    return judgements.stream().filter(judgement -> judgement.verdict() == verdict).count();
  }
}
