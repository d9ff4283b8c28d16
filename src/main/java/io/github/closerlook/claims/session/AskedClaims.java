package io.github.closerlook.claims.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Where the test of one claim is started alone, as an IDE does, nothing but its networks are
 * trained, and the reports are of that claim: as with {@code -Dclaims}, which wins if it is given.
 */
public final class AskedClaims implements TestExecutionListener {

  private static final String CLAIMS = "claims";

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    List<MethodSource> methods =
        plan.getRoots().stream()
            .flatMap(root -> plan.getDescendants(root).stream())
            .flatMap(test -> test.getSource().stream())
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast)
            .filter(method -> method.getJavaClass().isAnnotationPresent(ClaimsOf.class))
            .toList();
    String asked =
        methods.stream()
            .map(method -> method.getJavaMethod().getAnnotation(ClaimTest.class))
            .filter(Objects::nonNull)
            .map(ClaimTest::value)
            .distinct()
            .collect(Collectors.joining(","));
    if (!asked.isEmpty() && !isWholeSuite(methods) && !isGiven()) {
      System.setProperty(CLAIMS, asked);
    }
  }

  /** What asks all controls together is asked with all claims, and not otherwise. */
  private static boolean isWholeSuite(List<MethodSource> methods) {
    return methods.stream()
        .anyMatch(method -> method.getJavaMethod().isAnnotationPresent(ControlsOfSuite.class));
  }

  /** Maven passes a property that is not set as the reference that stands in its place. */
  private static boolean isGiven() {
    String given = System.getProperty(CLAIMS);
    return given != null && !given.equals("${claims}");
  }
}
