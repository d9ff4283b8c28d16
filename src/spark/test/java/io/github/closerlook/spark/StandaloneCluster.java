package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A cluster of Spark's own kind on the loopback interface: one master, and workers of one core
 * each, every one a process as on a machine of its own.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Two names of one interface: Spark begins a straggler a second time on another host alone, and
   * tells hosts apart by their names.
   */
  private static final List<String> HOSTS = List.of(LOOPBACK, "localhost");

  /** Far more than anything here takes where the cores have nothing else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path folder;
  private final int port;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  private StandaloneCluster(Path folder) throws IOException {
    this.folder = folder;
    this.port = freePort();
    this.master =
        SparkProcess.start(
            folder.resolve("master.log"),
            Map.of(),
            "org.apache.spark.deploy.master.Master",
            "--host",
            LOOPBACK,
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
  }

  /**
   * Starts one and waits until its workers are there.
   *
   * @param folder for its files
   */
  static StandaloneCluster start(Path folder, int workers) throws IOException {
    StandaloneCluster cluster = new StandaloneCluster(folder);
    cluster.await("master.log", "I have been elected leader");
    for (int i = 0; i < workers; i++) {
      cluster.addWorker();
    }
    return cluster;
  }

  String url() {
    return "spark://" + LOOPBACK + ":" + port;
  }

  void addWorker() throws IOException {
    String name = "worker" + workers.size();
    workers.add(
        SparkProcess.start(
            folder.resolve(name + ".log"),
            Map.of("SPARK_WORKER_DIR", folder.resolve(name).toString()),
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            HOSTS.get(workers.size() % HOSTS.size()),
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            url()));
    await(name + ".log", "Successfully registered with master");
  }

  /** SIGKILL, as when the machine goes; its executors end when they miss it. */
  void killWorker(int number) {
    Process worker = workers.get(number);
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /** As when a machine stands still and goes on, with {@code STOP} and {@code CONT}. */
  void signalExecutor(int worker, String signal) throws IOException, InterruptedException {
    for (ProcessHandle executor : workers.get(worker).children().toList()) {
      SparkProcess.signal(executor, signal);
    }
  }

  private void await(String log, String line) {
    awaitLine(folder.resolve(log), line);
  }

  static void awaitLine(Path log, String line) {
    awaitThat(
        log.getFileName() + " says: " + line,
        () -> {
          try {
            return Files.exists(log) && Files.readString(log).contains(line);
          } catch (IOException e) {
            return false;
          }
        });
  }

  static void awaitThat(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("no longer waiting until " + what).isBefore(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    Stream.concat(Stream.of(master), workers.stream()).forEach(StandaloneCluster::end);
  }

  /** Ends a process and all that it has started. */
  static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
