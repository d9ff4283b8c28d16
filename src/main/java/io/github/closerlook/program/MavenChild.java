package io.github.closerlook.program;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ReportFiles;
import java.nio.file.Path;

/** A JVM that the build started. */
final class MavenChild {

  /** Names the file that is left by a program that does not do what was asked. */
  static final String MARK = "program.refused";

  private MavenChild() {}

  /** Runs a program. Ends the JVM with status 1 and one sentence where the input is bad. */
  static void run(Runnable program) {
    endWithMaven();
    if (!isCarriedOut(program)) {
      refuse();
    }
  }

  /** Runs a program and goes on. Says in one sentence why it was not carried out, if it was not. */
  static boolean isCarriedOut(Runnable program) {
    try {
      program.run();
      return true;
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      return false;
    }
  }

  /**
   * Ends a program that does not do what was asked, when it has said why. Where Maven started it,
   * it leaves a mark in place of a status, of which Maven's plugin would tell at length: {@link
   * ProgramEnd} ends the build by it.
   */
  static void refuse() {
    String mark = System.getProperty(MARK);
    if (mark == null) {
      System.exit(1);
    }
    ReportFiles.write(Path.of(mark), "");
    System.exit(0);
  }

  /** Tells whoever watches the build. */
  static void say(String line) {
    System.out.println("[closer-look] " + line);
  }

  /** Maven does not end the JVMs it started when it is killed; hours of training would go on. */
  private static void endWithMaven() {
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
