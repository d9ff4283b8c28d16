package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import java.nio.file.InvalidPathException;
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
   *
   * @throws BadInputException if that folder has a name which this JVM cannot write
   */
  public static Path standard() {
    return standard(
        System.getenv()::get, System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static Path standard(Function<String, String> environment, String system, String home) {
    return absolute("XDG_CACHE_HOME", environment)
        .or(
            () ->
                Optional.of(system)
                    .filter(name -> name.startsWith("Windows"))
                    .flatMap(windows -> absolute("LOCALAPPDATA", environment)))
        .orElseGet(() -> path("The home folder", home).resolve(".cache"))
        .resolve(NAME);
  }

  /** The XDG specification wants relative paths passed over. */
  private static Optional<Path> absolute(String name, Function<String, String> environment) {
    return Optional.ofNullable(environment.apply(name))
        .filter(text -> !text.isBlank())
        .map(text -> path(name, text))
        .filter(Path::isAbsolute);
  }

  /** In the POSIX locale, a name with letters beyond ASCII is none that the JVM could open. */
  private static Path path(String what, String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw BadInput.of(
          e,
          "%s, %s, is no path that this JVM can name (%s, file names in %s); accepted: a locale that has its letters, such as LC_ALL=C.UTF-8, or -Dcache=<another folder>",
          what,
          folder,
          e.getReason(),
          System.getProperty("sun.jnu.encoding"));
    }
  }
}
