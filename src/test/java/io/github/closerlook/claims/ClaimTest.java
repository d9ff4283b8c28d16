package io.github.closerlook.claims;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A claim of the paper as a parameterized test: once for each case that {@code
 * expectations/<id>.yaml} lists, not at all where {@code -Dclaims} leaves it out.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(ClaimCases.class)
@interface ClaimTest {

  /** Id of the claim. */
  String value();
}
