package io.github.closerlook.claims.result;

import java.nio.file.Path;
import java.util.Optional;

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

  /**
   * Asks git.
   *
   * @param project the project's folder; one that only lies within a repository has no commit
   */
  public static Commit of(Path project) {
    return of(Git.in(project));
  }

  static Commit of(Git git) {
    Optional<String> within = git.ask("rev-parse", "--show-prefix");
    Optional<String> head = git.ask("rev-parse", "HEAD");
    if (within.isEmpty() || !within.get().isEmpty() || head.isEmpty()) {
      return UNKNOWN;
    }
    Tree tree =
        git.ask("status", "--porcelain", "--untracked-files=normal", "--", ".", ":(exclude)reports")
            .map(changes -> changes.isEmpty() ? Tree.CLEAN : Tree.CHANGED)
            .orElse(Tree.UNKNOWN);
    return new Commit(head.get(), tree);
  }

  /** Such as {@code 1de8a20ae0, with changes}. */
  @Override
  public String toString() {
    return (id.length() > 10 ? id.substring(0, 10) : id)
        + (tree == Tree.CHANGED ? ", with changes" : "");
  }
}
