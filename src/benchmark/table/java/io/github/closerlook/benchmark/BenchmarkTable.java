package io.github.closerlook.benchmark;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * {@code benchmark.md}: what JMH measured, as times, ratios and shares of the machine's own rate.
 *
 * <p>What was not measured is a dash, and a table of which nothing was is left out. It needs
 * nothing of JMH's, so that its test runs without.
 */
final class BenchmarkTable {

  private static final String NOTHING = "–";

  private final BenchmarkTimes times;
  private final StringBuilder text = new StringBuilder();

  private BenchmarkTable(BenchmarkTimes times) {
    this.times = times;
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
  static String render(Path json, Map<String, String> environment) throws IOException {
    return new BenchmarkTable(BenchmarkTimes.read(json)).render(environment);
  }

  private String render(Map<String, String> environment) {
    text.append("# Benchmarks\n\n");
    environment.forEach((name, value) -> line("- %s: %s", name, value));
    trainingSteps();
    convolutionalSteps();
    products();
    others();
    return text.toString();
  }

  private void trainingSteps() {
    if (times.sizes("TrainingStep.step", "width").isEmpty()) {
      return;
    }
    OptionalDouble sgemm = times.median("MachineSgemm.sgemm1024", Map.of());
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
    for (int width : times.sizes("TrainingStep.step", "width")) {
      OptionalDouble fused = step(width, "fused");
      OptionalDouble dl4j = step(width, "dl4j");
      OptionalDouble libtorch = step(width, "libtorch");
      OptionalDouble dropout = times.median("DropoutStep.step", Map.of("width", "" + width));
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

  private void convolutionalSteps() {
    if (times.sizes("ConvolutionalStep.step", "filters").isEmpty()) {
      return;
    }
    line("");
    line("## One SGD step of the CNN, 3 x 28 x 28 inputs, batch 64, one core");
    line("");
    line("| filters | fused, ms | DL4J, ms | libtorch, ms | DL4J / fused | libtorch / fused |");
    line("|---:|---:|---:|---:|---:|---:|");
    for (int filters : times.sizes("ConvolutionalStep.step", "filters")) {
      OptionalDouble fused = convolutionalStep(filters, "fused");
      OptionalDouble dl4j = convolutionalStep(filters, "dl4j");
      OptionalDouble libtorch = convolutionalStep(filters, "libtorch");
      line(
          "| %d | %s | %s | %s | %s | %s |",
          filters,
          milliseconds(fused),
          milliseconds(dl4j),
          milliseconds(libtorch),
          number(ratio(dl4j, fused), 2),
          number(ratio(libtorch, fused), 2));
    }
  }

  private void products() {
    if (times.sizes("BatchProduct.product", "rows").isEmpty()) {
      return;
    }
    line("");
    line("## Product of so many rows with the weights of a 784-256 layer, one core");
    line("");
    line("| rows | oneDNN, µs | OpenBLAS, µs | OpenBLAS / oneDNN |");
    line("|---:|---:|---:|---:|");
    for (int rows : times.sizes("BatchProduct.product", "rows")) {
      OptionalDouble oneDnn = product(rows, "ONE_DNN");
      OptionalDouble openBlas = product(rows, "OPEN_BLAS");
      line(
          "| %d | %s | %s | %s |",
          rows, number(oneDnn, 0), number(openBlas, 0), number(ratio(openBlas, oneDnn), 2));
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
        times.median("LaboratoryScaling.sixteenRuns", Map.of("workers", "2")),
        "by one worker",
        times.median("LaboratoryScaling.sixteenRuns", Map.of("workers", "1")));
    pair(
        "sensitivity at 10 times in one sweep",
        times.median("SensitivitySweep.oneSweep", Map.of()),
        "a sweep for each time",
        times.median("SensitivitySweep.sweepForEachTime", Map.of()));
  }

  private void pair(String what, OptionalDouble time, String peer, OptionalDouble peerTime) {
    line(
        "| %s | %s | %s | %s | %s |",
        what, milliseconds(time), peer, milliseconds(peerTime), number(ratio(peerTime, time), 2));
  }

  private OptionalDouble step(int width, String engine) {
    return times.median("TrainingStep.step", Map.of("width", "" + width, "engine", engine));
  }

  private OptionalDouble convolutionalStep(int filters, String engine) {
    return times.median(
        "ConvolutionalStep.step", Map.of("filters", "" + filters, "engine", engine));
  }

  private OptionalDouble product(int rows, String library) {
    return times.median("BatchProduct.product", Map.of("rows", "" + rows, "library", library));
  }

  private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
    return above.isPresent() && below.isPresent()
        ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
        : OptionalDouble.empty();
  }

  private static String number(OptionalDouble value, int decimals) {
    return value.isPresent() ? Text.format("%." + decimals + "f", value.getAsDouble()) : NOTHING;
  }

  private static String milliseconds(OptionalDouble microseconds) {
    return number(ratio(microseconds, OptionalDouble.of(1000)), 1);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Math.round(100 * share.getAsDouble()) + " %" : NOTHING;
  }

  private void line(String format, Object... values) {
    text.append(Text.format(format, values)).append('\n');
  }
}
