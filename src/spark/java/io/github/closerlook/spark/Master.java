package io.github.closerlook.spark;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.util.Utils;

/** What {@code -Dspark.master=} names: who starts the executors, and what he wants for it. */
sealed interface Master {

  /** The name that Spark takes. */
  String name();

  /**
   * Adds what executors of this kind need, unless the user has said something else.
   *
   * @throws BadInputException if the user has not said what nobody else can know
   */
  void prepare(SparkConf conf, Map<String, String> environment);

  /** Whether the project's jar has to be sent to the executors. */
  default boolean wantsJar() {
    return true;
  }

  /** Where a connection is made, Spark and Hadoop find their settings by this loader. */
  default ClassLoader loader(Map<String, String> environment, ClassLoader usual) {
    return usual;
  }

  /**
   * The one of this name; whether there is such a one is for Spark to tell.
   *
   * @throws BadInputException if Kubernetes cannot be asked under this name
   */
  static Master of(String name) {
    if (name.matches("local(\\[.*])?")) {
      return new Threads(name);
    }
    if (name.startsWith("local-cluster")) {
      return new LocalCluster(name);
    }
    if (name.equals("yarn")) {
      return new Yarn(name);
    }
    return name.startsWith("k8s://") ? Kubernetes.of(name) : new Standalone(name);
  }

  /** Executors are threads of this JVM, which has the project. */
  record Threads(String name) implements Master {

    @Override
    public void prepare(SparkConf conf, Map<String, String> environment) {
      // Nothing but this JVM is needed.
    }

    @Override
    public boolean wantsJar() {
      return false;
    }
  }

  /** A cluster of Spark's own kind. */
  record Standalone(String name) implements Master {

    @Override
    public void prepare(SparkConf conf, Map<String, String> environment) {
      // Its workers were started with what they need.
    }
  }

  /** Spark starts its JVMs by itself, from its own folder. */
  record LocalCluster(String name) implements Master {

    @Override
    public void prepare(SparkConf conf, Map<String, String> environment) {
      if (!(environment.containsKey("SPARK_HOME")
          && environment.containsKey("SPARK_SCALA_VERSION"))) {
        throw refusal(
            name,
            "starts JVMs from a Spark that is installed here; expected its folder in the"
                + " environment variable SPARK_HOME, and 2.13 in SPARK_SCALA_VERSION");
      }
    }
  }

  /** Containers of a Hadoop cluster. */
  record Yarn(String name) implements Master {

    /** In the order in which Spark's scripts put them onto the class path. */
    private static final List<String> FOLDERS = List.of("HADOOP_CONF_DIR", "YARN_CONF_DIR");

    @Override
    public void prepare(SparkConf conf, Map<String, String> environment) {
      if (settings(environment).noneMatch(Files::isDirectory)) {
        throw refusal(
            name,
            "asks the Hadoop cluster that yarn-site.xml and core-site.xml describe; expected their"
                + " folder in the environment variable HADOOP_CONF_DIR or YARN_CONF_DIR");
      }
      boolean named = conf.contains("spark.yarn.jars") || conf.contains("spark.yarn.archive");
      boolean installed =
          Optional.ofNullable(environment.get("SPARK_HOME"))
              .filter(home -> Files.isDirectory(Path.of(home, "jars")))
              .isPresent();
      if (!named && !installed) {
        throw refusal(
            name,
            "sends Spark's own libraries to the cluster; expected the folder of an installed Spark"
                + " in the environment variable SPARK_HOME, or spark.yarn.jars or"
                + " spark.yarn.archive in spark-defaults.conf");
      }
      boundNativeMemory(conf);
    }

    /** A JVM that already runs has its class path; Spark's scripts have these folders there. */
    @Override
    public ClassLoader loader(Map<String, String> environment, ClassLoader usual) {
      return new URLClassLoader(
          settings(environment).filter(Files::isDirectory).map(Yarn::url).toArray(URL[]::new),
          usual);
    }

    private static Stream<Path> settings(Map<String, String> environment) {
      return FOLDERS.stream().map(environment::get).flatMap(Stream::ofNullable).map(Path::of);
    }

    private static URL url(Path folder) {
      try {
        return folder.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(folder + " has no address", e);
      }
    }
  }

  /** Pods of a Kubernetes cluster. */
  record Kubernetes(String name) implements Master {

    static Kubernetes of(String name) {
      try {
        // As spark-submit does it: without a scheme, https is meant.
        return new Kubernetes(Utils.checkAndGetK8sMasterUrl(name));
      } catch (Exception e) {
        // Scala throws checked exceptions without saying so.
        throw refusal(
            name,
            "is no address of a Kubernetes cluster ("
                + e.getMessage()
                + "); expected one such as k8s://https://host:6443");
      }
    }

    @Override
    public void prepare(SparkConf conf, Map<String, String> environment) {
      // Spark itself would tell its log so again and again, and go on waiting for executors.
      if (Stream.of("spark.kubernetes.executor.container.image", "spark.kubernetes.container.image")
          .map(property -> conf.get(property, ""))
          .allMatch(String::isBlank)) {
        throw refusal(
            name,
            "starts pods from an image of Spark; expected its name as"
                + " spark.kubernetes.container.image in spark-defaults.conf, in the folder that"
                + " SPARK_CONF_DIR names or in conf of SPARK_HOME");
      }
      boundNativeMemory(conf);
    }
  }

  /**
   * Beside its heap an executor takes up to 1 GB of OpenBLAS's and oneDNN's memory and as much of
   * Java's own, see {@link SparkContexts}; a container that takes more than was asked for is
   * killed, and Spark asks for 384 MB beside the heap if nobody says more.
   */
  private static void boundNativeMemory(SparkConf conf) {
    if (!conf.contains("spark.executor.memoryOverheadFactor")) {
      conf.setIfMissing("spark.executor.memoryOverhead", "2560m");
    }
  }

  /** A sentence that begins with the setting. */
  private static BadInputException refusal(String name, String sentence) {
    return BadInput.of("-Dspark.master=%s %s", name, sentence);
  }
}
