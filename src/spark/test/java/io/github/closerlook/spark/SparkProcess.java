package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of Spark's own, with nothing of the project or of Maven on its class path. */
final class SparkProcess {

  static final Path HOME = Path.of(System.getProperty("spark.home")).toAbsolutePath();
  static final Path JAR = Path.of(System.getProperty(SparkContexts.JAR)).toAbsolutePath();

  private final Process process;
  private final Path log;

  private SparkProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** What {@code bin/spark-class} does. */
  static Process start(Path log, Map<String, String> environment, String main, String... arguments)
      throws IOException {
    // As Spark's own scripts have them; the profile has them for this JVM too.
    List<String> options =
        Stream.concat(
                Stream.of("-Xmx512m"),
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(flag -> flag.startsWith("--add-opens")))
            .toList();
    String classPath =
        Stream.concat(
                Stream.ofNullable(environment.get("HADOOP_CONF_DIR")), Stream.of(library("jars")))
            .collect(Collectors.joining(File.pathSeparator));
    return start(log, environment, options, classPath, main, List.of(arguments));
  }

  /** A JVM with other options, on another class path; works in the folder of its log. */
  static Process start(
      Path log,
      Map<String, String> environment,
      List<String> options,
      String classPath,
      String main,
      List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    // Spark's scripts tell it to whatever they start.
    builder.environment().put("SPARK_SCALA_VERSION", System.getProperty("scala.binary.version"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** All jars of a folder of the installed Spark, as a class path has them. */
  static String library(String folder) {
    return HOME.resolve(folder) + "/*";
  }

  static void signal(ProcessHandle process, String signal)
      throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }

  /**
   * {@code spark-submit} with the project's jar, in a folder of its own.
   *
   * @param properties Spark's, as {@code --conf} has them
   * @param settings the suite's
   */
  static SparkProcess submit(
      Path log,
      Map<String, String> environment,
      String master,
      List<String> properties,
      List<String> settings)
      throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of("--master", master, "--conf", "spark.driver.userClassPathFirst=true"));
    properties.forEach(property -> all.addAll(List.of("--conf", property)));
    all.addAll(List.of("--class", "io.github.closerlook.spark.SparkTraining", JAR.toString()));
    all.addAll(settings);
    return new SparkProcess(
        start(log, environment, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new)),
        log);
  }

  /** SIGKILL; whether it was still at work. */
  boolean kill() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  /** Waits for a good end; what it said. */
  String awaitSuccess() throws IOException, InterruptedException {
    // Many times what the quick scale takes of two cores that have nothing else to do.
    assertThat(process.waitFor(40, TimeUnit.MINUTES)).as("ended within 40 minutes").isTrue();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
