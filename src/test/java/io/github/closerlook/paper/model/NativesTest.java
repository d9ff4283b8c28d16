package io.github.closerlook.paper.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.paper.run.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSessionListener;

class NativesTest {

  @Test
  void should_load_here() {
    assertThatCode(Natives::load).doesNotThrowAnyException();
  }

  @Test
  void should_be_loaded_before_the_first_test() {
    assertThat(ServiceLoader.load(LauncherSessionListener.class))
        .hasAtLeastOneElementOfType(NativesFirst.class);
  }

  @Test
  void should_name_folder_reason_and_remedy() {
    // as on a file system that is mounted noexec
    String library = "/cache/openblas.jar/libopenblas.so";
    Throwable failure =
        new ExceptionInInitializerError(
            new IllegalStateException(
                "ND4J is probably missing dependencies",
                new UnsatisfiedLinkError(
                    library + ": " + library + ": failed to map segment from shared object")));

    assertThat(Natives.sentence("/cache", Natives.reason("/cache", failure)))
        .isEqualTo(
            "The native libraries of ND4J do not load from /cache (openblas.jar/libopenblas.so:"
                + " failed to map segment from shared object); accepted:"
                + " -Dorg.bytedeco.javacpp.cachedir=<a folder that can be written, has 500 MB free"
                + " and is not mounted noexec>");
  }

  /** A limit on the size of files stands for a full disk: libraries are unpacked in part. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void should_say_so_in_one_sentence_where_libraries_cannot_be_unpacked(@TempDir Path cache)
      throws IOException, InterruptedException {
    String said = ChildJvm.startAfter("ulimit -f 64", Loading.class, cache).awaitSuccess();

    assertThat(said.lines().filter(line -> line.startsWith("The native libraries")).toList())
        .singleElement()
        .asString()
        .contains("do not load from " + cache.toRealPath() + " (")
        .contains("; accepted: -Dorg.bytedeco.javacpp.cachedir=");
  }

  static final class Loading {

    private Loading() {}

    public static void main(String... arguments) {
      System.setProperty("org.bytedeco.javacpp.cachedir", arguments[0]);
      try {
        Natives.load();
      } catch (BadInputException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
