package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Plan;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.session.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A plan as lines for the console. */
final class PlanText {

  private static final String ALL = "all, each run once";

  private PlanText() {}

  /**
   * A line a claim, and what to think of the estimate.
   *
   * @param measured in words, how the speeds were had; empty where nothing is to be trained
   */
  static List<String> lines(Plan plan, Settings settings, String measured) {
    return lines(
        Text.format(
            "What mvn verify would train: scale %s, seeds from %d, run store %s",
            settings.scale(), settings.seed(), settings.runs()),
        "claim",
        plan,
        measured);
  }

  /**
   * The same of any plan.
   *
   * @param part what each of its parts is
   */
  static List<String> lines(String heading, String part, Plan plan, String measured) {
    int name =
        Stream.concat(plan.claims().stream().map(Plan.Part::name), Stream.of(ALL))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    String row = "%-" + name + "s  %7s  %12s  %8s  %s";
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    lines.add("");
    lines.add(Text.format(row, part, "runs", "in the store", "to train", "time"));
    for (Plan.Part claim : plan.claims()) {
      lines.add(row(row, claim.name(), claim));
    }
    lines.add(row(row, ALL, plan.all()));
    lines.add("");
    if (plan.all().missing() == 0) {
      lines.add("All runs are in the store: nothing is to be trained.");
      return lines;
    }
    lines.add(Text.format("The times are an estimate, of training with %s.", measured));
    lines.add("Times to convergence are unknown and taken as half the budget of epochs. The unit");
    lines.add("tests, the statistics and the report are not in it; they take about a minute.");
    return lines;
  }

  private static String row(String row, String name, Plan.Part part) {
    return Text.format(
        row,
        name,
        part.runs(),
        part.stored(),
        part.missing(),
        part.missing() == 0 ? "none" : "about " + Durations.words(part.seconds()));
  }
}
