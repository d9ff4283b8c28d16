package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.session.SuiteOptions;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.Download;
import io.github.closerlook.paper.data.download.LocalCache;
import io.github.closerlook.paper.data.download.OfficialSites;
import io.github.closerlook.paper.model.Engine;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a user can set, as {@code -Dname=value}. A value that makes no sense is refused in one line
 * that says what is accepted.
 *
 * @param claims ids of the claims to run, all if empty
 * @param data where data sets are looked for: {@code -Ddata}, {@code -Dcache}, {@code -Ddownload}
 * @param runs the run store
 * @param workers worker threads
 * @param acceptance whether this run's results become the accepted ones, or a panel beside them
 */
public record Settings(
    Scale scale,
    long seed,
    List<String> claims,
    DataLocations data,
    Path runs,
    Engine engine,
    int workers,
    Acceptance acceptance) {

  /** Whether to write {@code reports/accepted}. */
  public enum Acceptance {
    COMPARE_ONLY,
    ACCEPT
  }

  /** More threads than that are a slip of the keyboard. */
  private static final int MOST_WORKERS = 1024;

  /** The settings of this JVM. */
  public static Settings ofSystem() {
    return of(given(System::getProperty));
  }

  /**
   * Without what nobody gave: Maven passes a property that is not set as the {@code ${name}} that
   * stands in its place.
   */
  static Function<String, String> given(Function<String, String> property) {
    return name -> {
      String value = property.apply(name);
      return ("${" + name + "}").equals(value) ? null : value;
    };
  }

  /**
   * @param property value of a property by its name, null if it is not set
   */
  static Settings of(Function<String, String> property) {
    Settings settings = unrelated(property);
    if (settings.acceptance == Acceptance.ACCEPT) {
      settings.requireComparable();
    }
    return settings;
  }

  /**
   * The accepted results are what a plain {@code mvn verify} is held to, here and in continuous
   * integration, and what other seeds are foretold by: of another scale or engine nothing would
   * ever be compared with them. Panels that shared a seed would count it twice.
   */
  private void requireComparable() {
    Settings plain = unrelated(name -> null);
    if (scale != plain.scale || engine != plain.engine) {
      throw BadInput.of(
          "-Daccept does not go with -Dscale=%s -Dengine=%s, since accepted results are what a plain mvn verify is held to; accepted: -Daccept with neither",
          scale, conditions().engine());
    }
    long distance = seed - plain.seed;
    if (distance % PowerSettings.SPACING != 0 || distance >= PowerSettings.LAST) {
      throw BadInput.of(
          "-Daccept does not go with -Dseed=%d, since accepted panels of seeds must not overlap; accepted: %d, or that and a multiple of %d below %d",
          seed, plain.seed, PowerSettings.SPACING, PowerSettings.LAST);
    }
  }

  /**
   * Whether verdicts are asserted: at the default scale and the quick one, with the seeds and the
   * engine of the accepted results alone. On others a verdict may be another by chance.
   */
  public boolean assertsVerdicts() {
    Settings plain = unrelated(name -> null);
    return scale != Scale.PAPER && seed == plain.seed && engine == plain.engine;
  }

  /** Scale, first seed and engine. */
  public Conditions conditions() {
    return new Conditions(scale, seed, engine.label());
  }

  private static Settings unrelated(Function<String, String> property) {
    return new Settings(
        scale(property.apply("scale")),
        number("seed", property.apply("seed"), 1, 0, Panel.LAST_SEED),
        claims(property.apply("claims")),
        places(property),
        path("runs", property.apply("runs")).orElseGet(() -> ProjectFolder.resolve("target/runs")),
        engine(property.apply("engine")),
        (int)
            number(
                "workers",
                property.apply("workers"),
                Runtime.getRuntime().availableProcessors(),
                1,
                MOST_WORKERS),
        acceptance(property.apply("accept")));
  }

  private static Scale scale(String value) {
    return choice("scale", value, Scale.DEFAULT, Scale.values());
  }

  private static Engine engine(String value) {
    return choice("engine", value, Engine.FUSED, Engine.values());
  }

  private static <E extends Enum<E>> E choice(String name, String value, E standard, E[] choices) {
    if (value == null) {
      return standard;
    }
    return Arrays.stream(choices)
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                BadInputException.ofProperty(
                    name,
                    value,
                    Arrays.stream(choices)
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  static long number(String name, String value, long standard, long least, long most) {
    return number(name, value, standard, least, most, "");
  }

  /**
   * The same where something else than a number is accepted too.
   *
   * @param otherwise what that is, as the end of a sentence
   */
  static long number(
      String name, String value, long standard, long least, long most, String otherwise) {
    if (value == null) {
      return standard;
    }
    String accepted = "a whole number from " + least + " to " + most + otherwise;
    try {
      long number = Long.parseLong(value.strip());
      if (number < least || number > most) {
        throw BadInputException.ofProperty(name, value, accepted);
      }
      return number;
    } catch (NumberFormatException e) {
      throw BadInputException.ofProperty(name, value, accepted);
    }
  }

  private static List<String> claims(String value) {
    if (value == null) {
      return List.of();
    }
    List<String> ids = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    if (ids.stream().anyMatch(String::isEmpty)) {
      throw BadInputException.ofProperty("claims", value, "ids of claims, separated by commas");
    }
    return ids;
  }

  private static DataLocations places(Function<String, String> property) {
    Optional<Download> download =
        asked("download", property.apply("download"))
            ? Optional.of(OfficialSites.over(System.err::println))
            : Optional.empty();
    return new DataLocations(
        folder("data", property.apply("data")),
        Optional.of(cache(property.apply("cache"))),
        download);
  }

  private static Optional<Path> folder(String name, String value) {
    Optional<Path> folder = path(name, value);
    folder.ifPresent(
        path -> {
          if (!Files.isDirectory(path)) {
            throw BadInputException.ofProperty(name, value, "an existing folder with data sets");
          }
        });
    return folder;
  }

  private static Path cache(String value) {
    Path cache = path("cache", value).orElseGet(LocalCache::standard);
    if (value != null && Files.exists(cache) && !Files.isDirectory(cache)) {
      throw BadInputException.ofProperty("cache", value, "a folder, which need not exist");
    }
    return cache;
  }

  static Optional<Path> path(String name, String value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.isBlank()) {
      throw BadInputException.ofProperty(name, value, "the path of a folder");
    }
    if (value.equals("~") || value.startsWith("~/")) {
      // The shell expands it at the beginning of a word alone, where there is -D instead.
      throw BadInputException.ofProperty(
          name,
          value,
          "the path written out, " + System.getProperty("user.home") + value.substring(1));
    }
    try {
      return Optional.of(ProjectFolder.resolve(value));
    } catch (InvalidPathException e) {
      throw BadInputException.ofProperty(name, value, "the path of a folder");
    }
  }

  private static Acceptance acceptance(String value) {
    return asked("accept", value) ? Acceptance.ACCEPT : Acceptance.COMPARE_ONLY;
  }

  /** Whether a property is there that needs no value, such as {@code -Daccept}. */
  static boolean asked(String name, String value) {
    if (value == null) {
      return false;
    }
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "", "true" -> true;
      case "false" -> false;
      default ->
          throw BadInputException.ofProperty(name, value, "true, false, or no value for true");
    };
  }

  /** The claims selected from all there are. */
  public List<Expectation> select(List<Expectation> expectations) {
    return SuiteOptions.select(claims, expectations);
  }

  /**
   * What a session of the suite has to know of them.
   *
   * @param facts what its reports say that the results were made with
   */
  public SuiteOptions options(Map<String, String> facts) {
    return new SuiteOptions(
        conditions(), claims, workers, acceptance == Acceptance.ACCEPT, assertsVerdicts(), facts);
  }
}
