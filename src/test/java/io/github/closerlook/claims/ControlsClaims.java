package io.github.closerlook.claims;

import io.github.closerlook.report.ControlsReport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** After all claims: what their controls say together. */
@Order(Integer.MAX_VALUE)
class ControlsClaims {

  @ParameterizedTest(name = "{0}")
  @ArgumentsSource(WholeSuite.class)
  void no_more_null_controls_are_fooled_than_chance_foretells(ControlsReport report) {
    report.verify();
  }

  /** Gives the suite's controls. */
  static final class WholeSuite implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return SuiteSession.of(context).stream()
          .map(session -> new ControlsReport(session.suite()))
          .map(report -> Arguments.of(Named.of(report.title(), report)));
    }
  }
}
