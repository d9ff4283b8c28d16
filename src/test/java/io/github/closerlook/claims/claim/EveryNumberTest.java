package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.YamlFolder;
import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever number stands in a study's file, one that makes no sense in its place is refused, with
 * the file and the scale: also those of fields and kinds that nobody has thought of here.
 */
class EveryNumberTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Below all that can be counted, and above all that can be stored. */
  private static final List<JsonNode> NONSENSE =
      List.of(
          YAML.getNodeFactory().numberNode(-1), YAML.getNodeFactory().numberNode(3_000_000_000L));

  @TempDir private Path folder;

  static List<Path> studies() {
    return YamlFolder.files(Path.of("expectations", "studies"));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_be_refused_outside_of_its_range(Path study) throws IOException {
    ObjectNode tree = (ObjectNode) YAML.readTree(study.toFile());
    Path file = folder.resolve(study.getFileName());
    List<String> taken = new ArrayList<>();
    JsonNode sizes = tree.path("scales").path("default");
    // The longest text of the file would be read twice for each number.
    tree.put("why", "Said in the file.");

    forEachNumber(
        sizes,
        "",
        (place, replace) -> {
          for (JsonNode nonsense : NONSENSE) {
            JsonNode sound = replace.with(nonsense);
            String refusal = refusal(file, tree);
            if (!refusal.startsWith(file + ", at scales.default") || refusal.contains("\n")) {
              taken.add(place + ": " + nonsense + " -> " + refusal);
            }
            replace.with(sound);
          }
        });

    assertThat(taken).isEmpty();
    assertThat(refusal(file, tree)).as("what is wrong with the file as it is").isEmpty();
  }

  @Test
  void should_look_at_every_number() throws IOException {
    List<String> places = new ArrayList<>();

    forEachNumber(
        YAML.readTree("{a: 1, b: {c: [2.5, {d: 3}], e: text}}"),
        "",
        (place, replace) -> places.add(place));

    assertThat(places).containsExactly(".a", ".b.c[0]", ".b.c[1].d");
  }

  private static String refusal(Path file, JsonNode tree) {
    try {
      Files.writeString(file, YAML.writeValueAsString(tree));
      new StudyFile(file, NetworkStudy.class, UnaryOperator.identity()).at(Scale.DEFAULT);
      return "";
    } catch (BadInputException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Puts another value in a number's place, and gives what was there. */
  private interface Replacement {
    JsonNode with(JsonNode value);
  }

  private static void forEachNumber(
      JsonNode node, String place, BiConsumer<String, Replacement> action) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        forEither(
            object.get(name), place + "." + name, value -> object.replace(name, value), action);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        forEither(array.get(i), place + "[" + i + "]", value -> array.set(index, value), action);
      }
    }
  }

  private static void forEither(
      JsonNode value,
      String place,
      Replacement replacement,
      BiConsumer<String, Replacement> action) {
    if (value.isNumber()) {
      action.accept(place, replacement);
    } else {
      forEachNumber(value, place, action);
    }
  }
}
