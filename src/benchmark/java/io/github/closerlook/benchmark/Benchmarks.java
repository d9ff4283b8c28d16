package io.github.closerlook.benchmark;

import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs JMH and writes {@code benchmark.json} and {@code benchmark.md}. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * @param arguments the folder to write to, then JMH's own options
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path json = folder.resolve("benchmark.json");
    CommandLineOptions options =
        new CommandLineOptions(Arrays.copyOfRange(arguments, 1, arguments.length));
    ChainedOptionsBuilder run =
        new OptionsBuilder()
            .parent(options)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString());
    String noLibtorch = LibtorchStepper.whyNot();
    if (noLibtorch != null && !options.getParameter("engine").hasValue()) {
      System.out.println("libtorch is left out, since it does not load here: " + noLibtorch);
      run.param("engine", "fused", "dl4j");
    }
    new Runner(run.build()).run();
    String table = BenchmarkTable.render(json, environment(noLibtorch == null));
    Files.writeString(folder.resolve("benchmark.md"), table);
    System.out.println(table);
  }

  private static Map<String, String> environment(boolean libtorch) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("processor", Machine.processor());
    environment.put("platform", RunRecord.Provenance.machineHere());
    environment.put("libraries", Machine.libraries());
    environment.put(
        "OpenBLAS kernels",
        Optional.ofNullable(System.getenv("OPENBLAS_CORETYPE")).orElse("its own choice"));
    environment.put(
        "libtorch",
        libtorch
            ? ai.djl.engine.Engine.getEngine("PyTorch").getVersion()
                + " through DJL "
                + ai.djl.engine.Engine.getDjlVersion()
            : "does not load here");
    return environment;
  }
}
