package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.measure.Gini;
import io.github.closerlook.paper.run.Experiment;
import io.github.closerlook.paper.run.InMemoryCompiler;
import io.github.closerlook.paper.run.Machine;
import io.github.closerlook.paper.train.Trainer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeFingerprintTest {

  private static final String ROOT =
      """
      package p;
      class Root {
        double run(double x) {
          double rate = 0.1;
          return x - rate * Step.gradient(x);
        }
      }
      """;
  private static final String STEP =
      """
      package p;
      class Step {
        static double gradient(double x) {
          return 2 * x;
        }
      }
      """;
  private static final String REPORT =
      """
      package p;
      class Report {
        String of(double x) {
          return "x = " + new Root().run(x);
        }
      }
      """;

  private static final String BEFORE = fingerprint(ROOT, STEP, REPORT);

  @Test
  void should_stay_the_same_under_comments_moved_lines_and_renamed_local_variables() {
    String root =
        """
        package p;

        /** Takes a step. */
        class Root {

          // the rate of Table 1
          double run(double position) {
            double learningRate = 0.1;

            return position
                - learningRate * Step.gradient(position);
          }
        }
        """;

    assertThat(fingerprint(root, STEP, REPORT)).isEqualTo(BEFORE);
  }

  @Test
  void should_change_with_a_constant() {
    assertThat(fingerprint(ROOT.replace("0.1", "0.2"), STEP, REPORT)).isNotEqualTo(BEFORE);
  }

  @Test
  void should_change_with_a_method_of_a_class_that_is_reached() {
    assertThat(fingerprint(ROOT, STEP.replace("2 * x", "x + x"), REPORT)).isNotEqualTo(BEFORE);
  }

  @Test
  void should_stay_the_same_when_a_class_changes_that_is_not_reached() {
    assertThat(fingerprint(ROOT, STEP, REPORT.replace("x = ", "it is "))).isEqualTo(BEFORE);
  }

  @Test
  void should_change_when_a_class_is_newly_reached() {
    String stepByTwo = STEP.replace("2 * x", "Two.of(x)");
    String two = "package p; class Two { static double of(double x) { return 2 * x; } }";

    // when the new class is then changed itself
    String once = fingerprint(ROOT, stepByTwo, REPORT, two);
    String changed = fingerprint(ROOT, stepByTwo, REPORT, two.replace("2 * x", "3 * x"));

    assertThat(Set.of(BEFORE, once, changed)).hasSize(3);
  }

  /** Which order a compiler takes depends on what it compiles first. */
  @Test
  void should_stay_the_same_in_whatever_order_a_sealed_type_lists_what_it_permits() {
    String sealed =
        """
        package p;
        class Root {
          sealed interface Choice permits One, Two {}
          record One() implements Choice {}
          record Two() implements Choice {}
          Choice choice;
        }
        """;
    String swapped = sealed.replace("One, Two", "Two, One");

    assertThat(fingerprint(sealed)).isEqualTo(fingerprint(swapped));
    assertThat(fingerprint(sealed.replace("record Two()", "record Two(int n)")))
        .isNotEqualTo(fingerprint(swapped));
  }

  /** Lambdas, arrays, annotations and sealed interfaces name classes each in a way of its own. */
  @Test
  void should_follow_every_kind_of_reference() {
    String root =
        """
        package p;
        import java.util.function.DoubleUnaryOperator;
        class Root {
          @Named(ByAnnotation.class) int named;
          sealed interface Choice permits ByPermission {}
          record ByPermission() implements Choice {}
          Object of(Object x) {
            DoubleUnaryOperator f = ByMethodReference::of;
            return x instanceof ByCast[] ? f : ByLiteral.class;
          }
        }
        @interface Named { Class<?> value(); }
        class ByAnnotation {}
        class ByMethodReference { static double of(double x) { return x; } }
        class ByCast {}
        class ByLiteral {}
        class ByNobody {}
        """;

    assertThat(CodeFingerprint.reached("p/Root", "p/", compiled(root)::get).keySet())
        .contains(
            "p/Root",
            "p/Root$Choice",
            "p/Root$ByPermission",
            "p/Named",
            "p/ByAnnotation",
            "p/ByMethodReference",
            "p/ByCast",
            "p/ByLiteral")
        .doesNotContain("p/ByNobody");
  }

  @Test
  void should_reach_what_trains_and_measures_and_not_what_stores_and_tells() {
    assertThat(CodeFingerprint.ofClasses(Experiment.class).keySet())
        .contains(
            name(Trainer.class),
            name(Gini.class),
            "paper.model.dense.FusedNetwork",
            "paper.model.dl4j.Dl4jNetwork",
            "paper.model.spec.Regularizer$Dropout",
            "paper.measure.LossSensitivity",
            "paper.data.Noise")
        .doesNotContain(
            name(RunStore.class),
            name(RecordFormat.class),
            name(Laboratory.class),
            name(Progress.class),
            name(RunRecord.class),
            name(CodeFingerprint.class),
            name(Machine.class))
        .noneMatch(name -> name.matches(".*\\.(download|study|claim|session)\\..*"))
        .noneMatch(name -> name.matches(".*\\.stats\\.(?!Seeds$).*"));
  }

  @Test
  void should_be_the_same_each_time() {
    assertThat(CodeFingerprint.of(Experiment.class))
        .matches("[0-9a-f]{64}")
        .isEqualTo(CodeFingerprint.of(Experiment.class));
  }

  @Test
  void should_name_each_class_with_a_digest_of_its_own() {
    assertThat(CodeFingerprint.ofClasses(Experiment.class))
        .containsKeys(
            "paper.data.Noise", "paper.model.spec.Regularizer$Dropout", "paper.train.Trainer")
        .doesNotContainKey("claims.store.RunStore")
        .allSatisfy((name, digest) -> assertThat(digest).matches("[0-9a-f]{64}"));
  }

  @Test
  void should_name_what_is_reached_from_further_classes_too() {
    assertThat(CodeFingerprint.ofClasses(Experiment.class, RunStore.class))
        .containsKeys("paper.data.Noise", "claims.store.RunStore", "claims.store.RecordFormat");
  }

  private static String name(Class<?> type) {
    return type.getName().substring("io.github.closerlook.".length());
  }

  private static String fingerprint(String... sources) {
    return CodeFingerprint.digest(CodeFingerprint.reached("p/Root", "p/", compiled(sources)::get));
  }

  private static Map<String, byte[]> compiled(String... sources) {
    return InMemoryCompiler.compile(sources);
  }
}
