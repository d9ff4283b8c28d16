package io.github.closerlook.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hadoop's YARN on the loopback interface: a resource manager and node managers, every one a
 * process as on a machine of its own. Containers that take more memory than was asked for are
 * killed.
 */
final class YarnCluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * A node's memory, in MB: room for an executor with its native memory, and on one of the nodes
   * for Spark's application master beside it; not for two executors.
   */
  private static final int MEMORY = 4608;

  private final Path folder;
  private final Map<String, String> settings;
  private final List<Process> processes = new ArrayList<>();

  private YarnCluster(Path folder) throws IOException {
    this.folder = folder;
    this.settings = settings();
  }

  /**
   * Starts one and waits until its nodes are there.
   *
   * @param folder for its files
   * @param clients where to write what its clients are to know, as {@code HADOOP_CONF_DIR} names it
   */
  static YarnCluster start(Path folder, Path clients, int nodes) throws IOException {
    YarnCluster cluster = new YarnCluster(folder);
    write(clients, cluster.settings);
    cluster.start("resourcemanager", "ResourceManager", cluster.settings);
    StandaloneCluster.awaitLine(folder.resolve("resourcemanager.log"), "to active state");
    for (int i = 0; i < nodes; i++) {
      cluster.addNode("node" + i);
    }
    for (int i = 0; i < nodes; i++) {
      StandaloneCluster.awaitLine(
          folder.resolve("node" + i + ".log"), "Registered with ResourceManager");
    }
    return cluster;
  }

  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String service : List.of("", "scheduler.", "resource-tracker.", "admin.", "webapp.")) {
      settings.put(
          "yarn.resourcemanager." + service + "address",
          LOOPBACK + ":" + StandaloneCluster.freePort());
    }
    settings.put("yarn.scheduler.capacity.root.queues", "default");
    settings.put("yarn.scheduler.capacity.root.default.capacity", "100");
    // Spark's application master may have half of such a small cluster.
    settings.put("yarn.scheduler.capacity.maximum-am-resource-percent", "0.5");
    settings.put("yarn.scheduler.minimum-allocation-mb", "128");
    settings.put("yarn.nodemanager.resource.memory-mb", Integer.toString(MEMORY));
    settings.put("yarn.nodemanager.resource.cpu-vcores", "2");
    // A JVM reserves far more addresses than it uses memory.
    settings.put("yarn.nodemanager.vmem-check-enabled", "false");
    settings.put("yarn.nodemanager.pmem-check-enabled", "true");
    // The disk of a machine that builds may be as full as it likes.
    settings.put(
        "yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", "100");
    return settings;
  }

  private void addNode(String name) throws IOException {
    Map<String, String> own = new LinkedHashMap<>(settings);
    own.put("yarn.nodemanager.hostname", LOOPBACK);
    for (String service : List.of("", "localizer.", "webapp.")) {
      own.put("yarn.nodemanager." + service + "address", LOOPBACK + ":0");
    }
    own.put("yarn.nodemanager.local-dirs", folder.resolve(name).resolve("local").toString());
    own.put("yarn.nodemanager.log-dirs", folder.resolve(name).resolve("logs").toString());
    start(name, "NodeManager", own);
  }

  private void start(String name, String main, Map<String, String> settings) throws IOException {
    Path own = folder.resolve(name + "-conf");
    write(own, settings);
    processes.add(
        SparkProcess.start(
            folder.resolve(name + ".log"),
            // Containers take the first from their node.
            Map.of("JAVA_HOME", System.getProperty("java.home"), "LOG4J_LEVEL", "info"),
            List.of("-Xmx512m", "--add-opens=java.base/java.lang=ALL-UNNAMED"),
            String.join(
                File.pathSeparator,
                own.toString(),
                SparkProcess.library("yarn"),
                SparkProcess.library("jars")),
            "org.apache.hadoop.yarn.server." + main.toLowerCase(Locale.ROOT) + "." + main,
            List.of()));
  }

  private static void write(Path folder, Map<String, String> settings) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("yarn-site.xml"),
        settings.entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "<property><name>%s</name><value>%s</value></property>%n",
                        entry.getKey(),
                        entry.getValue()))
            .collect(Collectors.joining("", "<configuration>\n", "</configuration>\n")));
  }

  @Override
  public void close() {
    processes.forEach(StandaloneCluster::end);
  }
}
