package io.github.closerlook.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What JMH measured, in microseconds: of each benchmark the median over all iterations of all
 * forks, since other processes make single ones slow.
 */
record BenchmarkTimes(List<Measurement> measurements) {

  /**
   * One benchmark with one choice of its parameters.
   *
   * @param name simple class name and method, such as {@code TrainingStep.step}
   * @param microseconds median
   */
  record Measurement(String name, Map<String, String> parameters, double microseconds) {}

  /**
   * @param json JMH's own report, all times in microseconds
   */
  static BenchmarkTimes read(Path json) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(json.toFile())) {
      measurements.add(measurement(node));
    }
    return new BenchmarkTimes(measurements);
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

  /** The time of a benchmark with these parameters, if it was measured. */
  OptionalDouble median(String name, Map<String, String> parameters) {
    return measurements.stream()
        .filter(m -> m.name().equals(name) && m.parameters().equals(parameters))
        .mapToDouble(Measurement::microseconds)
        .findFirst();
  }

  /** What a benchmark was measured at, in ascending order. */
  SortedSet<Integer> sizes(String name, String parameter) {
    SortedSet<Integer> sizes = new TreeSet<>();
    for (Measurement measurement : measurements) {
      if (measurement.name().equals(name)) {
        sizes.add(Integer.valueOf(measurement.parameters().get(parameter)));
      }
    }
    return sizes;
  }
}
