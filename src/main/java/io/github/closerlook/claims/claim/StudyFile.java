package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The sizes of a study, {@code expectations/studies/<name>.yaml}: its kind, why its sizes are what
 * they are, and the sizes scale by scale. The default scale gives all of them, the others only what
 * differs.
 */
final class StudyFile {

  private static final Set<String> FIELDS = Set.of("study", "why", "scales");

  private final Path file;
  private final Class<? extends Study> kinds;
  private final UnaryOperator<ObjectNode> changed;
  private final JsonNode tree;
  private final Map<Scale, Study> byScale = new EnumMap<>(Scale.class);

  /**
   * Reads the sizes of all scales.
   *
   * @param kinds of studies that there are
   * @param changed what becomes of the sizes of each scale
   * @throws BadInputException at the first mistake
   */
  StudyFile(Path file, Class<? extends Study> kinds, UnaryOperator<ObjectNode> changed) {
    this.file = file;
    this.kinds = kinds;
    this.changed = changed;
    this.tree = YamlFile.tree(file);
    check(file, tree);
    // The default first, so that its mistakes are not told of a scale that takes them over.
    for (Scale scale : List.of(Scale.DEFAULT, Scale.QUICK, Scale.PAPER)) {
      byScale.put(scale, sized(file, "scales." + scale.label(), sizes(scale)));
    }
  }

  /** The study at a scale. */
  Study at(Scale scale) {
    return byScale.get(scale);
  }

  /**
   * The study at the default scale with other sizes in the place of some of its own.
   *
   * @param from file that gives these sizes, and is named in what is refused
   * @param place of them in it
   * @param differing as they differ; null for none
   */
  Study resized(Path from, String place, ObjectNode differing) {
    ObjectNode sizes = sizes(Scale.DEFAULT);
    if (differing != null) {
      override(from, place, sizes, differing);
    }
    return sized(from, place, sizes);
  }

  private ObjectNode sizes(Scale scale) {
    ObjectNode sizes = tree.get("scales").get(Scale.DEFAULT.label()).deepCopy();
    override(file, "scales." + scale.label(), sizes, tree.get("scales").get(scale.label()));
    return sizes;
  }

  private Study sized(Path named, String place, ObjectNode sizes) {
    sizes.set("study", tree.get("study"));
    return YamlFile.complete(named, place, changed.apply(sizes), kinds);
  }

  private static void check(Path file, JsonNode tree) {
    if (!tree.isObject()) {
      throw new BadInputException(
          file + ": is no list of fields; expected lines of study:, why: and scales:");
    }
    List<String> found = new ArrayList<>();
    tree.fieldNames().forEachRemaining(found::add);
    for (String field : FIELDS) {
      if (!found.contains(field)) {
        throw new BadInputException(file + ": field '" + field + "' is missing");
      }
    }
    found.removeAll(FIELDS);
    if (!found.isEmpty()) {
      throw new BadInputException(
          file + ": unknown field '" + found.get(0) + "'; accepted are scales, study, why");
    }
    for (String field : List.of("study", "why")) {
      if (!tree.get(field).isTextual() || tree.get(field).textValue().isBlank()) {
        throw BadInput.of("%s, at %s: is %s; expected text", file, field, tree.get(field));
      }
    }
    requireSizes(file, "scales", tree.get("scales"));
    List<String> scales = new ArrayList<>();
    tree.get("scales").fieldNames().forEachRemaining(scales::add);
    List<String> known = Arrays.stream(Scale.values()).map(Scale::label).sorted().toList();
    if (!scales.stream().sorted().toList().equals(known)) {
      throw new BadInputException(
          file + ", at scales: has " + scales + "; wanted are exactly " + known);
    }
    for (String scale : scales) {
      requireSizes(file, "scales." + scale, tree.get("scales").get(scale));
    }
  }

  private static void requireSizes(Path file, String place, JsonNode found) {
    if (!found.isObject()) {
      throw new BadInputException(
          file + ", at " + place + ": is no list of sizes; expected lines of name: value");
    }
  }

  /** Sizes within sizes, such as those of the baseline, are overridden one by one. */
  private static void override(Path file, String place, ObjectNode sizes, JsonNode differing) {
    differing
        .properties()
        .forEach(
            size -> {
              JsonNode before = sizes.path(size.getKey());
              if (before.isObject()) {
                String within = place + "." + size.getKey();
                requireSizes(file, within, size.getValue());
                override(file, within, (ObjectNode) before, size.getValue());
              } else {
                sizes.set(size.getKey(), size.getValue());
              }
            });
  }
}
