package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.VerdictCounts;
import io.github.closerlook.claims.result.PooledCase;
import io.github.closerlook.claims.result.PooledCases;
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

  @Test
  void should_tell_the_numbers_of_the_accepted_panels_together() throws IOException {
    List<PooledCase> together = PooledCases.read(Path.of("reports", "accepted")).ofClaims();

    assertThat(Files.readString(Path.of("README.md")))
        .contains(
            VerdictCounts.words(together, PooledCase::verdict)
                + ", of the "
                + together.size()
                + " that can be pooled");
  }
}
