package io.github.closerlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.paper.run.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only tests call is for nobody: the tests would hold what no user ever sees. */
class UnusedCodeTest {

  private static final String ROOT = "io.github.closerlook.";

  /** A change of these would have every network trained again. */
  private static final Set<String> OF_RUNS = CodeFingerprint.ofClasses(Experiment.class).keySet();

  @Test
  void should_have_no_method_that_only_tests_call() throws IOException {
    Map<Path, String> texts = texts();
    List<String> unused = new ArrayList<>();
    for (JavaClass type : ProjectClasses.main()) {
      for (JavaMethod method : type.getMethods()) {
        if (isBound(method) && !isCalled(method) && !overrides(method) && !isNamed(texts, method)) {
          unused.add(method.getFullName());
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  private static boolean isBound(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return !OF_RUNS.contains(owner.getName().substring(ROOT.length()))
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !method.getModifiers().contains(JavaModifier.BRIDGE)
        && !method.getName().equals("main")
        && !isGivenByTheCompiler(method)
        && method.getAnnotations().isEmpty();
  }

  /** Of an enumeration, or what a record gives for a component. */
  private static boolean isGivenByTheCompiler(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return owner.isEnum() && method.getName().matches("values|valueOf")
        || owner.isRecord()
            && method.getRawParameterTypes().isEmpty()
            && owner.tryGetField(method.getName()).isPresent();
  }

  /** By reflection, since what is not the project's own is not read. */
  private static boolean overrides(JavaMethod method) {
    return supertypes(method.getOwner().reflect())
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && other.getParameterCount() == method.getRawParameterTypes().size());
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
        .flatMap(above -> Stream.concat(Stream.of(above), supertypes(above)));
  }

  private static boolean isCalled(JavaMethod method) {
    return method.getAccessesToSelf().stream()
        .anyMatch(call -> !call.getOrigin().equals(method) && isUser(call.getOriginOwner()));
  }

  /** Of the project without its tests, or of the paper that uses the first half alone. */
  private static boolean isUser(JavaClass type) {
    return ProjectClasses.isInTheJar(type) || type.getPackageName().equals(ROOT + "bandit");
  }

  /**
   * By its name in a template, or by its name and its class's in code that is compiled apart, among
   * it the examples of the statistics.
   */
  private static boolean isNamed(Map<Path, String> texts, JavaMethod method) {
    String property = "(is)?" + method.getName().replaceFirst("^is(?=[A-Z])", "");
    Pattern inTemplate = Pattern.compile("\\{\\{[^}]*\\b(?i:" + property + ")\\b[^}]*}}");
    Pattern inCode =
        Pattern.compile(
            Text.format(
                "(?s)\\b%s\\b.*\\b%s\\b", method.getOwner().getSimpleName(), method.getName()));
    return texts.entrySet().stream()
        .anyMatch(
            text ->
                (text.getKey().toString().endsWith(".java") ? inCode : inTemplate)
                    .matcher(text.getValue())
                    .find());
  }

  private static Map<Path, String> texts() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (String folder :
        List.of(
            "src/main/resources",
            "src/spark",
            "src/benchmark",
            "src/main/java/io/github/closerlook/claims/stats/package-info.java")) {
      for (Path file : Folder.tree(Path.of(folder))) {
        if (file.toString().matches(".*\\.(java|html|md)")) {
          texts.put(file, Folder.text(file));
        }
      }
    }
    return texts;
  }
}
