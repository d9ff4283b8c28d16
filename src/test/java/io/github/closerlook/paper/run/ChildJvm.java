package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Another JVM with this one's class path, flags and environment. */
public final class ChildJvm {

  /** Far more than any child here takes: a test that waits longer has hung. */
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;

  private ChildJvm(Process process) {
    this.process = process;
  }

  public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
    return startWith(List.of(), main, arguments);
  }

  /** The same with more flags, which win over those of this JVM. */
  public static ChildJvm startWith(List<String> flags, Class<?> main, Object... arguments)
      throws IOException {
    return start(command(flags, main, arguments));
  }

  /** The same behind a shell command, such as one that sets a limit. */
  public static ChildJvm startAfter(String shellCommand, Class<?> main, Object... arguments)
      throws IOException {
    List<String> shell =
        new ArrayList<>(List.of("/bin/sh", "-c", shellCommand + " && exec \"$@\"", "sh"));
    shell.addAll(command(List.of(), main, arguments));
    return start(shell);
  }

  /**
   * As an IDE starts one: with this JVM's class path, and with none of the flags and the
   * environment that Maven gave it.
   *
   * @param folder that it works in
   */
  public static ChildJvm startWithoutMaven(
      Path folder, List<String> flags, Class<?> main, Object... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(List.of(), flags, main, arguments))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeAll(
            Set.of(
                "JAVA_TOOL_OPTIONS",
                "_JAVA_OPTIONS",
                "OPENBLAS_CORETYPE",
                "DNNL_MAX_CPU_ISA",
                "OMP_NUM_THREADS"));
    return new ChildJvm(builder.start());
  }

  private static ChildJvm start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // They are among this JVM's flags already, and a JVM that picks them up says so on a line.
    builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    return new ChildJvm(builder.start());
  }

  private static List<String> command(List<String> flags, Class<?> main, Object... arguments) {
    List<String> own =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> !flag.startsWith("-agentlib") && !flag.startsWith("-javaagent"))
            .toList();
    return command(own, flags, main, arguments);
  }

  private static List<String> command(
      List<String> own, List<String> flags, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(own);
    command.addAll(flags);
    // The counters' file in the temporary folder would be written under the limits of startAfter.
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    // Surefire's own class path is a jar that names the real one.
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  /** Waits until the child has written a line, whatever it says. */
  public ChildJvm awaitLine() throws IOException {
    InputStream out = process.getInputStream();
    int read;
    do {
      read = out.read();
      assertThat(read).as("the child ended before it wrote a line").isNotNegative();
    } while (read != '\n');
    return this;
  }

  /** SIGKILL, and waits until it has come. Whether the child was still at work. */
  public boolean kill() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return alive;
  }

  /** Waits for the end; what it wrote from now on. */
  public String awaitSuccess() throws IOException, InterruptedException {
    return awaitStatus(0);
  }

  /** The same of a child that ends with another status than success. */
  public String awaitStatus(int status) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isEqualTo(status);
    return out;
  }
}
