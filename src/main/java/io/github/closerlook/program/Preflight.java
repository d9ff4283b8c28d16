package io.github.closerlook.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks settings and expectations, and does nothing else. The build runs it first, so that a slip
 * of the keyboard is told in one line, before any test.
 */
public final class Preflight {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Preflight() {}

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param profiles those that make a build do something else, of the ones that are active
   * @throws BadInputException with one line for each mistake
   */
  public static void check(Collection<String> profiles) {
    check(ProjectFolder.resolve(""), profiles, Settings.given(System::getProperty));
  }

  /**
   * The same of a project anywhere.
   *
   * @param property value of a property by its name, null if it is not set
   */
  static void check(Path project, Collection<String> profiles, Function<String, String> property) {
    Settings settings = Settings.of(property);
    checkPlan(property.apply("plan"));
    checkSwitch("skipUnitTests", property.apply("skipUnitTests"));
    PowerSettings.of(property);
    ShardSettings.of(property);
    ClusterSettings.of(property).check();
    LadderSettings.of(property);
    Combination.of(Set.copyOf(profiles), property).check();
    checkHistory(property.apply("history"));
    Catalogue.of(settings.data());
    Path folder = project.resolve("expectations");
    DataSetSettings dataSet = DataSetSettings.of(property);
    List<Expectation> claims = dataSet.claims(folder, settings.scale());
    settings.select(claims);
    Expectations.ladders(
        folder,
        settings.scale() == Scale.DEFAULT && dataSet.other().isEmpty()
            ? claims
            : Expectations.read(folder, Scale.DEFAULT, NetworkStudy.class),
        NetworkStudy.class,
        settings.engine().label());
  }

  static void checkPlan(String value) {
    checkSwitch("plan", value);
  }

  /** Maven does it as soon as the property is set, whatever its value: so there is only one. */
  private static void checkSwitch(String name, String value) {
    if (value != null && !value.isBlank() && !value.strip().equals("true")) {
      throw BadInputException.ofProperty(name, value, "true, or no value for true");
    }
  }

  /**
   * The build reads and writes it by itself, and would do so in a folder of any name. Of a damaged
   * file it says nothing: the trends would begin anew.
   */
  static void checkHistory(String value) {
    Optional<Path> folder = Settings.path("history", value).filter(Files::exists);
    folder
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            file -> {
              throw BadInputException.ofProperty("history", value, "the path of a folder");
            });
    folder.ifPresent(Preflight::checkHistoryFiles);
  }

  private static void checkHistoryFiles(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        checkJson(file);
      }
    } catch (IOException e) {
      throw BadInput.of(e, "-Dhistory=%s: the folder cannot be read", folder);
    }
  }

  private static void checkJson(Path file) {
    String mistake;
    try {
      if (!STRICT.readTree(file.toFile()).isMissingNode()) {
        return;
      }
      mistake = "it is empty";
    } catch (JsonProcessingException e) {
      mistake = Text.format("line %d is no JSON", e.getLocation().getLineNr());
    } catch (IOException e) {
      mistake = "it cannot be read";
    }
    throw BadInput.of(
        "%s is damaged (%s), and the report's trends would begin anew; restore it, or delete it if they may",
        file, mistake);
  }
}
