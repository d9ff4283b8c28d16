package io.github.closerlook.program;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Shard;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardSettingsTest {

  private static Shard shard(String value) {
    return ShardSettings.of(Map.of("shard", value)::get).shard();
  }

  @Test
  void should_take_all_runs_when_nothing_is_set() {
    assertThat(ShardSettings.of(name -> null).shard()).isEqualTo(new Shard(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"2/6, 2, 6", "6/6, 6, 6", "' 1/1 ', 1, 1", "999/999, 999, 999"})
  void should_take_a_shard_of_a_number_of_shards(String value, int number, int shards) {
    assertThat(shard(value)).isEqualTo(new Shard(number, shards));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "true", "0/6", "7/6", "a/b", "2", "2/", "/6", "-2/6", "1/0", "1/1000", "1/2/3"
      })
  void should_refuse_nonsense_and_say_what_is_accepted(String value) {
    assertThatRefused(() -> shard(value))
        .hasMessage(
            "-Dshard=%s is not understood; accepted: a shard of a number of shards up to 999, from"
                + " 1 on, such as 2/6",
            value);
  }
}
