package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.PanelPrediction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds this run's results against the accepted ones. Only what has to agree is compared: the same
 * scale, engine and images. Another data set under the same name asks another question of the
 * claim, so that its answer is no drift of the first. Results of the same seeds have to be the
 * same, on other seeds they have to be as the accepted panels foretell.
 *
 * @param accepted before this run
 * @param panels the accepted ones beside that of the accepted results
 * @param environment of this run
 */
public record DriftCheck(AcceptedResults accepted, AcceptedPanels panels, Environment environment) {

  /** A case against its accepted result. */
  public Comparison compare(Judgement judgement, Conditions conditions) {
    // What the claim took is no part of the comparison.
    CaseRecord result = CaseRecord.of(judgement, conditions);
    CaseRecord before = accepted.cases().get(result.id());
    if (before == null) {
      return Comparison.added(result.id());
    }
    Optional<String> reason =
        otherQuestion(before, result).or(() -> otherImages(judgement.expectation(), judgement));
    if (reason.isPresent()) {
      return Comparison.notComparable(result.id(), reason.get());
    }
    return before.seed() == result.seed()
        ? new Comparison.Compared(
            before,
            result,
            DriftLevel.of(before, result),
            since(before, result, judgement.expectation()))
        : foretold(before, result, judgement);
  }

  private Comparison foretold(CaseRecord before, CaseRecord result, Judgement judgement) {
    AcceptedPanel of = AcceptedPanel.of(result);
    AcceptedPanel first = AcceptedPanel.of(before);
    List<AcceptedPanel> pooled =
        Stream.concat(Stream.of(first), panels.like(first).stream())
            .filter(AcceptedPanel::isKnown)
            .filter(panel -> panel.seed() != result.seed())
            .toList();
    return first
        .otherQuestion(of)
        .or(() -> unknown(pooled, of))
        .map(why -> Comparison.notComparable(result.id(), why))
        .orElseGet(
            () ->
                new Comparison.Foretold(
                    before,
                    result,
                    Foretelling.of(
                        pooled,
                        of,
                        judgement.criterion().margin(),
                        PanelPrediction.ofCases(accepted.cases().size())),
                    since(before, result, judgement.expectation())));
  }

  /** An effect without a size, as of times that are censored, is nowhere to be foretold. */
  private static Optional<String> unknown(List<AcceptedPanel> pooled, AcceptedPanel of) {
    if (pooled.isEmpty()) {
      return Optional.of("the effect was not known on the accepted seeds");
    }
    return of.isKnown() ? Optional.empty() : Optional.of("the effect is not known on these seeds");
  }

  private static Optional<String> otherQuestion(CaseRecord before, CaseRecord result) {
    if (!before.scale().equals(result.scale())) {
      return Optional.of(Text.format("scale %s, accepted at %s", result.scale(), before.scale()));
    }
    return before.engine().equals(result.engine())
        ? Optional.empty()
        : Optional.of(Text.format("engine %s, accepted with %s", result.engine(), before.engine()));
  }

  /** Whether the data set of a case has other images than those that it was accepted with. */
  public boolean hasOtherImages(Judgement judgement) {
    return otherImages(judgement.expectation(), judgement).isPresent();
  }

  private Optional<String> otherImages(Expectation claim, Judgement judgement) {
    String id = claim.dataSet(judgement.claimCase());
    String images = environment.data().get(id);
    return accepted
        .acceptance(claim.id())
        .map(acceptance -> acceptance.environment().data().get(id))
        .filter(digest -> !digest.equals(images))
        .map(digest -> Text.format("another %s, with other images than it was accepted with", id));
  }

  private List<String> since(CaseRecord before, CaseRecord result, Expectation claim) {
    if (DriftLevel.of(before, result) == DriftLevel.IDENTICAL) {
      return List.of();
    }
    List<String> since = new ArrayList<>();
    changed("rule", before.rule(), result.rule(), since);
    changed("sizes", before.sizes(), result.sizes(), since);
    since.addAll(
        accepted
            .acceptance(claim.id())
            .map(
                acceptance ->
                    EnvironmentDifference.phrases(acceptance.environment(), environment, claim))
            .orElse(
                List.of("with what it was accepted is not known: environment.json does not say")));
    return since;
  }

  private static void changed(String name, String before, String after, List<String> since) {
    if (!before.equals(after)) {
      since.add(Text.format("%s: %s; accepted with: %s", name, after, before));
    }
  }

  /**
   * The accepted cases that no longer exist.
   *
   * @param claims the selected ones
   * @param all whether these are all there are: else nothing is known of the others
   */
  public List<Comparison> gone(Collection<Expectation> claims, boolean all, Scale scale) {
    Set<CaseId> there =
        claims.stream()
            .flatMap(claim -> claim.cases().stream().map(each -> CaseId.of(claim, each)))
            .collect(Collectors.toSet());
    Set<String> selected = claims.stream().map(Expectation::id).collect(Collectors.toSet());
    List<Comparison> gone = new ArrayList<>();
    for (CaseId id : accepted.cases().keySet()) {
      boolean asked = all || selected.contains(id.claim());
      // Another scale does not have all cases.
      boolean ofThisScale = accepted.cases().get(id).scale().equals(scale.label());
      if (asked && ofThisScale && !there.contains(id)) {
        gone.add(Comparison.gone(id));
      }
    }
    return gone;
  }

  /** A case without a verdict this time; empty if none was accepted either. */
  public Optional<Comparison> notJudged(Expectation claim, ClaimCase claimCase, String reason) {
    return Optional.of(CaseId.of(claim, claimCase))
        .filter(accepted.cases()::containsKey)
        .map(id -> Comparison.notComparable(id, reason));
  }

  /** When and at which commit a claim was accepted, in words; empty if that is not known. */
  public Optional<String> when(String claim) {
    return accepted.acceptance(claim).map(Acceptance::words);
  }
}
