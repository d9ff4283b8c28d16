package io.github.closerlook.claims.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes {@code reports/accepted/error-rates.md}: {@code mvn -Perror-rates verify -DskipTests
 * -DskipITs}.
 */
final class ErrorRatesTable {

  private static final int[] PAIRS = {8, 10, 12, 16, 20};
  private static final int MEANS = 20_000;
  private static final int TUNED = 2_000;
  private static final int RESAMPLED = 500;
  private static final int ORDERS = 1_000;
  private static final int PANELS = 1_000_000;

  /** The number of cases of the suite, to the next fifty. */
  private static final int CASES = 250;

  private final StringBuilder text = new StringBuilder();

  private ErrorRatesTable() {}

  public static void main(String[] arguments) throws IOException {
    ErrorRatesTable table = new ErrorRatesTable();
    table.head();
    table.means();
    table.power();
    table.tuned();
    table.orders();
    table.falseAlarms();
    Files.writeString(Path.of(arguments[0]), table.text);
  }

  private void head() {
    line("# Error rates of the tests");
    line("");
    line("Made by `mvn -Perror-rates verify -DskipTests -DskipITs`, with fixed seeds.");
    line("");
    line(
        "Simulated shares of one-sided tests at the level %s that assert an effect *above / below*"
            + " the true one.",
        ErrorRates.LEVEL);
    line("They are those of the ends of a 95 %% interval too, which the tests invert.");
  }

  private void means() {
    line("");
    line("## Mean of n paired differences");
    line("");
    line(
        "%,d simulations a cell. Sign flips, which this took the place of, up to 12 pairs.", MEANS);
    line("");
    line("| differences | n | this suite's | Student's t | sign flips |");
    line("|---|---|---|---|---|");
    for (Shape shape : Shape.values()) {
      for (int n : PAIRS) {
        line(
            "| %s | %d | %s | %s | %s |",
            shape.words(),
            n,
            rates(ErrorRates.ofMean(n, shape, MEANS, n)),
            rates(ErrorRates.ofStudentsT(n, shape, MEANS, n)),
            n > 12 ? "" : rates(ErrorRates.ofSignFlips(n, shape, MEANS, n)));
      }
    }
  }

  private void power() {
    line("");
    line("Power with normal differences:");
    line("");
    line("| n | where Student's t has 0.80 | at the detectable effect, for 0.80 |");
    line("|---|---|---|");
    for (int n : PAIRS) {
      line(
          "| %d | %.2f | %.2f |",
          n,
          ErrorRates.powerWhereStudentsHas80(n, MEANS, n),
          ErrorRates.powerAtDetectable(n, MEANS, n));
    }
  }

  private void tuned() {
    line("");
    line("## Difference of two regularizers at the strength of equal accuracy");
    line("");
    line(
        "%,d simulations a cell; of the bootstrap, in which the tuning is redone in each of 999"
            + " resamples, %,d.",
        TUNED, RESAMPLED);
    line("");
    line("| the true strength is | noise | n | this suite's | expanded bootstrap |");
    line("|---|---|---|---|---|");
    for (TunedScenario scenario : TunedScenario.values()) {
      tuned(scenario, Shape.NORMAL, 8);
      tuned(scenario, Shape.NORMAL, 10);
      tuned(scenario, Shape.GAMMA_4, 10);
      tuned(scenario, Shape.NORMAL, 16);
    }
  }

  private void tuned(TunedScenario scenario, Shape shape, int n) {
    line(
        "| %s | %s | %d | %s | %s |",
        scenario.words(),
        shape.words(),
        n,
        rates(ErrorRates.ofTuned(scenario, n, shape, TUNED, n)),
        n == 10 && shape == Shape.NORMAL
            ? rates(ErrorRates.ofTunedByBootstrap(scenario, n, shape, RESAMPLED, n))
            : "");
  }

  private void orders() {
    line("");
    line("## Agreement of two orders, corrected for their noise");
    line("");
    line(
        "%,d simulations a cell, 10 seeds of each condition. How often the orders are asserted to"
            + " agree less than perfectly: an error where they are the same, the power where not.",
        ORDERS);
    line("");
    line("| items | noise of a seed, of both conditions | the same orders | correlated by 0.7 |");
    line("|---|---|---|---|");
    for (int items : new int[] {15, 22}) {
      for (double noise : new double[] {0.1, 0.3, 0.5}) {
        for (double times : new double[] {1, 3}) {
          line(
              "| %d | %.1f and %.1f | %.3f | %.3f |",
              items,
              noise,
              times * noise,
              new ErrorRates.Orders(items, 10, 1, noise, times * noise)
                  .against(1, ORDERS, 1)
                  .below(),
              new ErrorRates.Orders(items, 10, 0.7, noise, times * noise)
                  .against(1, ORDERS, 2)
                  .below());
        }
      }
    }
  }

  private void falseAlarms() {
    line("");
    line("## False alarms about a new panel");
    line("");
    line(
        "Share of panels of %d cases with an alarm though nothing changed, by what raises it; from"
            + " %,d simulated cases a row.",
        CASES, PANELS);
    line("");
    line("| values | accepted seeds | new seeds | any | means | deviations | farthest seeds |");
    line("|---|---|---|---|---|---|---|");
    for (Shape shape : new Shape[] {Shape.NORMAL, Shape.GAMMA_4, Shape.GAMMA_1}) {
      for (int[] seeds : new int[][] {{8, 8}, {10, 10}, {20, 20}, {30, 10}, {48, 16}}) {
        ErrorRates.FalseAlarms alarms =
            ErrorRates.FalseAlarms.of(CASES, shape, seeds[0], seeds[1], PANELS, seeds[0]);
        line(
            "| %s | %d | %d | %.4f | %.4f | %.4f | %.4f |",
            shape.words(),
            seeds[0],
            seeds[1],
            alarms.panels(CASES),
            CASES * alarms.means(),
            CASES * alarms.deviations(),
            CASES * alarms.farthest());
      }
    }
  }

  private static String rates(ErrorRates.OneSided rates) {
    return String.format(Locale.ROOT, "%.3f / %.3f", rates.above(), rates.below());
  }

  private void line(String format, Object... arguments) {
    String line = String.format(Locale.ROOT, format, arguments);
    System.out.println(line);
    text.append(line).append('\n');
  }
}
