package io.github.closerlook.claims.store;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  private static final List<String> KEYS =
      IntStream.range(0, 6000).mapToObj(i -> DigestUtils.sha256Hex("run " + i)).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6, 7, 999})
  void should_put_every_key_into_exactly_one_shard(int shards) {
    for (String key : KEYS) {
      assertThat(IntStream.rangeClosed(1, shards).filter(i -> new Shard(i, shards).has(key)))
          .hasSize(1);
    }
  }

  /** A thousand each, with a standard deviation of 29. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void should_share_keys_evenly(int number) {
    assertThat(KEYS.stream().filter(new Shard(number, 6)::has).count()).isBetween(900L, 1100L);
  }

  /** Another machine, and a later version of this class, must come to the same. */
  @Test
  void should_split_by_the_first_digits_of_the_key_alone() {
    assertThat(new Shard(1, 6).has("000000000000006" + "f".repeat(49))).isTrue();
    assertThat(new Shard(3, 6).has("000000000000008" + "0".repeat(49))).isTrue();
    // 16^15 - 1 = 3 (mod 6)
    assertThat(new Shard(4, 6).has("f".repeat(64))).isTrue();
  }

  @Test
  void should_go_by_the_key_of_a_run() {
    for (RunSpec run : Specs.several(20)) {
      String key = Specs.key(run);
      for (int i = 1; i <= 3; i++) {
        Shard shard = new Shard(i, 3);
        assertThat(shard.has(run, new TrainingApparatus(Specs.CATALOGUE)))
            .isEqualTo(shard.has(key));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 6", "7, 6", "-1, 6", "1, 0"})
  void should_refuse_a_shard_that_there_is_none_of(int number, int shards) {
    assertThatRefused(() -> new Shard(number, shards))
        .hasMessage("there is no shard %s of %s; accepted: 1 to %s", number, shards, shards);
  }
}
