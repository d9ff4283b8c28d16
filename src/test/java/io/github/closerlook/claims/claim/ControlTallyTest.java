package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTallyTest {

  private record Case(Role role, boolean passes) {}

  @Test
  void should_count_each_kind_by_itself_and_no_claims() {
    List<Case> cases =
        List.of(
            new Case(Role.CLAIM, false),
            new Case(Role.NULL, true),
            new Case(Role.NULL, false),
            new Case(Role.NULL, true),
            new Case(Role.PLANTED, true),
            new Case(Role.PLANTED, false));

    assertThat(ControlTally.of(cases, Case::role, Case::passes))
        .isEqualTo(new ControlTally(3, 1, 2, 1));
  }

  /** By adding up the probabilities with Python's {@code math.comb} until they reach 0.99. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "20, 4", "96, 10", "200, 18"})
  void should_foretell_what_chance_does_not_exceed_in_99_of_100(int nulls, int foretold) {
    assertThat(new ControlTally(nulls, 0, 0, 0).foretold()).isEqualTo(foretold);
    assertThat(new ControlTally(nulls, foretold, 0, 0).isBeyondChance()).isFalse();
    assertThat(new ControlTally(nulls, foretold + 1, 0, 0).isBeyondChance()).isTrue();
  }

  @Test
  void should_say_it_in_a_sentence() {
    assertThat(new ControlTally(96, 3, 96, 90).sentence())
        .isEqualTo(
            "3 of 96 null controls were fooled (chance foretells up to 10); 90 of 96 planted"
                + " effects were found");
  }
}
