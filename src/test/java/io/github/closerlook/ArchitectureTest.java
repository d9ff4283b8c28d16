package io.github.closerlook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package uses only those before it, and no result depends on a clock or an unseeded die. */
class ArchitectureTest {

  private static final String ROOT = "io.github.closerlook.";

  /**
   * The two halves, then the programs, and a cluster, which {@code -Pspark} alone compiles. The
   * first half knows nothing of the second, and its statistics nothing of the rest of it.
   */
  private static final List<String> ORDER =
      List.of(
          "claims.stats..",
          "claims.files..",
          "claims.store..",
          "claims.claim..",
          "claims.result..",
          "claims.render..",
          "claims.session..",
          "paper.data..",
          "paper.model..",
          "paper.train..",
          "paper.measure..",
          "paper.run..",
          "paper.study..",
          "paper.figures..",
          "paper",
          "program..",
          "spark..");

  /** Inside {@code model}; what stands in {@code model} itself comes last. */
  private static final List<String> MODEL =
      List.of(
          "paper.model.spec..",
          "paper.model.dl4j..",
          "paper.model.dense..",
          "paper.model.onednn..",
          "paper.model");

  /** What a record's numbers, and the verdict on them, are made by. */
  private static final String[] RESULTS = {
    ROOT + "claims.stats..",
    ROOT + "paper.data..",
    ROOT + "paper.model..",
    ROOT + "paper.train..",
    ROOT + "paper.measure.."
  };

  static List<String> packages() {
    return ORDER;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void should_import_only_packages_that_come_before(String name) {
    usesNoneAfter(name).check(ProjectClasses.main());
  }

  @Test
  void should_import_only_packages_that_come_before_inside_model() {
    for (int i = 0; i < MODEL.size(); i++) {
      usesNone(MODEL.get(i), MODEL.subList(i + 1, MODEL.size())).check(ProjectClasses.main());
    }
  }

  @Test
  void should_keep_statistics_free_of_the_rest() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "claims.stats..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.github.closerlook..")
                .and(not(resideInAnyPackage(ROOT + "claims.stats.."))))
        .check(ProjectClasses.main());
  }

  /** What is new here is of use to other papers as far as it knows none. */
  @Test
  void should_keep_claims_free_of_this_paper_and_of_what_trains_its_networks() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "claims..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "paper..",
            ROOT + "program..",
            "org.nd4j..",
            "org.deeplearning4j..",
            "org.bytedeco..")
        .check(ProjectClasses.main());
  }

  @Test
  void should_have_no_cycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(ProjectClasses.main());
  }

  @Test
  void should_have_every_class_in_a_package_of_the_order() {
    noClasses()
        .should()
        .resideOutsideOfPackages(ORDER.stream().map(name -> ROOT + name).toArray(String[]::new))
        .check(
            ProjectClasses.main()
                .that(
                    describe(
                        "no package-info", type -> !type.getSimpleName().equals("package-info"))));
  }

  /** A reader who meets a name, in a message or in a search, shall not have to ask which it is. */
  @Test
  void should_give_no_two_classes_one_name() throws IOException {
    assertThat(Folder.tree(Path.of("src")))
        .map(file -> file.getFileName().toString())
        .filteredOn(name -> name.endsWith(".java") && !name.equals("package-info.java"))
        .hasSizeGreaterThan(500)
        .doesNotHaveDuplicates();
  }

  /**
   * So that every call of git is one of {@code Git}'s, which keeps the user's variables from it.
   */
  @Test
  void should_start_processes_in_these_classes_alone() {
    assertThat(
            ProjectClasses.all().stream()
                .filter(ArchitectureTest::startsProcesses)
                .map(JavaClass::getSimpleName))
        .contains("Git")
        .isSubsetOf(
            // git, and what tells the processor on macOS
            "Git",
            "Processor",
            // of the tests: Java, a browser, mkfifo, two of .ci, and with -Pspark a cluster
            "ChildJvm",
            "Browser",
            "RunStoreOfStrangersTest",
            "CiRunTest",
            "CiSameJarTest",
            "SparkProcess");
  }

  private static boolean startsProcesses(JavaClass type) {
    return type.getCodeUnitAccessesFromSelf().stream()
        .map(JavaCodeUnitAccess::getTarget)
        .anyMatch(
            target ->
                target.getOwner().isEquivalentTo(ProcessBuilder.class)
                        && target.getName().equals("<init>")
                    || target.getOwner().isEquivalentTo(Runtime.class)
                        && target.getName().equals("exec"));
  }

  @Test
  void should_draw_random_numbers_from_seeded_generators_alone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                Random.class, ThreadLocalRandom.class, SplittableRandom.class, SecureRandom.class))
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .check(ProjectClasses.main());
  }

  @Test
  void should_not_look_at_a_clock_where_results_are_made() {
    noClasses()
        .that()
        .resideInAnyPackage(RESULTS)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat(belongToAnyOf(Instant.class, Clock.class, Date.class, UUID.class))
        .check(ProjectClasses.main());
  }

  /** The rules above would pass on no classes, and on classes whose references go unseen. */
  @Test
  void should_see_an_import_against_the_order() {
    assertThat(ProjectClasses.main()).hasSizeGreaterThan(50);
    assertThatThrownBy(
            () -> usesNone("paper.run..", List.of("paper.data..")).check(ProjectClasses.main()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Experiment");
    assertThatThrownBy(
            () ->
                usesNone("paper.model", List.of("paper.model.onednn.."))
                    .check(ProjectClasses.main()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CnnEngine");
  }

  private static ArchRule usesNoneAfter(String name) {
    List<String> after = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
    // The last of them, spark, has none after it.
    return usesNone(name, after);
  }

  private static ArchRule usesNone(String name, List<String> others) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.stream().map(other -> ROOT + other).toArray(String[]::new))
        .allowEmptyShould(true);
  }
}
