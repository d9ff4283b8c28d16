package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/same-jar} with JDKs and a Maven that are scripts. */
@DisabledOnOs(OS.WINDOWS)
class CiSameJarTest {

  @TempDir private Path folder;

  @BeforeEach
  void copyTheScript() throws IOException {
    Path script = folder.resolve("project/.ci/same-jar");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of(".ci", "same-jar"), script);
  }

  @Test
  void should_pass_where_all_jars_have_the_same_bytes() throws Exception {
    assertThat(run("echo same > target/closer-look-1.jar", jdk("one", "17"), jdk("two", "17")))
        .matches("(?s)0 (\\w{64})  Java 17, \\S*/one\n\\1  Java 17, \\S*/two");
  }

  @Test
  void should_fail_and_say_what_differs() throws Exception {
    assertThat(run("echo $JAVA_HOME > target/closer-look-1.jar", jdk("one", "17"), jdk("b", "17")))
        .startsWith("1 ")
        .containsPattern("The jar of \\S*/b is another one than that of \\S*/one")
        .containsPattern("Files \\S*/of-0/\\S*/Code.class and \\S*/of-1/\\S*/Code.class differ");
  }

  /** Compilers of two versions make other bytes, so there is one. */
  @Test
  void should_have_a_newer_jdk_build_with_the_compiler_of_java_17() throws Exception {
    String said =
        run(
            "echo same > target/closer-look-1.jar; echo \"$JAVA_HOME: $*\"",
            jdk("newer", "25"),
            jdk("older", "17"));

    assertThat(said)
        .startsWith("0 ")
        .containsPattern("/newer: .* -Dmaven.compiler.executable=\\S*/older/bin/javac\n")
        .containsPattern("/older: -B -q package -Dmaven.test.skip=true\n");
  }

  @Test
  void should_ask_for_two_jdks_with_one_of_java_17() throws Exception {
    assertThat(run("", jdk("one", "17"))).startsWith("2 .ci/same-jar: needs two JDKs");
    assertThat(run("", jdk("a", "21"), jdk("b", "25"))).startsWith("2 .ci/same-jar: needs two");
  }

  /** A JDK that tells its version, and unpacks a jar as one file of the same content. */
  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    script(home.resolve("bin/java"), "echo '    java.specification.version = " + version + "' >&2");
    script(home.resolve("bin/javac"), "exit 1");
    script(home.resolve("bin/jar"), "cp \"$2\" Code.class");
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Status and output. */
  private String run(String maven, Path... homes) throws IOException, InterruptedException {
    script(folder.resolve("bin/mvn"), "mkdir -p target\n" + maven);
    List<String> command = new ArrayList<>(List.of("bash"));
    command.add(folder.resolve("project/.ci/same-jar").toString());
    for (Path home : homes) {
      command.add(home.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said.strip();
  }
}
