package io.github.closerlook.claims.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose claims the tests of a class are. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface ClaimsOf {

  /** The paper, with all that it takes to judge its claims. */
  Class<? extends PaperSuite> value();
}
