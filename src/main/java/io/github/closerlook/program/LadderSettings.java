package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.SizeLadder;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.study.NetworkStudy;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How high to climb: {@code -Drungs=}.
 *
 * @param rungs the first so many of each ladder; the others are neither trained nor judged
 * @param storedAlone whether to judge those rungs alone that need no training
 */
public record LadderSettings(int rungs, boolean storedAlone) {

  /** More than any ladder has. */
  private static final int ALL = 99;

  private static final String STORED = "stored";

  /** The settings of this JVM. */
  public static LadderSettings ofSystem() {
    return of(Settings.given(System::getProperty));
  }

  static LadderSettings of(Function<String, String> property) {
    String value = property.apply("rungs");
    if (value != null && value.strip().equals(STORED)) {
      return new LadderSettings(ALL, true);
    }
    try {
      return new LadderSettings((int) Settings.number("rungs", value, ALL, 1, ALL), false);
    } catch (BadInputException e) {
      throw BadInputException.ofProperty(
          "rungs", value, Text.format("a whole number from 1 to %d, or %s", ALL, STORED));
    }
  }

  /** Whether the plan alone was asked for. */
  public static boolean planAsked() {
    return Settings.given(System::getProperty).apply("plan") != null;
  }

  /**
   * The ladders of the selected claims, with their rungs as high as they are: the claim that costs
   * least first, so that what is there at any moment is complete for some claims.
   *
   * @param folder of expectations
   * @param dataSets whether a data set is at hand, by its id
   */
  public static List<SizeLadder> ladders(
      Path folder, Settings settings, Predicate<String> dataSets) {
    List<Expectation> claims = Expectations.read(folder, Scale.DEFAULT, NetworkStudy.class);
    List<Expectation> selected = settings.select(claims);
    List<SizeLadder> ladders =
        Expectations.ladders(folder, claims, NetworkStudy.class, settings.engine().label()).stream()
            .filter(ladder -> selected.contains(ladder.claim()))
            .filter(ladder -> ladder.dataSets().stream().allMatch(dataSets))
            .toList();
    Map<String, Double> work = new HashMap<>();
    ladders.forEach(
        ladder ->
            work.merge(ladder.claim().id(), ladder.work(settings.engine().label()), Double::sum));
    return ladders.stream()
        .sorted(Comparator.comparingDouble(ladder -> work.get(ladder.claim().id())))
        .toList();
  }
}
