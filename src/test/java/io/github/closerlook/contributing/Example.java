package io.github.closerlook.contributing;

import io.github.closerlook.claims.files.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param kind what stands behind the fence: java or yaml for a new file, diff for a change
 * @param file the last one that the text above names, in backticks
 */
record Example(String kind, Path file, String text) {

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern FILE = Pattern.compile("`((?:src|expectations)/[\\w/.-]+)`");

  /** A drawing, which belongs into no file. */
  private static final String DRAWING = "mermaid";

  /** The blocks of a page, in their order; drawings are none. */
  static List<Example> of(String page) {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(page);
    int end = 0;
    while (blocks.find()) {
      if (blocks.group(1).equals(DRAWING)) {
        continue;
      }
      String above = page.substring(end, blocks.start());
      List<String> files = FILE.matcher(above).results().map(file -> file.group(1)).toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("no file is named above\n" + blocks.group());
      }
      examples.add(
          new Example(blocks.group(1), Path.of(files.get(files.size() - 1)), blocks.group(2)));
      end = blocks.end();
    }
    return examples;
  }

  /** The file with this example in it. */
  String applied() {
    return switch (kind) {
      case "diff" -> Patch.apply(text, Folder.text(file));
      case "java", "yaml" -> whole();
      default -> throw new IllegalArgumentException("a block of kind '" + kind + "' for " + file);
    };
  }

  private String whole() {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already; expected a diff");
    }
    return text;
  }
}
