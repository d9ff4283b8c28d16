package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.CaseRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Comparisons on the data that sizes were chosen for, and on other data in its place.
 *
 * @param from name of the first
 * @param to name of the other
 */
record Transfer(String from, String to, List<Pair> pairs) {

  /** One comparison on both. */
  record Pair(CaseRecord here, CaseRecord there) {

    boolean isSame() {
      return here.verdict() == there.verdict();
    }

    boolean holdsHere() {
      return here.verdict() == Verdict.REPRODUCED;
    }
  }

  /** What there is on other data, by the names of the data sets. */
  static List<Transfer> of(Paper paper, List<ClaimView> claims) {
    Map<String, Transfer> transfers = new TreeMap<>();
    for (ClaimView claim : claims) {
      for (CaseRecord here : claim.rows(Role.CLAIM)) {
        for (CaseRecord there : claim.onOtherData(here)) {
          String from = paper.dataSetName(here.dataSet());
          String to = paper.dataSetName(there.dataSet());
          transfers
              .computeIfAbsent(to + from, names -> new Transfer(from, to, new ArrayList<>()))
              .pairs()
              .add(new Pair(here, there));
        }
      }
    }
    return List.copyOf(transfers.values());
  }

  /** How many verdicts are the same, in a sentence. */
  String sentence() {
    return Text.format(
        "On %s in the place of %s, with no size or margin changed, %d of %d comparisons came to the"
            + " same verdict; of %d that are reproduced on %s, %d are reproduced there too.",
        to,
        from,
        pairs.stream().filter(Pair::isSame).count(),
        pairs.size(),
        pairs.stream().filter(Pair::holdsHere).count(),
        from,
        pairs.stream().filter(Pair::holdsHere).filter(Pair::isSame).count());
  }
}
