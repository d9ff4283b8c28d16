package io.github.closerlook.claims.session;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser without a window, to look at pages with.
 *
 * @param program to start
 * @param folder for what it keeps of its own
 */
record Browser(String program, Path folder) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The first on the PATH; a test that wants one is skipped where there is none. */
  static Browser onThisMachine(Path folder) {
    Optional<String> program =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    assumeTrue(program.isPresent(), "no browser on the PATH; looked for " + NAMES);
    return new Browser(program.orElseThrow(), folder);
  }

  /** It, about to open a page; without an option that ends it, it stays until it is stopped. */
  ProcessBuilder showing(String address, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(List.of(options));
    command.add(address);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
