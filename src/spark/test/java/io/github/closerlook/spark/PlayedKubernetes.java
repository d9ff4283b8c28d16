package io.github.closerlook.spark;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Kubernetes as far as it can be had without a cluster. Its API is played by the one that the
 * makers of Spark's client test themselves with, which keeps what is sent to it. The only node is
 * played here: for each pod that Spark asks for it starts the process that the entry point of
 * Spark's image would start, and reports what becomes of it.
 */
final class PlayedKubernetes implements Watcher<Pod>, AutoCloseable {

  private static final String ADDRESS = "127.0.0.1";

  private final Path folder;
  private final KubernetesMockServer server =
      new KubernetesMockServer(
          new Context(), new MockWebServer(), new HashMap<>(), new Api(), false);
  private final KubernetesClient node;
  private final List<Pod> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Process> running = new ConcurrentHashMap<>();

  /** Gives a new pod the status that a real one gives it. */
  private static final class Api extends KubernetesCrudDispatcher {

    @Override
    public MockResponse handleCreate(RecordedRequest request) {
      if (!request.getPath().endsWith("/pods")) {
        return super.handleCreate(request);
      }
      Pod pod =
          Serialization.unmarshal(request.getUtf8Body(), Pod.class)
              .edit()
              .withNewStatus()
              .withPhase("Pending")
              .endStatus()
              .build();
      byte[] body = Serialization.asJson(pod).getBytes(StandardCharsets.UTF_8);
      return super.handleCreate(
          new RecordedRequest(
              request.getHttpVersion(),
              request.method(),
              request.getPath(),
              request.getHeaders(),
              new Buffer(body)));
    }
  }

  private PlayedKubernetes(Path folder) {
    this.folder = folder;
    server.init(InetAddress.getLoopbackAddress(), 0);
    this.node = server.createClient();
  }

  /**
   * Starts it.
   *
   * @param folder for the logs and the volumes of its containers
   */
  static PlayedKubernetes start(Path folder) {
    PlayedKubernetes cluster = new PlayedKubernetes(folder);
    cluster.node.pods().inAnyNamespace().watch(cluster);
    return cluster;
  }

  /** As {@code -Dspark.master=} takes it. */
  String url() {
    return "k8s://http://" + ADDRESS + ":" + server.getPort();
  }

  /** All pods that were asked for so far, as they were asked for. */
  List<Pod> asked() {
    return asked;
  }

  /** Those that run now. */
  Map<String, Process> running() {
    return running;
  }

  @Override
  public void eventReceived(Action action, Pod pod) {
    String name = pod.getMetadata().getName();
    if (action == Action.ADDED) {
      asked.add(pod);
      Process process = container(pod);
      running.put(name, process);
      report(pod, "Running");
      process
          .onExit()
          .thenAccept(
              ended -> {
                if (running.remove(name) != null) {
                  report(pod, ended.exitValue() == 0 ? "Succeeded" : "Failed");
                }
              });
    } else if (action == Action.DELETED) {
      Process process = running.remove(name);
      if (process != null) {
        StandaloneCluster.end(process);
      }
    }
  }

  @Override
  public void onClose(WatcherException cause) {
    // The cluster ends before whoever watches it.
  }

  private void report(Pod pod, String phase) {
    node.pods()
        .inNamespace(pod.getMetadata().getNamespace())
        .withName(pod.getMetadata().getName())
        .editStatus(
            current ->
                current
                    .edit()
                    .editOrNewStatus()
                    .withPhase(phase)
                    .withPodIP(ADDRESS)
                    .endStatus()
                    .build());
  }

  /** What the entry point of Spark's image makes of the argument {@code executor}. */
  private Process container(Pod pod) {
    String name = pod.getMetadata().getName();
    Map<String, String> environment = new TreeMap<>();
    for (EnvVar variable : pod.getSpec().getContainers().get(0).getEnv()) {
      if (variable.getValue() != null) {
        environment.put(variable.getName(), variable.getValue());
      }
    }
    environment.put("SPARK_EXECUTOR_POD_IP", ADDRESS);
    environment.put("SPARK_EXECUTOR_POD_NAME", name);
    Path own = folder.resolve(name);
    environment.put("SPARK_LOCAL_DIRS", own.toString());
    String memory = environment.get("SPARK_EXECUTOR_MEMORY");
    List<String> options = new ArrayList<>(List.of("-Xms" + memory, "-Xmx" + memory));
    environment.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("SPARK_JAVA_OPT_"))
        .forEach(entry -> options.add(entry.getValue()));
    try {
      Files.createDirectories(own);
      return SparkProcess.start(
          own.resolve("log"),
          environment,
          options,
          SparkProcess.library("jars"),
          "org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend",
          List.of(
              "--driver-url",
              environment.get("SPARK_DRIVER_URL"),
              "--executor-id",
              environment.get("SPARK_EXECUTOR_ID"),
              "--cores",
              environment.get("SPARK_EXECUTOR_CORES"),
              "--app-id",
              environment.get("SPARK_APPLICATION_ID"),
              "--hostname",
              ADDRESS,
              "--resourceProfileId",
              environment.get("SPARK_RESOURCE_PROFILE_ID"),
              "--podName",
              name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    node.close();
    running.values().forEach(StandaloneCluster::end);
    server.destroy();
  }
}
