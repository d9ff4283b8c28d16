package io.github.closerlook.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.claims.store.StoredRuns;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.FirstImages;
import io.github.closerlook.paper.run.ChildJvm;
import io.github.closerlook.paper.run.KernelsOfMaven;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** One claim's test, started by JUnit's own launcher with none of what Maven gives a JVM. */
@Order(1)
class FromAnIdeTest {

  /** Of few and small networks at the quick scale. */
  private static final String CLAIM = "memorization-factors";

  @TempDir private Path project;

  private Catalogue catalogue;

  @Test
  void should_train_what_maven_would_to_the_last_bit_and_nothing_else() throws Exception {
    assumeThat(KernelsOfMaven.areThoseOfTheProcessor()).isTrue();

    // given a project's folder
    copy(Path.of("expectations"));
    Path data = project.resolve("data");
    catalogue = FirstImages.write(data, 1000, 1000);
    Path store = project.resolve("runs");

    ChildJvm child =
        ChildJvm.startWithoutMaven(
            project,
            // Of the JVM's own flags one that saves time alone: it is over before more pays.
            List.of(
                "-Dscale=quick", "-Druns=" + store, "-Ddata=" + data, "-XX:TieredStopAtLevel=1"),
            OneClaim.class,
            FurtherClaims.class.getName(),
            "memorization_factors");

    // then all of its cases were tested
    assertThat(child.awaitSuccess())
        .contains("[closer-look] memorization-factors: 42 of 42 runs")
        .contains(claim().cases().size() + " tests, 0 failed");
    assertThat(project.resolve("reports/latest/paper.html")).exists();

    // and its networks, by their keys, are those that Maven's own JVM looks for
    List<Run> specs = List.copyOf(PanelInquiry.plan(claim(), new Panel(1, "fused")));
    assertThat(specs).hasSize(42).allMatch(new StoredRuns(store, new TrainingApparatus(catalogue)));
    assertThat(Folder.files(store, ".json")).hasSize(42);
    List<RunRecord> theirs = records(store, specs);
    List<RunRecord> ours = records(project.resolve("here"), specs);
    for (int i = 0; i < specs.size(); i++) {
      assertThat(theirs.get(i).sameResult(ours.get(i))).as(specs.get(i).toString()).isTrue();
    }
  }

  private static Expectation claim() {
    return ProjectClaims.at(Scale.QUICK).stream()
        .filter(claim -> claim.id().equals(CLAIM))
        .findFirst()
        .orElseThrow();
  }

  private List<RunRecord> records(Path store, List<Run> specs) {
    List<String> warnings = new ArrayList<>();
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(catalogue),
            new RunStore(store, warnings::add),
            2,
            new Progress(specs, line -> {}))) {
      List<RunRecord> records = laboratory.records("to compare", specs);
      assertThat(warnings).isEmpty();
      return records;
    }
  }

  private void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path copy = project.resolve(file);
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** What an IDE does when somebody starts one test. */
  static final class OneClaim {

    private OneClaim() {}

    public static void main(String... arguments) {
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(
                      selectMethod(
                          arguments[0],
                          arguments[1],
                          "io.github.closerlook.claims.session.CaseReport"))
                  .build(),
              summary);
      summary
          .getSummary()
          .getFailures()
          .forEach(failure -> System.out.println(failure.getException().getMessage()));
      System.out.println(
          summary.getSummary().getTestsFoundCount()
              + " tests, "
              + summary.getSummary().getTotalFailureCount()
              + " failed");
    }
  }
}
