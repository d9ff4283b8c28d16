package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.YamlFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All margins, {@code expectations/margins.yaml}: one for each kind of quantity, so that none is
 * chosen for a case.
 *
 * @param byKind in the order of the file
 */
public record Margins(Map<String, Margin> byKind) {

  /** The file's name, in the folder of expectations. */
  static final String FILE = "margins.yaml";

  private static final TypeReference<LinkedHashMap<String, Written>> ENTRIES =
      new TypeReference<>() {};

  /**
   * Reads the margins.
   *
   * @param folder of expectations
   * @throws BadInputException with file and place of the first mistake
   */
  public static Margins read(Path folder) {
    Path file = folder.resolve(FILE);
    Map<String, Margin> byKind = new LinkedHashMap<>();
    YamlFile.read(file, ENTRIES)
        .forEach((kind, written) -> byKind.put(kind, written.margin(file, kind)));
    return new Margins(byKind);
  }

  /**
   * The margin of a kind.
   *
   * @throws BadInputException if there is none
   */
  Margin of(String kind) {
    Margin margin = byKind.get(kind);
    if (margin == null) {
      throw BadInput.of(
          "'%s' is no kind of margin; %s has %s", kind, FILE, List.copyOf(byKind.keySet()));
    }
    return margin;
  }

  /** One entry of the file. */
  private record Written(
      @JsonProperty(required = true) Effect effect,
      @JsonProperty(required = true) double size,
      @JsonProperty(required = true) String why) {

    Margin margin(Path file, String kind) {
      if (!effect.isMargin(size)) {
        throw BadInput.of("%s, at %s.size: %s; expected %s", file, kind, size, effect.margins());
      }
      if (why.isBlank()) {
        throw BadInput.of(
            "%s, at %s.why: is empty; expected the reason for the margin", file, kind);
      }
      return new Margin(kind, effect, size, why.strip());
    }
  }
}
