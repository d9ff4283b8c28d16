package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontPageTest {

  @Test
  void should_open_with_the_numbers_of_the_accepted_results() throws IOException {
    List<String> accepted = Files.readAllLines(Path.of("reports", "accepted", "claims.md"));
    String numbers = accepted.get(2).replaceFirst(";.*", "");
    assertThat(numbers).matches("\\d+ cases of \\d+ claims: .*\\d+ reproduced, .*");

    assertThat(Files.readString(Path.of("README.md"))).contains("**" + numbers + ".**");
  }
}
