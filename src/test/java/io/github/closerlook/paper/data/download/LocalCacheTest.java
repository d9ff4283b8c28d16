package io.github.closerlook.paper.data.download;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalCacheTest {
  /** Absolute on every system. */
  private static final Path FOLDER = Path.of("some").toAbsolutePath();

  private static Path standard(Map<String, String> environment, String system) {
    return LocalCache.standard(environment::get, system, "home");
  }

  @Test
  void should_be_in_the_home_folder_when_nothing_else_is_said() {
    assertThat(standard(Map.of(), "Linux")).isEqualTo(Path.of("home", ".cache", "closer-look"));
    assertThat(standard(Map.of(), "Windows 11"))
        .isEqualTo(Path.of("home", ".cache", "closer-look"));
  }

  @Test
  void should_be_where_xdg_says() {
    assertThat(standard(Map.of("XDG_CACHE_HOME", FOLDER.toString()), "Linux"))
        .isEqualTo(FOLDER.resolve("closer-look"));
  }

  @Test
  void should_pass_over_a_relative_folder_as_xdg_wants() {
    assertThat(standard(Map.of("XDG_CACHE_HOME", "cache"), "Linux"))
        .isEqualTo(Path.of("home", ".cache", "closer-look"));
    assertThat(standard(Map.of("XDG_CACHE_HOME", ""), "Linux"))
        .isEqualTo(Path.of("home", ".cache", "closer-look"));
  }

  @Test
  void should_be_in_the_local_application_data_on_windows_alone() {
    Map<String, String> environment = Map.of("LOCALAPPDATA", FOLDER.toString());

    assertThat(standard(environment, "Windows 11")).isEqualTo(FOLDER.resolve("closer-look"));
    assertThat(standard(environment, "Linux")).isEqualTo(Path.of("home", ".cache", "closer-look"));
  }

  /** As a folder with an umlaut is in the POSIX locale; a NUL cannot be in a name anywhere. */
  @Test
  void should_say_in_one_sentence_that_a_folder_cannot_be_named_here() {
    assertThatRefused(() -> standard(Map.of("XDG_CACHE_HOME", "/tmp/c\0che"), "Linux"))
        .hasMessageStartingWith("XDG_CACHE_HOME, /tmp/c\0che, is no path that this JVM can name (")
        .hasMessageEndingWith(
            "; accepted: a locale that has its letters, such as LC_ALL=C.UTF-8, or -Dcache=<another folder>");
  }
}
