package io.github.closerlook.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * A workflow of GitHub Actions.
 *
 * @param text as it is in the file, with the comments
 */
record Workflow(String name, String text, JsonNode root) {

  static Workflow of(String name, String text) {
    try {
      return new Workflow(name, text, YAMLMapper.builder().build().readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is no YAML", e);
    }
  }

  /** All that the repository has. */
  static List<Workflow> all() {
    return Folder.files(Path.of(".github", "workflows")).stream()
        .map(file -> of(file.getFileName().toString(), Folder.text(file)))
        .toList();
  }

  /** A job of any workflow, by the name that {@link Job#name} has. */
  static Job job(String name) {
    return all().stream()
        .flatMap(workflow -> workflow.jobs().stream())
        .filter(job -> job.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no job " + name));
  }

  List<Job> jobs() {
    return root.path("jobs").properties().stream()
        .map(job -> new Job(name + ", " + job.getKey(), job.getKey(), job.getValue()))
        .toList();
  }

  /**
   * A job.
   *
   * @param name with the workflow's, for messages
   */
  record Job(String name, String id, JsonNode root) {

    List<JsonNode> steps() {
      return StreamSupport.stream(root.path("steps").spliterator(), false).toList();
    }

    /** The actions that its steps use. */
    List<String> uses() {
      return steps().stream()
          .map(step -> step.path("uses").asText())
          .filter(s -> !s.isEmpty())
          .toList();
    }

    /** The scripts that its steps run. */
    List<String> scripts() {
      return steps().stream()
          .map(step -> step.path("run").asText())
          .filter(s -> !s.isEmpty())
          .toList();
    }

    /** What its commands are once the matrix is filled in; a seed from another job is made up. */
    List<MavenCommand> commands() {
      List<MavenCommand> commands = new ArrayList<>();
      for (Map<String, String> values : matrix()) {
        for (String script : scripts()) {
          String filled = script.replaceAll("\\$\\{\\{ needs\\.\\w+\\.outputs\\.seed }}", "7");
          for (var value : values.entrySet()) {
            filled = filled.replace("${{ matrix." + value.getKey() + " }}", value.getValue());
          }
          commands.addAll(MavenCommand.in(filled));
        }
      }
      return commands;
    }

    /** One map for each time the job runs; of one dimension at most. */
    private List<Map<String, String>> matrix() {
      List<Map<String, String>> runs = new ArrayList<>();
      root.path("strategy")
          .path("matrix")
          .properties()
          .forEach(
              dimension ->
                  dimension
                      .getValue()
                      .forEach(value -> runs.add(Map.of(dimension.getKey(), value.asText()))));
      return runs.isEmpty() ? List.of(Map.of()) : runs;
    }

    /** What it may do beyond the workflow's own permissions: name and access. */
    Map<String, String> permissions() {
      Map<String, String> permissions = new TreeMap<>();
      root.path("permissions")
          .properties()
          .forEach(each -> permissions.put(each.getKey(), each.getValue().asText()));
      return permissions;
    }

    /** When the steps run that save that path. */
    List<String> conditionsOfSaving(String path) {
      return steps().stream()
          .filter(step -> step.path("uses").asText().startsWith("actions/cache/save@"))
          .filter(step -> step.path("with").path("path").asText().equals(path))
          .map(step -> step.path("if").asText())
          .toList();
    }

    /** Paths that a step of that kind of action is given, and the action. */
    Map<String, String> paths(String action) {
      Map<String, String> paths = new LinkedHashMap<>();
      for (JsonNode step : steps()) {
        if (step.path("uses").asText().startsWith(action)) {
          paths.put(step.path("with").path("path").asText(), step.path("uses").asText());
        }
      }
      return paths;
    }
  }
}
