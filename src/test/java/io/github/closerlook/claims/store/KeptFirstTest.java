package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.paper.run.Specs;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines that trained the same run: the first record stays. */
class KeptFirstTest {

  private final RunRecord record = Specs.record(Specs.tiny(1));

  @Test
  void should_keep_the_first_of_two_that_have_the_same_bits(@TempDir Path folder) {
    RunStore store = new RunStore(folder, line -> {});
    RunRecord second =
        new RunRecord(
            record.spec(), record.series(), new RunRecord.Provenance(9, "another machine"));

    store.keepFirst("key", record);
    store.keepFirst("key", second);

    assertThat(store.read("key", record.spec()).orElseThrow().provenance())
        .isEqualTo(record.provenance());
  }

  @Test
  void should_refuse_a_second_with_other_bits(@TempDir Path folder) {
    RunStore store = new RunStore(folder, line -> {});
    TreeMap<String, double[]> series = new TreeMap<>(record.series());
    series.put(series.firstKey(), series.get(series.firstKey()).clone());
    series.get(series.firstKey())[0] += Math.ulp(1.0);

    store.keepFirst("key", record);

    assertThatThrownBy(
            () -> store.keepFirst("key", new RunRecord(record.spec(), series, record.provenance())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was trained twice and gave other bits the second time");
    assertThat(store.read("key", record.spec()).orElseThrow().sameResult(record)).isTrue();
  }
}
