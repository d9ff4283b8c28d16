package io.github.closerlook.claims.session;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives a claim's test its cases. */
final class ClaimCases implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    String id = context.getRequiredTestMethod().getAnnotation(ClaimTest.class).value();
    return SuiteSession.of(context).stream().flatMap(session -> cases(session.suite(), id));
  }

  private static Stream<Arguments> cases(Suite suite, String id) {
    return suite.claims().stream()
        .filter(expectation -> expectation.id().equals(id))
        .flatMap(
            expectation ->
                expectation.cases().stream()
                    .map(claimCase -> new CaseReport(suite, expectation, claimCase)))
        .map(report -> Arguments.of(Named.of(report.title(), report)));
  }
}
