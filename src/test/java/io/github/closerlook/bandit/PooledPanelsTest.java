package io.github.closerlook.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several panels of seeds judged as one. */
class PooledPanelsTest {

  @TempDir private Path folder;

  @Test
  void should_rest_on_the_pairs_of_every_panel_in_their_order() {
    Expectation claim =
        Expectations.read(
                Path.of("src/test/resources/io/github/closerlook/bandit/expectations"),
                Scale.DEFAULT,
                Bandits.Sizes.class)
            .get(0);
    List<Judgement> first = judge(claim, List.of(new Panel(1, "")));
    List<Judgement> second = judge(claim, List.of(new Panel(10_001, "")));
    List<Judgement> together = judge(claim, List.of(new Panel(1, ""), new Panel(10_001, "")));

    assertThat(together).isNotEmpty().hasSameSizeAs(first);
    for (int i = 0; i < together.size(); i++) {
      double[] ofFirst = first.get(i).found().spread().effects();
      double[] ofSecond = second.get(i).found().spread().effects();
      double[] both = Arrays.copyOf(ofFirst, ofFirst.length + ofSecond.length);
      System.arraycopy(ofSecond, 0, both, ofFirst.length, ofSecond.length);
      assertThat(together.get(i).found().spread().effects()).isEqualTo(both);
      assertThat(together.get(i).replicates())
          .isEqualTo(first.get(i).replicates() + second.get(i).replicates());
    }
  }

  private List<Judgement> judge(Expectation claim, List<Panel> panels) {
    RunStore store = new RunStore(folder, line -> {});
    Progress progress = new Progress(List.of(), line -> {});
    try (Laboratory laboratory = new Laboratory(new Bandits(), store, 2, progress)) {
      PanelInquiry inquiry = new PanelInquiry(panels, Scale.DEFAULT, laboratory);
      return inquiry.judge(claim, inquiry.measure(claim, inquiry.train(claim)));
    }
  }
}
