package io.github.closerlook.contributing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.pages.Page;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What the pages tell people to write is understood, compiles, and passes its tests. */
class ContributingTest {

  private static final String PROJECT = "io.github.closerlook.";
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Path EXPECTATIONS = Path.of("expectations");

  /** Content by file, of every file that the pages change or add. */
  private static final Map<Path, String> FILES = new LinkedHashMap<>();

  private static PatchedProject project;

  @BeforeAll
  static void follow_the_pages() throws IOException {
    List<Example> examples =
        Page.all().stream().flatMap(page -> Example.of(page.text()).stream()).toList();
    for (Example example : examples) {
      assertThat(FILES.put(example.file(), example.applied()))
          .as("an earlier example of " + example.file())
          .isNull();
    }
    Map<String, String> sources = new TreeMap<>();
    FILES.forEach((file, text) -> sources.put(file.toString(), text));
    sources.keySet().removeIf(file -> !file.endsWith(".java"));
    project = new PatchedProject(sources);
  }

  @Test
  void should_pass_the_tests_it_adds() throws Exception {
    List<Class<?>> tests = tests("Test.java");

    TestExecutionSummary summary = run(tests);

    assertThat(summary.getFailures())
        .allSatisfy(failure -> assertThat(failure.getException()).doesNotThrowAnyException());
    assertThat(summary.getTestsSucceededCount())
        .isEqualTo(summary.getTestsFoundCount())
        .isGreaterThanOrEqualTo(tests.size())
        .isPositive();
  }

  @Test
  void should_add_claims_and_studies_that_are_understood(@TempDir Path folder) throws Exception {
    List<String> ids = followIn(folder);

    assertThat(claims(project, folder))
        .extracting("id", String.class)
        .containsExactlyInAnyOrderElementsOf(ids)
        .hasSizeGreaterThan(1);
  }

  /** The test above would pass if nothing were checked. */
  @Test
  void should_add_the_quantity_that_its_claims_compare(@TempDir Path folder) {
    followIn(folder);

    assertThatThrownBy(() -> claims(getClass().getClassLoader(), folder))
        .hasMessageContaining("memorizing-moves-weights.yaml, at cases[0].criterion")
        .hasMessageContaining("is no quantity of randY");
  }

  @Test
  void should_add_test_methods_named_after_claims(@TempDir Path folder) throws Exception {
    List<String> known = followIn(folder);
    known.addAll(ids(EXPECTATIONS));

    for (Class<?> claims : tests("Claims.java")) {
      assertThat(claims.getDeclaredMethods())
          .hasSizeGreaterThan(1)
          .allSatisfy(
              method -> {
                assertThat(known).contains(claim(method));
                assertThat(method.getName()).isEqualTo(claim(method).replace('-', '_'));
              });
    }
  }

  /** Writes the claims that the pages change or add, beside all studies; gives their ids. */
  private static List<String> followIn(Path folder) {
    try (Stream<Path> studies = Files.list(EXPECTATIONS.resolve("studies"))) {
      for (Path study : studies.toList()) {
        write(folder.resolve(EXPECTATIONS.relativize(study)), Files.readString(study));
      }
      for (Map.Entry<Path, String> file : FILES.entrySet()) {
        if (file.getKey().startsWith(EXPECTATIONS)) {
          write(folder.resolve(EXPECTATIONS.relativize(file.getKey())), file.getValue());
        }
      }
      return ids(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A claim's file has its id as its name; the margins are of all claims. */
  private static List<String> ids(Path folder) throws IOException {
    return Folder.files(folder, ".yaml").stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".yaml") && !name.equals("margins.yaml"))
        .map(name -> name.replace(".yaml", ""))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Reads a folder of expectations by the code of that loader; all scales of studies are read. */
  private static List<?> claims(ClassLoader code, Path folder) throws Exception {
    Class<?> scales = code.loadClass(PROJECT + "claims.claim.Scale");
    Method read =
        code.loadClass(PROJECT + "claims.claim.Expectations")
            .getMethod("read", Path.class, scales, Class.class);
    try {
      return (List<?>)
          read.invoke(
              null,
              folder,
              scales.getField("DEFAULT").get(null),
              code.loadClass(PROJECT + "paper.study.NetworkStudy"));
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  private static List<Class<?>> tests(String suffix) throws ClassNotFoundException {
    List<Class<?>> tests = new ArrayList<>();
    for (Path file : FILES.keySet()) {
      if (file.startsWith(TESTS) && file.toString().endsWith(suffix)) {
        String name = TESTS.relativize(file).toString().replaceFirst("\\.java$", "");
        tests.add(project.loadClass(name.replace('/', '.').replace('\\', '.')));
      }
    }
    return tests;
  }

  private static TestExecutionSummary run(List<Class<?>> tests) {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    tests.forEach(test -> request.selectors(selectClass(test)));
    SummaryGeneratingListener results = new SummaryGeneratingListener();
    LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
        .execute(request.build(), results);
    return results.getSummary();
  }

  /** Of a method with the annotation that the suite's claims have; by name, from either loader. */
  private static String claim(Method method) throws ReflectiveOperationException {
    for (Annotation annotation : method.getAnnotations()) {
      Class<?> type = annotation.annotationType();
      if (type.getName().equals(PROJECT + "claims.session.ClaimTest")) {
        Method value = type.getDeclaredMethod("value");
        value.setAccessible(true);
        return (String) value.invoke(annotation);
      }
    }
    throw new AssertionError(method + " is no test of a claim");
  }
}
