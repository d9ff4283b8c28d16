package io.github.closerlook.data.download;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where downloads are kept if {@code -Dcache=} does not say. */
public final class LocalCache {
  private static final String NAME = "closer-look";

  private LocalCache() {}

  /**
   * This user's folder: {@code closer-look} in {@code XDG_CACHE_HOME}, else in {@code LOCALAPPDATA}
   * on Windows, else in {@code ~/.cache}. It need not exist.
   */
  public static Path standard() {
    return standard(
        System.getenv()::get, System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static Path standard(Function<String, String> environment, String system, String home) {
    return absolute(environment.apply("XDG_CACHE_HOME"))
        .or(
            () ->
                Optional.of(system)
                    .filter(name -> name.startsWith("Windows"))
                    .flatMap(windows -> absolute(environment.apply("LOCALAPPDATA"))))
        .orElseGet(() -> Path.of(home, ".cache"))
        .resolve(NAME);
  }

  /** The XDG specification wants relative paths passed over. */
  private static Optional<Path> absolute(String folder) {
    return Optional.ofNullable(folder)
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
