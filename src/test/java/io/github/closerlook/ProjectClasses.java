package io.github.closerlook;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.ref.SoftReference;

/** The project's own classes as they are compiled, read once for the tests that look at them. */
final class ProjectClasses {

  /** Given up where the memory is wanted for something else. */
  private static SoftReference<JavaClasses> read = new SoftReference<>(null);

  private ProjectClasses() {}

  /** Those of the tests too. */
  static synchronized JavaClasses all() {
    JavaClasses classes = read.get();
    if (classes == null) {
      classes = new ClassFileImporter().importPackages(ProjectClasses.class.getPackageName());
      read = new SoftReference<>(classes);
    }
    return classes;
  }

  /** Those alone that are in the jar. */
  static JavaClasses main() {
    return all().that(DescribedPredicate.describe("are in the jar", ProjectClasses::isInTheJar));
  }

  static boolean isInTheJar(JavaClass type) {
    return type.getSource().orElseThrow().getUri().getPath().contains("/target/classes/");
  }
}
