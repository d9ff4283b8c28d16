package io.github.closerlook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No call depends on the locale of whoever runs it: {@code %d} of an Arabic locale writes other
 * digits, {@code %.1f} of a German one a comma, and {@code "TITLE".toLowerCase()} of a Turkish one
 * an i without a dot.
 */
class LocaleRuleTest {

  private static final String LOCALE = Locale.class.getName();

  /** Take the default locale, and have no twin that takes one. */
  private static final Set<String> WITHOUT_A_CHOICE =
      Set.of(
          "java.lang.String.formatted",
          "java.text.DecimalFormat.<init>",
          "java.text.MessageFormat.format",
          "java.time.format.DateTimeFormatter.ofLocalizedDate",
          "java.time.format.DateTimeFormatter.ofLocalizedTime",
          "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
          "java.util.Locale.getDefault",
          "java.util.Locale.setDefault",
          "java.util.Scanner.<init>");

  /** A call that compares a message, whose text has a number in it that is written by locale. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\.has(?:Message\\w*|ToString)\\((?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*\")*?"
              + "\\s*\\+?\\s*\"(?:[^\"\\\\%]|\\\\.|%[s%])*%[-+0-9.,#( ]*[dfeEgG]");

  /** By the full name of what is called: the JDK is asked once about each, not at every call. */
  private static final Map<String, Boolean> DEPENDS = new ConcurrentHashMap<>();

  @Test
  void should_call_nothing_that_depends_on_the_locale() {
    JavaClasses all = ProjectClasses.all();

    assertThat(all).hasSizeGreaterThan(500);
    rule()
        .check(all.that(DescribedPredicate.describe("not for this test", this::isBoundByTheRule)));
  }

  private boolean isBoundByTheRule(JavaClass type) {
    return !type.isEquivalentTo(Careless.class);
  }

  /** AssertJ fills them in by the default locale; {@code %s} writes a number as Java does. */
  @Test
  void should_have_assertj_write_no_number_that_a_message_is_compared_with() throws IOException {
    assertThat(COMPARED.matcher(".hasMessage(\"a\" + \"%s of %d\", 1, 2)").find()).isTrue();
    assertThat(COMPARED.matcher(".hasMessage(\"%s at 5 %%\", 1) + \"%d\"").find()).isFalse();
    for (Path file : Folder.tree(Path.of("src"))) {
      if (file.toString().endsWith("Test.java") && !file.endsWith("LocaleRuleTest.java")) {
        assertThat(COMPARED.matcher(Folder.text(file)).results().map(MatchResult::group))
            .as("%s", file)
            .isEmpty();
      }
    }
  }

  @Test
  void should_see_every_kind_of_call_that_depends_on_the_locale() {
    JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);

    assertThatThrownBy(() -> rule().check(careless))
        .isInstanceOf(AssertionError.class)
        .message()
        .satisfies(
            message ->
                assertThat(
                        Arrays.stream(Careless.class.getDeclaredMethods())
                            .filter(m -> !m.isSynthetic()))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                        method -> assertThat(message).contains("." + method.getName() + "(")));
  }

  private static ArchRule rule() {
    return classes().should(nameALocale());
  }

  private static ArchCondition<JavaClass> nameALocale() {
    return new ArchCondition<>("name a locale where the JDK takes one, such as Locale.ROOT") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
            .filter(access -> isOfTheJdk(access.getTarget()))
            .filter(
                access ->
                    DEPENDS.computeIfAbsent(
                        access.getTarget().getFullName(),
                        name -> dependsOnTheLocale(access.getTarget())))
            .map(JavaCodeUnitAccess::getDescription)
            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call)));
      }
    };
  }

  private static boolean isOfTheJdk(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.");
  }

  private static boolean dependsOnTheLocale(CodeUnitAccessTarget target) {
    return WITHOUT_A_CHOICE.contains(target.getOwner().getName() + "." + target.getName())
        || hasTwinWithLocale(target);
  }

  /** Whether the JDK has the same with a locale in addition. */
  private static boolean hasTwinWithLocale(CodeUnitAccessTarget target) {
    // A formatter was given its locale when it was made.
    if (target.getOwner().isEquivalentTo(Formatter.class) && target.getName().equals("format")) {
      return false;
    }
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return !parameters.contains(LOCALE)
        && twins(target)
            .map(types -> Arrays.stream(types).map(Class::getName).toList())
            .filter(types -> types.size() == parameters.size() + 1 && types.contains(LOCALE))
            .anyMatch(
                types ->
                    types.stream()
                        .filter(type -> !type.equals(LOCALE))
                        .toList()
                        .equals(parameters));
  }

  private static Stream<Class<?>[]> twins(CodeUnitAccessTarget target) {
    Class<?> owner = target.getOwner().reflect();
    return target.getName().equals("<init>")
        ? Arrays.stream(owner.getConstructors()).map(Constructor::getParameterTypes)
        : Arrays.stream(owner.getMethods())
            .filter(method -> method.getName().equals(target.getName()))
            .map(Method::getParameterTypes);
  }

  /** What the rule forbids: one kind a method. Nothing calls it. */
  @SuppressWarnings("unused")
  private static final class Careless {

    String format(double x) {
      return String.format("%.1f", x);
    }

    String formatted(double x) {
      return "%.1f".formatted(x);
    }

    UnaryOperator<String> reference() {
      return String::toLowerCase;
    }

    String upper(String text) {
      return text.toUpperCase();
    }

    void printed(PrintStream out, int n) {
      out.printf("%d", n);
    }

    void printFormatted(PrintStream out, int n) {
      out.format("%d", n);
    }

    Formatter formatter(StringBuilder out) {
      return new Formatter(out);
    }

    Scanner scanner(String text) {
      return new Scanner(text);
    }

    NumberFormat number() {
      return NumberFormat.getInstance();
    }

    DecimalFormat decimal() {
      return new DecimalFormat("0.0");
    }

    String message(int n) {
      return MessageFormat.format("{0}", n);
    }

    DateTimeFormatter pattern() {
      return DateTimeFormatter.ofPattern("d MMM");
    }

    DateTimeFormatter localized() {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    }

    Locale standard() {
      return Locale.getDefault();
    }
  }
}
