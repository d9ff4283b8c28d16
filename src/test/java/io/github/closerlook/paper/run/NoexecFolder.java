package io.github.closerlook.paper.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is mounted noexec: one that is there, as only root can make one. */
public final class NoexecFolder {

  private static final Path MOUNTS = Path.of("/proc/self/mounts");

  private NoexecFolder() {}

  /** In a container this is usually /dev/shm; where there is none, the test is not run. */
  public static Path find() throws IOException {
    assumeTrue(Files.isReadable(MOUNTS), "no list of mounts");
    try (Stream<String> lines = Files.lines(MOUNTS)) {
      List<Path> folders =
          lines
              .map(line -> line.split(" "))
              .filter(mount -> mount[2].equals("tmpfs"))
              .filter(mount -> List.of(mount[3].split(",")).containsAll(List.of("rw", "noexec")))
              .map(mount -> Path.of(mount[1]))
              .filter(Files::isWritable)
              .toList();
      assumeTrue(!folders.isEmpty(), "nothing that can be written is mounted noexec");
      return folders.get(0);
    }
  }
}
