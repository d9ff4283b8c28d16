package io.github.closerlook.claims.result.ladder;

import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Rung;
import io.github.closerlook.claims.claim.SizeLadder;
import io.github.closerlook.claims.claim.SizeTrend;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One comparison of a ladder: an object of {@code ladder.json}.
 *
 * @param claim id of the claim
 * @param ladder its id within the claim
 * @param criterion id within the claim
 * @param quantity that is compared
 * @param arms in the order of the criterion
 * @param dataSet its id
 * @param grows in which size the rungs are told, in words
 * @param paper the paper's size
 * @param path what grows with it, and what stays
 * @param effect in which way arms are compared: difference, ratio or superiority
 * @param none the value of no effect
 * @param margin the smallest effect worth telling
 * @param rungs ascending, also those that have not been trained yet
 * @param forecast null where fewer than three rungs have a known effect
 */
public record LadderEntry(
    String claim,
    String ladder,
    String criterion,
    String quantity,
    List<String> arms,
    String dataSet,
    String grows,
    int paper,
    String path,
    String effect,
    double none,
    double margin,
    List<RungEntry> rungs,
    ForecastEntry forecast) {

  public LadderEntry {
    arms = List.copyOf(arms);
    rungs = List.copyOf(rungs);
  }

  /**
   * One comparison.
   *
   * @param found what those rungs found that are there
   */
  public static LadderEntry of(
      SizeLadder ladder, int comparison, Map<Rung, List<Judgement>> found) {
    SizeLadder climbed = ladder.with(found::containsKey);
    SizeTrend trend =
        new SizeTrend(
            climbed,
            climbed.rungs().stream().map(rung -> found.get(rung).get(comparison)).toList());
    var margin = ladder.criterion().margin();
    return new LadderEntry(
        ladder.claim().id(),
        ladder.id(),
        ladder.criterion().id(),
        ladder.criterion().quantity(),
        ladder.comparisons().get(comparison),
        ladder.rungs().get(0).study().ground().dataSet(),
        ladder.grows().words(),
        ladder.paper(),
        ladder.path(),
        margin.effect().name(),
        margin.effect().none(),
        margin.size(),
        ladder.rungs().stream()
            .map(
                rung ->
                    RungEntry.of(
                        ladder,
                        comparison,
                        rung,
                        Optional.ofNullable(found.get(rung)).map(all -> all.get(comparison))))
            .toList(),
        trend.forecast().map(ForecastEntry::of).orElse(null));
  }

  /** The comparison in words. */
  public String comparison() {
    return String.join(" against ", arms);
  }

  /** How many rungs have been trained. */
  public long climbed() {
    return rungs.stream().filter(RungEntry::isThere).count();
  }

  /** Whether there is a figure of it: one rung shows no way. */
  public boolean hasFigure() {
    return rungs.stream().filter(RungEntry::isKnown).count() > 1;
  }

  /** Name of the figure that it is in. */
  public String figure() {
    return claim + "-" + ladder;
  }
}
