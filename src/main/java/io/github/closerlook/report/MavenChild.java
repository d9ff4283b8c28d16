package io.github.closerlook.report;

/** A JVM that the build started. */
final class MavenChild {

  private MavenChild() {}

  /** Maven does not end the JVMs it started when it is killed; hours of training would go on. */
  static void endWithMaven() {
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
