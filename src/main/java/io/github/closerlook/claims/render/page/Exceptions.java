package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.Commands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader of the summary looks for by name, as items of lists.
 *
 * @param commands of the paper's program
 */
record Exceptions(List<ClaimView> claims, Commands commands) {

  /** A list under its heading. */
  record Named(String heading, List<Item> items) {}

  /**
   * One item: a sign, and a sentence with a link to the claim in it.
   *
   * @param standing that the sign shows; null for none
   * @param code a command at the end; may be empty
   * @param reason why it is so, as a further sentence; may be empty
   */
  record Item(
      Standing standing, String before, ClaimView view, String after, String code, String reason) {}

  /** The lists that are not empty. */
  List<Named> lists() {
    return List.of(
            new Named("Not as expected", unexpected()),
            new Named("What is contrary or absent here", deviations()),
            new Named("Controls that were fooled, or did not find what was planted", controls()))
        .stream()
        .filter(list -> !list.items().isEmpty())
        .toList();
  }

  /** Cases that came out otherwise than on the accepted seeds, and how to repeat them. */
  private List<Item> unexpected() {
    List<Item> items = new ArrayList<>();
    for (ClaimView claim : claims) {
      if (claim.standing() == Standing.NO_VERDICT) {
        items.add(new Item(Standing.NO_VERDICT, "", claim, ": no verdict.", "", ""));
      }
      for (CaseRecord row : claim.rows(Role.CLAIM)) {
        if (!row.asExpected()) {
          items.add(
              new Item(
                  Standing.of(row),
                  "",
                  claim,
                  Text.format(
                      ", %s: %s, expected %s. To repeat it: ",
                      row.id().name(), row.verdict().words(), row.expectedInWords()),
                  commands.judge(row),
                  ""));
        }
      }
    }
    return items;
  }

  /** Sure answers against the paper; one line for all cases of a verdict that have one reason. */
  private List<Item> deviations() {
    List<Item> items = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.CONTRARY, Verdict.ABSENT)) {
      for (ClaimView claim : claims) {
        claim.rows(verdict).stream()
            .collect(
                Collectors.groupingBy(CaseRecord::reason, LinkedHashMap::new, Collectors.toList()))
            .forEach(
                (reason, cases) ->
                    items.add(
                        new Item(
                            Standing.of(verdict),
                            CaseView.capitalized(verdict.words()) + ": ",
                            claim,
                            cases.stream()
                                .map(each -> each.id().name())
                                .collect(Collectors.joining("; ", " (", "). ")),
                            "",
                            reason)));
      }
    }
    return items;
  }

  /** Controls that came out as they must not. */
  private List<Item> controls() {
    List<Item> items = new ArrayList<>();
    for (ClaimView claim : claims) {
      for (CaseRecord row : claim.rows()) {
        if (row.id().role().isControl() && !row.asExpected()) {
          String outcome = new CaseView.ControlOutcome(row).outcome();
          items.add(
              new Item(
                  null,
                  "! " + CaseView.capitalized(outcome) + ": ",
                  claim,
                  ", " + row.id().criterion() + ", " + row.id().name() + ".",
                  "",
                  ""));
        }
      }
    }
    return items;
  }
}
