package io.github.closerlook.claims.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A claim of a paper as a parameterized test: once for each case that {@code
 * expectations/<id>.yaml} lists, not at all where {@code -Dclaims} leaves it out. Its only
 * parameter is a {@link CaseReport}; its class says by {@link ClaimsOf} whose claim it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(ClaimCases.class)
public @interface ClaimTest {

  /** Id of the claim. */
  String value();
}
