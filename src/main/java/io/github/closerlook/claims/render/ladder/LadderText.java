package io.github.closerlook.claims.render.ladder;

import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.result.ladder.ForecastEntry;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.RungEntry;
import io.github.closerlook.claims.stats.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code ladder.md}: how effects grow towards the paper's size, as tables. */
record LadderText(List<LadderEntry> all, Map<String, String> facts) {

  /** The comparisons of one ladder. */
  record Ladder(String title, String path, List<Entry> entries) {}

  /** One comparison; what is not known of it is empty. */
  record Entry(LadderEntry found) {
    int trained() {
      return found.rungs().size();
    }

    private ForecastEntry forecast() {
      return found.forecast();
    }

    String estimate() {
      return forecast() == null ? "" : Numbers.format(forecast().estimate());
    }

    String interval() {
      return forecast() == null
          ? ""
          : Template.words(new Interval(forecast().low(), forecast().high()));
    }

    String says() {
      return forecast() == null ? "not foretold: too few rungs are known" : forecast().says();
    }

    String leftOut() {
      return forecast() == null || forecast().leftOut().isEmpty()
          ? ""
          : forecast().hits() + " of " + forecast().leftOut().size();
    }

    List<Rung> rungs() {
      return found.rungs().stream().map(Rung::new).toList();
    }

    String words() {
      return LadderWords.foretold(found) + " " + LadderWords.rungs(found) + ".";
    }
  }

  /** One rung; what is not known of it is empty. */
  record Rung(RungEntry found) {

    String n() {
      return found.isThere() ? Integer.toString(found.replicates()) : "";
    }

    String effect() {
      if (!found.isThere()) {
        return "not yet trained";
      }
      return found.estimate() == null ? "not known" : Numbers.format(found.estimate());
    }

    String interval() {
      return found.isKnown() ? Template.words(new Interval(found.low(), found.high())) : "";
    }

    String verdict() {
      return found.isThere() ? Verdict.valueOf(found.verdict()).words() : "";
    }
  }

  String render() {
    return Template.LADDER.render(this);
  }

  List<Entry> entries() {
    return all.stream().map(Entry::new).toList();
  }

  List<Ladder> ladders() {
    return all.stream()
        .collect(
            Collectors.groupingBy(LadderEntry::figure, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            ladder ->
                new Ladder(
                    ladder.get(0).claim() + ": " + ladder.get(0).ladder(),
                    ladder.get(0).path(),
                    ladder.stream().map(Entry::new).toList()))
        .toList();
  }
}
