package io.github.closerlook.report.drift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The commit of the project, as far as git tells.
 *
 * @param id 40 hexadecimal digits, or {@code unknown}
 * @param tree whether the files are those of that commit; reports do not count
 */
public record Commit(String id, Tree tree) {

  /** State of the working tree. */
  public enum Tree {
    CLEAN,
    CHANGED,
    UNKNOWN
  }

  /** Where there is no git, or no repository. */
  public static final Commit UNKNOWN = new Commit("unknown", Tree.UNKNOWN);

  /** So that a git that waits for something does not hold up the report. */
  private static final int SECONDS = 10;

  /**
   * Asks git.
   *
   * @param project the project's folder; one that only lies within a repository has no commit
   */
  public static Commit of(Path project) {
    Optional<String> within = git(project, "rev-parse", "--show-prefix");
    Optional<String> head = git(project, "rev-parse", "HEAD");
    if (within.isEmpty() || !within.get().isEmpty() || head.isEmpty()) {
      return UNKNOWN;
    }
    Tree tree =
        git(project, "status", "--porcelain", "--", ".", ":(exclude)reports")
            .map(changes -> changes.isEmpty() ? Tree.CLEAN : Tree.CHANGED)
            .orElse(Tree.UNKNOWN);
    return new Commit(head.get(), tree);
  }

  private static Optional<String> git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        return Optional.empty();
      }
      return process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Such as {@code 1de8a20ae0, with changes}. */
  @Override
  public String toString() {
    return (id.length() > 10 ? id.substring(0, 10) : id)
        + (tree == Tree.CHANGED ? ", with changes" : "");
  }
}
