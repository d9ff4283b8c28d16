package io.github.closerlook.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends the build in one line if the program before it did not do what was asked. Runs within Maven,
 * behind the program, whose own status Maven's plugin would tell with the way through its code.
 */
public final class ProgramEnd {

  private ProgramEnd() {}

  /**
   * Looks for the mark, and takes it away.
   *
   * @param arguments the file that {@link MavenChild#refuse} leaves
   * @throws SuitePreflight.Refusal if it is there
   */
  public static void main(String[] arguments) throws IOException {
    if (Files.deleteIfExists(Path.of(arguments[0]))) {
      throw new SuitePreflight.Refusal("the program ended with the sentence above");
    }
  }
}
