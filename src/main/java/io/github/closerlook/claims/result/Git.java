package io.github.closerlook.claims.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks git about the repository in a folder, and about no other.
 *
 * <p>A hook, or a script around the build, may have set variables such as {@code GIT_DIR}, which
 * send every git to another repository whatever folder it runs in; and a user's configuration may
 * sign commits, run hooks, or hide files. So git sees none of these: it has the same answer in
 * every shell. It may read the repositories of other users, as whoever builds the project runs its
 * code anyway.
 */
record Git(Path folder, Map<String, String> environment) {

  /** So that a git that waits for something does not hold up the report. */
  private static final int SECONDS = 10;

  /** Known to git on every system, also on Windows. */
  private static final String NOTHING = "/dev/null";

  private static final List<String> COMMAND =
      List.of(
          "git",
          "-c",
          "safe.directory=*",
          "-c",
          "core.hooksPath=" + NOTHING,
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.excludesFile=" + NOTHING,
          "-c",
          "core.attributesFile=" + NOTHING,
          "-c",
          "commit.gpgSign=false");

  static Git in(Path folder) {
    return in(folder, System.getenv());
  }

  /** The same for a user who has this environment. */
  static Git in(Path folder, Map<String, String> environment) {
    return new Git(folder.toAbsolutePath(), environment);
  }

  /** What git writes, without spaces around it; empty if it is not there, fails or hangs. */
  Optional<String> ask(String... arguments) {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    clean(builder.environment());
    try {
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        byte[] output =
            CompletableFuture.supplyAsync(() -> bytes(process)).get(SECONDS, TimeUnit.SECONDS);
        return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
            ? Optional.of(new String(output, StandardCharsets.UTF_8).strip())
            : Optional.empty();
      } finally {
        process.destroy();
      }
    } catch (IOException | ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static byte[] bytes(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clean(Map<String, String> variables) {
    variables.clear();
    environment.forEach(
        (name, value) -> {
          // Windows does not tell GIT_DIR from git_dir.
          if (!name.toUpperCase(Locale.ROOT).startsWith("GIT_")) {
            variables.put(name, value);
          }
        });
    variables.put("GIT_CONFIG_NOSYSTEM", "1");
    variables.put("GIT_CONFIG_GLOBAL", NOTHING);
    // Else asking for the status writes the index anew.
    variables.put("GIT_OPTIONAL_LOCKS", "0");
  }
}
