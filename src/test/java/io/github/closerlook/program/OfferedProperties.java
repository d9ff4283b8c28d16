package io.github.closerlook.program;

import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.files.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the settings take, for tests of the commands that are written down elsewhere. */
public final class OfferedProperties {

  private OfferedProperties() {}

  /**
   * Names that a setting is asked by, without the profiles that the pom activates by a property.
   */
  public static Set<String> names() {
    Set<String> asked = new TreeSet<>();
    Function<String, String> nothing =
        name -> {
          asked.add(name);
          return null;
        };
    Settings.of(nothing);
    PowerSettings.of(nothing);
    ShardSettings.of(nothing);
    ClusterSettings.of(nothing);
    LadderSettings.of(nothing);
    DataSetSettings.of(nothing);
    return asked;
  }

  /**
   * Takes values as the build does before anything runs.
   *
   * @throws BadInputException if one makes no sense, or a claim does not exist
   */
  public static Taken take(Map<String, String> properties) {
    return take(properties, List.of());
  }

  /** The same with profiles, of which some do not go with some properties. */
  public static Taken take(Map<String, String> properties, List<String> profiles) {
    Settings settings = Settings.of(properties::get);
    if (!settings.claims().isEmpty()) {
      settings.select(ProjectClaims.at(settings.scale()));
    }
    PowerSettings.of(properties::get);
    ClusterSettings.of(properties::get);
    LadderSettings.of(properties::get);
    DataSetSettings.of(properties::get);
    Preflight.checkPlan(properties.get("plan"));
    Combination.of(Set.copyOf(profiles), properties::get).check();
    Preflight.checkHistory(properties.get("history"));
    return new Taken(settings, ShardSettings.of(properties::get));
  }

  /** The settings that came of it. */
  public record Taken(Settings settings, ShardSettings shard) {}
}
