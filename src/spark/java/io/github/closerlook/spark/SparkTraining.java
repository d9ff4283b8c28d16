package io.github.closerlook.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.program.Assignment;
import io.github.closerlook.program.LadderSettings;
import io.github.closerlook.program.PowerSettings;
import io.github.closerlook.program.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills a run store from a gateway machine, without Maven: what {@code spark-submit --class} names.
 * Takes the suite's own properties as arguments, such as {@code -Dscale=quick -Druns=/shared/runs};
 * with {@code -Dpanels=} it trains what {@code -Ppower} would, with {@code -Drungs=} what {@code
 * -Pladder} would, with {@code -Dplan} nothing. It may be stopped and started again, as what is in
 * the store is not trained twice. Nothing is judged.
 */
public final class SparkTraining {

  private static final String EXPECTATIONS = "closer-look/expectations";

  private SparkTraining() {}

  /**
   * Exits with 1 if an argument makes no sense, or a run fails.
   *
   * @param arguments properties as Maven takes them
   */
  public static void main(String[] arguments) {
    try {
      List.of(arguments).forEach(SparkTraining::set);
      requireOwnLibraries();
      requireKernels(Map.copyOf(System.getenv()));
      fill();
    } catch (BadInputException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    // Threads of libraries would keep the JVM alive.
    System.exit(0);
  }

  private static void set(String argument) {
    if (!argument.startsWith("-D")) {
      throw BadInput.of(
          "%s is not understood; accepted: -Dname=value, of the names in docs/settings.md",
          argument);
    }
    String[] parts = argument.substring(2).split("=", 2);
    System.setProperty(parts[0], parts.length == 2 ? parts[1] : "");
  }

  /** Specs are written, and so keys made, by the version that the build was tested with. */
  private static void requireOwnLibraries() {
    if (SparkTraining.class.getClassLoader() != JsonMapper.class.getClassLoader()) {
      throw new BadInputException(
          "Spark's own Jackson stands before the project's; spark-submit wants --conf spark.driver.userClassPathFirst=true");
    }
  }

  /** The build chooses kernels by the processor; here whoever starts it has to. */
  private static void requireKernels(Map<String, String> environment) {
    boolean named =
        environment.containsKey("OPENBLAS_CORETYPE") && environment.containsKey("DNNL_MAX_CPU_ISA");
    if (!named
        && System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64")) {
      throw new BadInputException(
          "The kernels are not named; expected OPENBLAS_CORETYPE and DNNL_MAX_CPU_ISA in the environment, such as Haswell and AVX2, or SkylakeX and AVX512_CORE, which then hold for all executors");
    }
  }

  private static void fill() {
    Assignment assignment = Assignment.ofSystem();
    if (System.getProperty("runs") == null) {
      throw new BadInputException("-Druns= is not given; expected the folder of a run store");
    }
    Set<Run> plan = plan(assignment);
    long stored = plan.stream().filter(assignment.stored()).count();
    if (System.getProperty("plan") != null) {
      say(
          Text.format(
              "The plan has %d runs: %d are in the store, %d would be trained.",
              plan.size(), stored, plan.size() - stored));
      return;
    }
    assignment.fill("filling " + assignment.settings().runs(), plan, SparkTraining::say);
    say(
        Text.format(
            "All %d runs of the plan are in the store: %d were trained now, %d were there; %d were trained twice and gave the same bits; nothing is judged.",
            plan.size(), plan.size() - stored, stored, SameBits.repeated()));
  }

  /**
   * What the settings ask for: the suite's runs, those of other panels, or those of the ladders.
   */
  private static Set<Run> plan(Assignment assignment) {
    if (System.getProperty("rungs") != null) {
      return ofLadders(assignment);
    }
    return expectations(assignment::withClaims).plan(panels(assignment));
  }

  private static List<Panel> panels(Assignment assignment) {
    if (System.getProperty("panels") == null) {
      return List.of(assignment.panel());
    }
    PowerSettings power = PowerSettings.ofSystem();
    if (power.areAccepted()) {
      throw new BadInputException(
          "-Dpanels=accepted is of use beside reports/accepted, which this jar does not have;"
              + " accepted: a number, or -Dseed= for each of the panels");
    }
    return power.of(assignment.settings(), AcceptedPanels.NONE);
  }

  private static Set<Run> ofLadders(Assignment assignment) {
    int rungs = LadderSettings.ofSystem().rungs();
    Settings settings = assignment.settings();
    return expectations(
            folder -> LadderSettings.ladders(folder, settings, assignment.catalogue()::has))
        .stream()
        .flatMap(ladder -> ladder.rungs().stream().limit(rungs))
        .flatMap(rung -> rung.plan(settings.engine().label()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Reads those that the jar was built with. */
  private static <T> T expectations(Function<Path, T> read) {
    URL folder = SparkTraining.class.getClassLoader().getResource(EXPECTATIONS);
    if (folder == null) {
      throw new BadInputException(
          "This jar has no expectations; expected the one that mvn -Pspark package makes");
    }
    try {
      URI place = folder.toURI();
      if (!place.getScheme().equals("jar")) {
        return read.apply(Path.of(place));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return read.apply(jar.getPath("/" + EXPECTATIONS));
      }
    } catch (URISyntaxException | IOException e) {
      throw new BadInputException("The expectations in " + folder + " cannot be read", e);
    }
  }

  private static void say(String line) {
    System.out.println("[closer-look] " + line);
  }
}
