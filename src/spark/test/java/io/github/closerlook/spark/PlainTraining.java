package io.github.closerlook.spark;

import io.github.closerlook.paper.run.RunOrder;
import io.github.closerlook.paper.run.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What an executor does, without Spark: a JVM that trains one run after the other, for as long as
 * the one that started it is there.
 */
final class PlainTraining {

  private PlainTraining() {}

  /**
   * Says a line when it is at its speed.
   *
   * @param arguments a file for the times at which runs ended, in milliseconds; how many runs it
   *     takes to be at its speed; epochs of a run
   */
  public static void main(String[] arguments) throws IOException {
    Path ends = Path.of(arguments[0]);
    int warm = Integer.parseInt(arguments[1]);
    int epochs = Integer.parseInt(arguments[2]);
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    Workbench bench = new Workbench(Runs.CATALOGUE);
    for (int seed = 1; parent.isAlive(); seed++) {
      bench.carryOut(RunOrder.of(Runs.longer(seed, 1, epochs).get(0), Runs.CATALOGUE));
      Files.writeString(
          ends,
          System.currentTimeMillis() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      if (seed == warm) {
        System.out.println("warm");
      }
    }
  }
}
