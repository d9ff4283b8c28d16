package io.github.closerlook.contributing;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes to a file as a page shows them: a diff without line numbers, parted by lines of @@. */
final class Patch {

  private Patch() {}

  /** The text after all changes; each must fit in exactly one place. */
  static String apply(String diff, String text) {
    String changed = "\n" + text;
    for (String hunk : diff.split("(?m)^@@\\n")) {
      String before = "\n" + lines(hunk, '-');
      String after = "\n" + lines(hunk, '+');
      int places = changed.split(Pattern.quote(before), -1).length - 1;
      if (places != 1) {
        throw new IllegalArgumentException(
            Text.format("these lines are there %d times, not once:%s", places, before));
      }
      changed = changed.replace(before, after);
    }
    return changed.substring(1);
  }

  /** The lines that are common to both sides or of this one, each with its end. */
  private static String lines(String hunk, char side) {
    return hunk.lines()
        .filter(line -> line.isEmpty() || List.of(' ', side).contains(line.charAt(0)))
        .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
        .collect(Collectors.joining());
  }
}
