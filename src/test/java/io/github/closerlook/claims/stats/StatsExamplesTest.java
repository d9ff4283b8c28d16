package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.run.InMemoryCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the package: they compile, and give what the comment behind them says. */
class StatsExamplesTest {

  /** Statements, the expression at their end, and the comment behind it. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(.*;\n)?([^;]*);\\s*// (.*)", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("examples")
  void should_give_what_it_says(String example) throws ReflectiveOperationException {
    MatchResult parts = EXAMPLE.matcher(example).results().findFirst().orElseThrow();
    String source =
        String.format(
            Locale.ROOT,
            "import %s.*; import java.util.Arrays; public class Example {"
                + " public static Object run() { %s return %s; } }",
            getClass().getPackageName(),
            parts.group(1),
            parts.group(2));
    Class<?> type = new Examples(InMemoryCompiler.compile(Map.of("Example.java", source))).load();

    assertThat(type.getMethod("run").invoke(null)).hasToString(parts.group(3));
  }

  @Test
  void should_be_three() throws IOException {
    assertThat(examples()).hasSize(3);
  }

  static List<String> examples() throws IOException {
    String text =
        Files.readString(
            Path.of("src/main/java/io/github/closerlook/claims/stats/package-info.java"));
    return Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(match -> match.group(1).replaceAll("(?m)^ \\* ?", ""))
        .toList();
  }

  /** Of no package, so that it sees what is public alone. */
  private static final class Examples extends ClassLoader {

    private final byte[] code;

    Examples(Map<String, byte[]> compiled) {
      super(StatsExamplesTest.class.getClassLoader());
      code = compiled.get("Example");
    }

    Class<?> load() {
      return defineClass("Example", code, 0, code.length);
    }
  }
}
