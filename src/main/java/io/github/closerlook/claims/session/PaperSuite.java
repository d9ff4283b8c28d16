package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.Environment;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Run;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A paper with all that it takes to judge its claims: what a test class names by {@link ClaimsOf}.
 * It has a constructor without arguments, which JUnit's session calls once. All of it may refuse
 * what the user gave with a {@link io.github.closerlook.claims.files.BadInputException}.
 */
public interface PaperSuite {

  /** What the reports say of it. */
  Paper paper();

  /** What the user asked for. */
  SuiteOptions options();

  /** All claims there are, checked. */
  List<Expectation> expectations();

  /** Whether a data set is at hand; cases of others are skipped. */
  boolean has(String dataSet);

  /** What these claims are judged with. */
  Environment environment(Collection<Expectation> claims);

  /**
   * What carries out the runs.
   *
   * @param plan all runs that will be asked for
   * @param out takes the progress, line by line
   */
  Laboratory laboratory(Set<Run> plan, Consumer<String> out);

  /** The seeds that the claims are judged on. */
  default Panel panel() {
    return new Panel(options().conditions().seed(), options().conditions().engine());
  }

  /** The folder whose {@code accepted} is read, and {@code latest} written. */
  default Path reports() {
    return ProjectFolder.resolve("reports");
  }
}
