package io.github.closerlook.report.drift;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds this run's results against the accepted ones. Only what has to agree is compared: the same
 * scale, first seed and engine, and the same images. Another data set under the same name asks
 * another question of the claim, so that its answer is no drift of the first.
 */
public final class DriftCheck {

  private final AcceptedResults accepted;
  private final Environment now;

  /**
   * @param now the present environment
   */
  public DriftCheck(AcceptedResults accepted, Environment now) {
    this.accepted = accepted;
    this.now = now;
  }

  /** What was accepted before this run. */
  public AcceptedResults accepted() {
    return accepted;
  }

  /** The environment of this run. */
  public Environment environment() {
    return now;
  }

  /** A case against its accepted result. */
  public Comparison compare(Judgement judgement, Settings settings) {
    // The time it took is no part of the comparison.
    CaseResult result = CaseResult.of(judgement, settings, 0);
    CaseEntry entry = accepted.cases().get(result.id());
    if (entry == null) {
      return new Comparison.New(result.id());
    }
    CaseResult before = entry.result();
    Optional<String> reason =
        otherQuestion(before, result).or(() -> otherImages(judgement.expectation(), judgement));
    return reason
        .<Comparison>map(why -> new Comparison.NotComparable(result.id(), why))
        .orElseGet(
            () ->
                new Comparison.Compared(
                    before, result, Ladder.of(before, result), since(entry, result, judgement)));
  }

  private static Optional<String> otherQuestion(CaseResult before, CaseResult result) {
    if (!before.scale().equals(result.scale())) {
      return Optional.of("scale %s, accepted at %s".formatted(result.scale(), before.scale()));
    }
    if (before.seed() != result.seed()) {
      return Optional.of("seed %d, accepted with %d".formatted(result.seed(), before.seed()));
    }
    return before.engine().equals(result.engine())
        ? Optional.empty()
        : Optional.of("engine %s, accepted with %s".formatted(result.engine(), before.engine()));
  }

  private Optional<String> otherImages(Expectation claim, Judgement judgement) {
    String id = claim.dataSet(judgement.claimCase());
    String images = now.data().get(id);
    return accepted
        .acceptance(claim.id())
        .map(acceptance -> acceptance.environment().data().get(id))
        .filter(digest -> !digest.equals(images))
        .map(digest -> "another %s, with other images than it was accepted with".formatted(id));
  }

  private List<String> since(CaseEntry before, CaseResult result, Judgement judgement) {
    if (Ladder.of(before.result(), result) == Ladder.IDENTICAL) {
      return List.of();
    }
    Expectation claim = judgement.expectation();
    List<String> since = new ArrayList<>();
    changed("rule", before.rule(), judgement.criterion().rule(), since);
    changed("sizes", before.sizes(), claim.study(judgement.claimCase()).describe(), since);
    since.addAll(
        accepted
            .acceptance(claim.id())
            .map(acceptance -> EnvironmentDifference.phrases(acceptance.environment(), now, claim))
            .orElse(
                List.of("with what it was accepted is not known: environment.json does not say")));
    return since;
  }

  private static void changed(String name, String before, String after, List<String> since) {
    if (!before.isEmpty() && !before.equals(after)) {
      since.add("%s: %s; accepted with: %s".formatted(name, after, before));
    }
  }

  /**
   * The accepted cases that are no more.
   *
   * @param claims the selected ones
   */
  public List<Comparison> gone(Collection<Expectation> claims, Settings settings) {
    Set<CaseId> there =
        claims.stream()
            .flatMap(claim -> claim.cases().stream().map(each -> CaseId.of(claim, each)))
            .collect(Collectors.toSet());
    Set<String> selected = claims.stream().map(Expectation::id).collect(Collectors.toSet());
    List<Comparison> gone = new ArrayList<>();
    for (CaseId id : accepted.cases().keySet()) {
      // Where only some claims are asked for, nothing is known of the others.
      boolean asked = settings.claims().isEmpty() || selected.contains(id.claim());
      if (asked && !there.contains(id)) {
        gone.add(new Comparison.Gone(id));
      }
    }
    return gone;
  }

  /** A case without a verdict this time; empty if none was accepted either. */
  public Optional<Comparison> notJudged(Expectation claim, ClaimCase claimCase, String reason) {
    return Optional.of(CaseId.of(claim, claimCase))
        .filter(accepted.cases()::containsKey)
        .map(id -> new Comparison.NotComparable(id, reason));
  }

  /** When and at which commit a claim was accepted, in words; empty if that is not known. */
  public Optional<String> when(String claim) {
    return accepted.acceptance(claim).map(Acceptance::words);
  }
}
