package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.VerdictForecast;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Comparison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The verdicts on claims that other seeds than the accepted ones gave, and how likely each was to
 * be another than the accepted one.
 *
 * @param cases in the order of the report
 */
record FlipCount(List<Case> cases) {

  /**
   * One case on one panel.
   *
   * @param chance of another verdict, see {@link VerdictForecast}
   */
  record Case(Comparison.Foretold comparison, Judgement judgement, double chance) {}

  FlipCount {
    cases = List.copyOf(cases);
  }

  /**
   * Counts the verdicts of a panel. A control says by chance alone what it must not, which is
   * counted elsewhere.
   *
   * @param judgements of the panel, at least those that are compared
   */
  static FlipCount of(
      Collection<Comparison.Foretold> comparisons, Collection<Judgement> judgements) {
    Map<CaseId, Judgement> byId =
        judgements.stream().collect(Collectors.toMap(CaseId::of, Function.identity()));
    List<Case> cases = new ArrayList<>();
    for (Comparison.Foretold each : comparisons) {
      if (each.id().role() == Role.CLAIM) {
        Judgement judgement = byId.get(each.id());
        double chance =
            VerdictForecast.ofAnother(
                each.accepted().verdict(), judgement, each.foretelling().accepted());
        cases.add(new Case(each, judgement, chance));
      }
    }
    return new FlipCount(cases);
  }

  /** The cases of several panels together. */
  static FlipCount of(Collection<FlipCount> counts) {
    return new FlipCount(counts.stream().flatMap(count -> count.cases().stream()).toList());
  }

  /** Those whose verdict is another than the accepted one. */
  List<Case> flipped() {
    return cases.stream().filter(each -> each.comparison().flipped()).toList();
  }

  /** How many there are to be by chance, on average. */
  double foretold() {
    return cases.stream().mapToDouble(Case::chance).sum();
  }

  /** Standard deviation of that number, if cases were independent; they share networks. */
  double deviation() {
    return Math.sqrt(cases.stream().mapToDouble(each -> each.chance() * (1 - each.chance())).sum());
  }

  /** Such as {@code 3 of 150 verdicts are not the accepted ones; 4.1 ± 1.9 were foretold}. */
  String sentence() {
    return Text.format(
        "%d of %d verdicts are not the accepted ones; %s ± %s were foretold",
        flipped().size(), cases.size(), Numbers.format(foretold()), Numbers.format(deviation()));
  }
}
