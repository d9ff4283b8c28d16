package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Judge;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.Environment;
import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Id of a data set that the user put in the place of the one that sizes were chosen for. Its
   * results are accepted apart, and compared with those alone that were.
   */
  default Optional<String> otherData() {
    return Optional.empty();
  }

  /** The kinds of studies that there are: a type whose subtypes Jackson can tell apart. */
  Class<? extends Study> studies();

  /** What carries runs out. */
  Apparatus apparatus();

  /** The folder with {@code expectations}, and {@code reports} beside them. */
  default Path folder() {
    return ProjectFolder.resolve("");
  }

  /** Where records are kept. */
  default Path runs() {
    return folder().resolve("target/runs");
  }

  /** All claims there are, checked. */
  default List<Expectation> expectations() {
    return Expectations.read(
        folder().resolve("expectations"), options().conditions().scale(), studies());
  }

  /** Whether a data set is at hand; cases of others are skipped. */
  default boolean has(String dataSet) {
    return true;
  }

  /** What these claims are judged with; here, with no data and on no special machine. */
  default Environment environment(Collection<Expectation> claims) {
    return Environment.of(
        folder(),
        claims,
        dataSet -> Optional.empty(),
        Map.of("JVM", Runtime.version().toString()),
        CodeFingerprint.ofClasses(apparatus().getClass(), Judge.class, studies()));
  }

  /**
   * Has runs carried out.
   *
   * @param plan all runs that will be asked for
   * @param out takes the progress, line by line
   */
  default Laboratory laboratory(Set<Run> plan, Consumer<String> out) {
    return new Laboratory(
        apparatus(), new RunStore(runs(), out), options().workers(), new Progress(plan, out));
  }

  /** The seeds that the claims are judged on. */
  default Panel panel() {
    return new Panel(options().conditions().seed(), options().conditions().engine());
  }
}
