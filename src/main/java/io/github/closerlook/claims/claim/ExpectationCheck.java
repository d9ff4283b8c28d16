package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong in an expectation that is well-formed. */
record ExpectationCheck(Path file, Expectation expectation, Scale scale) {

  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    String name = file.getFileName().toString().replace(".yaml", "");
    if (!name.equals(expectation.id())) {
      mistakes.add(at("id", "is '" + expectation.id() + "'; expected the file's name, " + name));
    }
    criteria(mistakes);
    cases(mistakes);
    return mistakes;
  }

  /** What is wrong with the comparisons by themselves, whatever verdicts are expected of them. */
  List<String> ofComparisons() {
    List<String> mistakes = new ArrayList<>();
    for (ClaimCase claimCase : expectation.cases()) {
      quantity(mistakes, claimCase, expectation.criterion(claimCase), claimCase.comparison());
    }
    return mistakes;
  }

  private void criteria(List<String> mistakes) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < expectation.criteria().size(); i++) {
      Criterion criterion = expectation.criteria().get(i);
      String place = "criteria[" + i + "]";
      if (!ids.add(criterion.id())) {
        mistakes.add(at(place + ".id", "'" + criterion.id() + "' is there twice"));
      }
    }
  }

  private void cases(List<String> mistakes) {
    Set<String> names = new HashSet<>();
    // The controls are made of these, and have no mistakes of their own.
    List<ClaimCase> cases = expectation.claimCases().toList();
    for (int i = 0; i < cases.size(); i++) {
      ClaimCase claimCase = cases.get(i);
      String place = "cases[" + i + "]";
      var criterion =
          expectation.criteria().stream()
              .filter(c -> c.id().equals(claimCase.criterion()))
              .findFirst();
      if (criterion.isEmpty()) {
        mistakes.add(
            at(place + ".criterion", "'" + claimCase.criterion() + "' is no criterion here"));
      } else if (criterion.get().arms() != claimCase.arms().size()) {
        mistakes.add(
            at(
                place + ".arms",
                Text.format(
                    "has %d arms; criterion %s compares %d",
                    claimCase.arms().size(), claimCase.criterion(), criterion.get().arms())));
      }
      if (!names.add(claimCase.study() + claimCase.criterion() + claimCase.arms())) {
        mistakes.add(at(place, "the same criterion and arms are there twice"));
      }
      criterion.ifPresent(c -> quantity(mistakes, claimCase, c, place));
      expected(mistakes, claimCase, place);
    }
  }

  /** Every arm has to be known, and to have the criterion's quantity in a form it can compare. */
  private void quantity(
      List<String> mistakes, ClaimCase claimCase, Criterion criterion, String place) {
    Study study = expectation.study(claimCase);
    if (study.constants().keySet().containsAll(claimCase.arms())) {
      mistakes.add(
          at(place + ".arms", Text.format("%s has no network in it", claimCase.comparison())));
      return;
    }
    for (String arm : claimCase.arms()) {
      if (!study.arms().contains(arm)) {
        mistakes.add(
            at(
                place + ".arms",
                Text.format(
                    "'%s' is no arm of the study; it has %s", arm, new TreeSet<>(study.arms()))));
        continue;
      }
      Quantity.Kind kind = study.quantities(arm).get(criterion.quantity());
      if (kind == null) {
        mistakes.add(
            at(
                place + ".criterion",
                Text.format(
                    "'%s' is no quantity of %s; it has %s",
                    criterion.quantity(), arm, new TreeSet<>(study.quantities(arm).keySet()))));
      } else if (!criterion.accepts(kind)) {
        mistakes.add(
            at(
                place + ".criterion",
                Text.format(
                    "%s cannot compare '%s', which is %s",
                    criterion.id(), criterion.quantity(), kind.words())));
      }
    }
  }

  private void expected(List<String> mistakes, ClaimCase claimCase, String place) {
    if (claimCase.expected() == null || claimCase.expected().at(scale) == null) {
      mistakes.add(at(place + ".expected", "gives no verdict for scale " + scale));
    }
  }

  private String at(String place, String mistake) {
    return Text.format("%s, at %s: %s", file, place, mistake);
  }
}
