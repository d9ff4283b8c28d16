package io.github.closerlook.claims.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * What the controls of all claims say together, as a test that comes after them. Its only parameter
 * is a {@link ControlsReport}; its class says by {@link ClaimsOf} whose controls they are.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(ControlsOfSuite.WholeSuite.class)
public @interface ControlsOfSuite {

  /** Gives the suite's controls. */
  final class WholeSuite implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return SuiteSession.of(context).stream()
          .map(session -> new ControlsReport(session.suite()))
          .map(report -> Arguments.of(Named.of(report.title(), report)));
    }
  }
}
