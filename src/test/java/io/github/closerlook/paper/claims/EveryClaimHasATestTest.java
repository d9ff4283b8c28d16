package io.github.closerlook.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.session.ClaimTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A claim without a test method would be read, checked, and never judged. */
class EveryClaimHasATestTest {

  private static final List<JavaMethod> CLAIM_TESTS =
      new ClassFileImporter()
          .importPackages("io.github.closerlook.paper.claims").stream()
              .map(JavaClass::getMethods)
              .flatMap(methods -> methods.stream())
              .filter(method -> method.isAnnotatedWith(ClaimTest.class))
              .toList();

  @Test
  void should_have_one_test_method_for_each_expectation() {
    List<String> expected = ProjectClaims.at(Scale.DEFAULT).stream().map(Expectation::id).toList();

    assertThat(CLAIM_TESTS)
        .extracting(method -> method.getAnnotationOfType(ClaimTest.class).value())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /**
   * What keeps the suite from starting is told by the first that asks: the others have no cases.
   */
  @Test
  void should_let_every_test_of_the_suite_do_without_cases() {
    List<ParameterizedTest> tests =
        new ClassFileImporter()
            .importPackages("io.github.closerlook.paper.claims").stream()
                .filter(type -> type.getSimpleName().endsWith("Claims"))
                .flatMap(type -> type.getMethods().stream())
                .map(method -> findAnnotation(method.reflect(), ParameterizedTest.class))
                .flatMap(Optional::stream)
                .toList();

    assertThat(tests)
        .hasSize(CLAIM_TESTS.size() + 1)
        .allMatch(ParameterizedTest::allowZeroInvocations);
  }

  @Test
  void should_name_each_test_after_its_claim() {
    assertThat(CLAIM_TESTS)
        .allSatisfy(
            method ->
                assertThat(method.getName())
                    .isEqualTo(
                        method.getAnnotationOfType(ClaimTest.class).value().replace('-', '_')));
  }
}
