package io.github.closerlook.spark;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;

/** The one connection to a cluster that a JVM can have; it is kept until the JVM ends. */
final class SparkContexts {

  /** The jar of the project and its libraries; the build, or whoever runs without it, names it. */
  static final String JAR = "closer-look.spark.jar";

  /** What makes kernels of OpenBLAS and oneDNN the same everywhere, and each use one thread. */
  private static final String[] KERNELS = {"OPENBLAS_CORETYPE", "DNNL_MAX_CPU_ISA"};

  private static SparkContext context;
  private static LiveExecutors executors;

  private SparkContexts() {}

  /**
   * The connection, made at the first call.
   *
   * @throws BadInputException if there is no such master, or what it needs is not there
   */
  static synchronized SparkContext of(String master) {
    if (context == null || context.isStopped()) {
      Map<String, String> environment = System.getenv();
      SparkConf conf = conf(master, environment);
      Thread thread = Thread.currentThread();
      ClassLoader usual = thread.getContextClassLoader();
      thread.setContextClassLoader(Master.of(master).loader(environment, usual));
      try {
        context = new SparkContext(conf);
        executors = new LiveExecutors();
        context.addSparkListener(executors);
      } catch (RuntimeException e) {
        throw refused(master, e);
      } catch (Exception e) {
        // Scala throws checked exceptions without saying so.
        throw e instanceof SparkException ? refused(master, e) : new IllegalStateException(e);
      } finally {
        thread.setContextClassLoader(usual);
      }
    }
    return context;
  }

  /** Those of the connection that was made last. */
  static synchronized LiveExecutors executors() {
    return executors;
  }

  /** Ends the connection; the next one may have other settings. */
  static synchronized void stop() {
    if (context != null) {
      context.stop();
      context = null;
    }
  }

  private static BadInputException refused(String master, Exception cause) {
    return BadInput.of(
        cause,
        "-Dspark.master=%s: Spark does not start (%s); accepted: a master as Spark names it that can be reached from here",
        master,
        cause.getMessage());
  }

  /**
   * What Spark is told: the user's own {@code spark.*} properties, those of {@code
   * spark-defaults.conf}, and ours where neither says anything.
   */
  static SparkConf conf(String name, Map<String, String> environment) {
    Master master = Master.of(name);
    SparkConf conf = new SparkConf(true).setMaster(master.name());
    defaults(environment).forEach(conf::setIfMissing);
    conf.setIfMissing("spark.app.name", "closer-look");
    own().forEach(conf::setIfMissing);
    for (String kernels : KERNELS) {
      Optional.ofNullable(environment.get(kernels))
          .ifPresent(value -> conf.setIfMissing("spark.executorEnv." + kernels, value));
    }
    conf.setIfMissing("spark.executorEnv.OMP_NUM_THREADS", "1");
    master.prepare(conf, environment);
    if (master.wantsJar()) {
      jar().ifPresent(file -> conf.setIfMissing("spark.jars", file.toUri().toString()));
      // Before Spark's own older libraries, among which is the one that writes specs.
      conf.setIfMissing("spark.executor.userClassPathFirst", "true");
    }
    return conf;
  }

  private static Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("spark.log.level", "WARN");
    own.put("spark.ui.enabled", "false");
    own.put("spark.ui.showConsoleProgress", "false");
    own.put("spark.plugins", SameBits.class.getName());
    // A straggler is begun a second time where a core is free for it.
    own.put("spark.speculation", "true");
    // Records are taken one by one as they come, and not kept by Spark.
    own.put("spark.driver.maxResultSize", "0");
    // A failed run waits for an executor that has not failed it, see SparkRuns; others never wait.
    own.put("spark.locality.wait", "600s");
    // As the build's own JVMs: native memory is bounded, and small operations are cheap.
    own.put(
        "spark.executor.extraJavaOptions",
        "-XX:MaxDirectMemorySize=1g -Dorg.bytedeco.javacpp.noPointerGC=true"
            + " -Dorg.bytedeco.javacpp.maxBytes=1g -Dorg.bytedeco.javacpp.maxPhysicalBytes=0"
            + " -Djava.awt.headless=true -Dfile.encoding=UTF-8");
    return own;
  }

  /** The jar that executors load the project from; nothing where spark-submit has sent it. */
  private static Optional<Path> jar() {
    return Optional.ofNullable(System.getProperty(JAR))
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .map(
            file -> {
              if (!Files.isRegularFile(file)) {
                throw BadInput.of(
                    "%s is not there, from which executors would load the project; mvn -Pspark package makes it",
                    file);
              }
              return file;
            });
  }

  private static Map<String, String> defaults(Map<String, String> environment) {
    Map<String, String> defaults = new LinkedHashMap<>();
    Stream.concat(
            Stream.ofNullable(environment.get("SPARK_CONF_DIR")).map(Path::of),
            Stream.ofNullable(environment.get("SPARK_HOME")).map(home -> Path.of(home, "conf")))
        .map(folder -> folder.resolve("spark-defaults.conf"))
        .filter(Files::isRegularFile)
        .findFirst()
        .ifPresent(file -> read(file, defaults));
    return defaults;
  }

  private static void read(Path file, Map<String, String> into) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw BadInput.of(e, "%s cannot be read; expected Spark's settings", file);
    }
    for (String name : properties.stringPropertyNames()) {
      into.put(name, properties.getProperty(name).strip());
    }
  }
}
