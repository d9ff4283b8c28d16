package io.github.closerlook.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code benchmark.md}: what JMH measured, as times, ratios and shares of the machine's own rate.
 *
 * <p>A time is the median over all iterations of all forks, since other processes make single ones
 * slow. What was not measured is a dash.
 */
public final class BenchmarkTable {

  private static final String NOTHING = "–";

  private final List<Measurement> measurements;
  private final StringBuilder text = new StringBuilder();

  /**
   * One benchmark with one choice of its parameters.
   *
   * @param name simple class name and method, such as {@code TrainingStep.step}
   * @param microseconds median
   */
  private record Measurement(String name, Map<String, String> parameters, double microseconds) {}

  private BenchmarkTable(List<Measurement> measurements) {
    this.measurements = measurements;
  }

  /**
   * Multiply-adds count twice; the first layer's input gradient is not needed and not counted.
   *
   * @return floating-point operations of one SGD step of a 784-width-width-10 network, batch 100
   */
  static double stepFlops(int width) {
    double w = width;
    return 2 * 100 * (784 * w * 2 + w * w * 3 + w * 10 * 3);
  }

  /**
   * @param json JMH's own report, all times in microseconds
   * @param environment name to value, for the head
   */
  public static String render(Path json, Map<String, String> environment) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(json.toFile())) {
      measurements.add(measurement(node));
    }
    return new BenchmarkTable(measurements).render(environment);
  }

  private static Measurement measurement(JsonNode node) {
    JsonNode metric = node.path("primaryMetric");
    if (!metric.path("scoreUnit").asText().startsWith("us/op")) {
      throw new IllegalArgumentException("microseconds are expected: " + metric.path("scoreUnit"));
    }
    String[] parts = node.path("benchmark").asText().split("\\.");
    List<Double> times = new ArrayList<>();
    for (JsonNode fork : metric.path("rawData")) {
      fork.forEach(iteration -> times.add(iteration.asDouble()));
    }
    return new Measurement(
        parts[parts.length - 2] + "." + parts[parts.length - 1],
        node.path("params").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText())),
        median(times));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private String render(Map<String, String> environment) {
    text.append("# Benchmarks\n\n");
    environment.forEach((name, value) -> line("- %s: %s", name, value));
    trainingSteps();
    others();
    return text.toString();
  }

  private void trainingSteps() {
    OptionalDouble sgemm = time("MachineSgemm.sgemm1024", Map.of());
    OptionalDouble rate =
        sgemm.isPresent()
            ? OptionalDouble.of(2e-3 * 1024 * 1024 * 1024 / sgemm.getAsDouble())
            : sgemm;
    line("");
    line("## One SGD step, 784-width-width-10, batch 100, one core");
    line("");
    line("The machine's own rate is %s GFLOPS: sgemm of 1024 x 1024 matrices.", number(rate, 0));
    line("");
    line(
        "| width | fused, µs | DL4J, µs | libtorch, µs | DL4J / fused | libtorch / fused"
            + " | GFLOPS | of the machine's rate | with dropout / without |");
    line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    TreeSet<Integer> widths = new TreeSet<>();
    for (Measurement measurement : measurements) {
      if (measurement.name().equals("TrainingStep.step")) {
        widths.add(Integer.valueOf(measurement.parameters().get("width")));
      }
    }
    for (int width : widths) {
      OptionalDouble fused = step(width, "fused");
      OptionalDouble dl4j = step(width, "dl4j");
      OptionalDouble libtorch = step(width, "libtorch");
      OptionalDouble dropout = time("DropoutStep.step", Map.of("width", "" + width));
      OptionalDouble reached = ratio(OptionalDouble.of(stepFlops(width) * 1e-3), fused);
      line(
          "| %d | %s | %s | %s | %s | %s | %s | %s | %s |",
          width,
          number(fused, 0),
          number(dl4j, 0),
          number(libtorch, 0),
          number(ratio(dl4j, fused), 2),
          number(ratio(libtorch, fused), 2),
          number(reached, 0),
          percent(ratio(reached, rate)),
          number(ratio(dropout, fused), 2));
    }
  }

  private void others() {
    line("");
    line("## Laboratory and sensitivity");
    line("");
    line("| what | ms | peer | ms | peer / what |");
    line("|---|---:|---|---:|---:|");
    pair(
        "16 runs by two workers",
        time("LaboratoryScaling.sixteenRuns", Map.of("workers", "2")),
        "by one worker",
        time("LaboratoryScaling.sixteenRuns", Map.of("workers", "1")));
    pair(
        "sensitivity at 10 times in one sweep",
        time("SensitivitySweep.oneSweep", Map.of()),
        "a sweep for each time",
        time("SensitivitySweep.sweepForEachTime", Map.of()));
  }

  private void pair(String what, OptionalDouble time, String peer, OptionalDouble peerTime) {
    OptionalDouble thousand = OptionalDouble.of(1000);
    line(
        "| %s | %s | %s | %s | %s |",
        what,
        number(ratio(time, thousand), 1),
        peer,
        number(ratio(peerTime, thousand), 1),
        number(ratio(peerTime, time), 2));
  }

  private OptionalDouble step(int width, String engine) {
    return time("TrainingStep.step", Map.of("width", "" + width, "engine", engine));
  }

  private OptionalDouble time(String name, Map<String, String> parameters) {
    return measurements.stream()
        .filter(m -> m.name().equals(name) && m.parameters().equals(parameters))
        .mapToDouble(Measurement::microseconds)
        .findFirst();
  }

  private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
    return above.isPresent() && below.isPresent()
        ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
        : OptionalDouble.empty();
  }

  private static String number(OptionalDouble value, int decimals) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble())
        : NOTHING;
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Math.round(100 * share.getAsDouble()) + " %" : NOTHING;
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }
}
