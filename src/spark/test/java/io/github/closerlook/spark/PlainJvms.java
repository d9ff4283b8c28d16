package io.github.closerlook.spark;

import io.github.closerlook.paper.run.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JVMs that train without Spark beside what is measured: what they get done meanwhile is what the
 * machine has to give at that time, whatever else is at work on it.
 */
final class PlainJvms implements AutoCloseable {

  private final List<ChildJvm> jvms = new ArrayList<>();
  private final List<Path> ends = new ArrayList<>();

  private PlainJvms() {}

  /**
   * Returns when all are at their speed.
   *
   * @param folder for their files
   * @param warm runs before one is at its speed
   * @param epochs of a run
   */
  static PlainJvms start(Path folder, int count, int warm, int epochs) throws IOException {
    // As executors are, and not in the hurry of a unit test.
    List<String> flags = List.of("-Xmx1g", "-XX:TieredStopAtLevel=4");
    PlainJvms plain = new PlainJvms();
    for (int number = 0; number < count; number++) {
      Path ends = folder.resolve("ends" + number);
      plain.ends.add(ends);
      plain.jvms.add(ChildJvm.startWith(flags, PlainTraining.class, ends, warm, epochs));
    }
    for (ChildJvm jvm : plain.jvms) {
      jvm.awaitLine();
    }
    return plain;
  }

  /** Runs that one of them did between two times in milliseconds, on average, with fractions. */
  double runsOfOne(long start, long end) {
    double sum = 0;
    for (Path file : ends) {
      StandaloneCluster.awaitThat("a plain JVM is past it", () -> last(times(file)) >= end);
      List<Long> times = times(file);
      sum += done(times, end) - done(times, start);
    }
    return sum / ends.size();
  }

  private static List<Long> times(Path file) {
    try {
      return Files.readAllLines(file).stream().map(Long::valueOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long last(List<Long> times) {
    return times.get(times.size() - 1);
  }

  /** Of the run at that time, the part of its time that was over. */
  private static double done(List<Long> times, long at) {
    int next = 1;
    while (times.get(next) < at) {
      next++;
    }
    double before = times.get(next - 1);
    return next + (at - before) / (times.get(next) - before);
  }

  @Override
  public void close() {
    try {
      for (ChildJvm jvm : jvms) {
        jvm.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
