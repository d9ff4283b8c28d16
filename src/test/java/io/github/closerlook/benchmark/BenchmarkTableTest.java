package io.github.closerlook.benchmark;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTableTest {

  private static final Map<String, String> MACHINE = Map.of("processor", "abacus");

  private Path json;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    json = folder.resolve("benchmark.json");
  }

  @Test
  void should_compare_medians_and_count_flops() throws IOException {
    // given a width whose step takes 2 x 100 x (784 x 512 + 3 x 65536 + 30 x 256) = 121.1 MFLOP,
    // two forks of which one iteration was disturbed, and sgemm at 2 x 1024^3 / 10 ms
    write(
        entry("TrainingStep.step", "'engine':'fused','width':'256'", "[[1000,9000],[1000]]"),
        entry("TrainingStep.step", "'engine':'dl4j','width':'256'", "[[4000,5000],[4600,4400]]"),
        entry("TrainingStep.step", "'engine':'libtorch','width':'256'", "[[1250]]"),
        entry("DropoutStep.step", "'width':'256'", "[[1100]]"),
        entry("MachineSgemm.sgemm1024", "", "[[10000]]"));

    String table = BenchmarkTable.render(json, MACHINE);

    assertThat(table)
        .contains("- processor: abacus", "own rate is 215 GFLOPS")
        .contains("| 256 | 1000 | 4500 | 1250 | 4.50 | 1.25 | 121 | 56 % | 1.10 |");
  }

  @Test
  void should_order_widths_as_numbers_and_leave_a_dash_for_what_was_not_measured()
      throws IOException {
    write(
        entry("TrainingStep.step", "'engine':'fused','width':'1024'", "[[5000]]"),
        entry("TrainingStep.step", "'engine':'fused','width':'128'", "[[300]]"));

    String table = BenchmarkTable.render(json, MACHINE);

    assertThat(table)
        .containsSubsequence(
            "own rate is – GFLOPS",
            "| 128 | 300 | – | – | – | – | 169 | – | – |",
            "| 1024 | 5000 |",
            "| 16 runs by two workers | – | by one worker | – | – |");
  }

  @Test
  void should_compare_the_steps_of_the_cnn_apart_from_those_of_the_mlp() throws IOException {
    write(
        entry("ConvolutionalStep.step", "'engine':'fused','filters':'32'", "[[16000]]"),
        entry("ConvolutionalStep.step", "'engine':'fused','filters':'16'", "[[5000]]"),
        entry("ConvolutionalStep.step", "'engine':'dl4j','filters':'16'", "[[600000]]"),
        entry("ConvolutionalStep.step", "'engine':'libtorch','filters':'16'", "[[9500]]"));

    assertThat(BenchmarkTable.render(json, MACHINE))
        .doesNotContain("| width |", "| rows |")
        .containsSubsequence(
            "## One SGD step of the CNN",
            "| 16 | 5.0 | 600.0 | 9.5 | 120.00 | 1.90 |",
            "| 32 | 16.0 | – | – | – | – |",
            "## Laboratory and sensitivity");
  }

  @Test
  void should_compare_the_libraries_that_multiply_matrices() throws IOException {
    write(
        entry("BatchProduct.product", "'library':'ONE_DNN','rows':'50'", "[[100]]"),
        entry("BatchProduct.product", "'library':'OPEN_BLAS','rows':'50'", "[[140]]"),
        entry("BatchProduct.product", "'library':'ONE_DNN','rows':'10'", "[[35]]"));

    assertThat(BenchmarkTable.render(json, MACHINE))
        .containsSubsequence(
            "| rows |", "| 10 | 35 | – | – |", "| 50 | 100 | 140 | 1.40 |", "## Laboratory");
  }

  @Test
  void should_say_how_much_faster_two_workers_and_one_sweep_are() throws IOException {
    write(
        entry("LaboratoryScaling.sixteenRuns", "'workers':'1'", "[[2000000]]"),
        entry("LaboratoryScaling.sixteenRuns", "'workers':'2'", "[[1000000]]"),
        entry("SensitivitySweep.oneSweep", "", "[[50000]]"),
        entry("SensitivitySweep.sweepForEachTime", "", "[[75000]]"));

    assertThat(BenchmarkTable.render(json, MACHINE))
        .contains("| 16 runs by two workers | 1000.0 | by one worker | 2000.0 | 2.00 |")
        .contains("| 50.0 | a sweep for each time | 75.0 | 1.50 |");
  }

  @Test
  void should_refuse_another_unit() throws IOException {
    write(entry("MachineSgemm.sgemm1024", "", "[[10]]").replace("us/op", "ms/op"));

    assertThatMisuse(() -> BenchmarkTable.render(json, MACHINE)).hasMessageContaining("ms/op");
  }

  private void write(String... entries) throws IOException {
    Files.writeString(json, "[" + String.join(",", entries) + "]");
  }

  /** As JMH writes it, but for what the table does not read. */
  private static String entry(String name, String parameters, String rawData) {
    return Text.format(
            """
        {'benchmark':'io.github.closerlook.benchmark.%s','mode':'avgt','params':{%s},
         'primaryMetric':{'score':1.0,'scoreUnit':'us/op','rawData':%s}}
        """,
            name, parameters, rawData)
        .replace('\'', '"');
  }
}
