package io.github.closerlook.program;

import io.github.closerlook.claims.files.BadInputException;

/** A JVM that the build started. */
final class MavenChild {

  private MavenChild() {}

  /** Runs a program. Ends the JVM with status 1 and one sentence where the input is bad. */
  static void run(Runnable program) {
    endWithMaven();
    try {
      program.run();
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
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
