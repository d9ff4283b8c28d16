package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Maven wrapper runs what it downloads, so it has to know it. */
class WrapperTest {

  private static final String PROPERTIES = ".mvn/wrapper/maven-wrapper.properties";

  private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");

  private final Properties properties = new Properties();

  WrapperTest() throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of(PROPERTIES))) {
      properties.load(reader);
    }
  }

  @Test
  void should_hold_what_it_downloads_to_a_checksum() {
    assertThat(properties.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
  }

  /** So that no jar that runs is in the repository. */
  @Test
  void should_be_scripts_alone() {
    assertThat(properties.getProperty("distributionType")).isEqualTo("only-script");
    assertThat(Path.of(".mvn", "wrapper")).isDirectoryNotContaining("glob:**.jar");
    assertThat(Path.of("mvnw")).isExecutable();
    assertThat(Path.of("mvnw.cmd")).exists();
  }

  @Test
  void should_take_a_release_of_maven_from_maven_s_own_repository() {
    Matcher url =
        Pattern.compile(
                "https://repo\\.maven\\.apache\\.org/maven2/org/apache/maven/apache-maven/"
                    + "(3\\.\\d+\\.\\d+)/apache-maven-\\1-bin\\.zip")
            .matcher(properties.getProperty("distributionUrl"));

    assertThat(url).matches();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mvnw", "mvnw.cmd", PROPERTIES})
  void should_name_no_host_but_apache_s(String file) throws IOException {
    assertThat(HOST.matcher(Files.readString(Path.of(file))).results())
        .isNotEmpty()
        .allSatisfy(host -> assertThat(host.group(1)).endsWith(".apache.org"));
  }
}
