package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.ReportJson;
import io.github.closerlook.claims.session.ClaimResult;
import io.github.closerlook.claims.session.SampleSuite;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.claims.store.Shard;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.Mnist;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardTrainingTest {

  private static final Catalogue CATALOGUE = Mnist.CATALOGUE;

  /** Twenty-four runs. */
  private static final Expectation CLAIM = SampleSuite.of(Scale.DEFAULT).claims().get(0);

  @TempDir Path folder;

  @Test
  void should_train_shards_that_together_are_the_whole_and_come_to_the_same_verdicts()
      throws IOException {
    Path gathered = Files.createDirectory(folder.resolve("gathered"));
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      Path store = folder.resolve("shard" + i);
      train(store, new Shard(i, 2));
      for (Path file : records(store)) {
        names.add(file.getFileName().toString());
        // Fails where two shards have the same run.
        Files.copy(file, gathered.resolve(file.getFileName()));
      }
    }
    Path whole = folder.resolve("whole");
    train(whole, new Shard(1, 1));

    assertThat(records(whole))
        .hasSize(24)
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(names);
    List<String> progress = new ArrayList<>();
    assertThat(claimsJson(gathered, progress)).isEqualTo(claimsJson(whole, new ArrayList<>()));
    assertThat(progress)
        .hasSize(1)
        .first()
        .asString()
        .contains("24 of 24 runs, 0 trained, 24 from the store");
  }

  @Test
  void should_say_what_was_trained_and_what_was_known() throws IOException {
    String first = train(folder, new Shard(1, 3));
    int share = records(folder).size();
    String second = train(folder, new Shard(1, 3));
    String whole = train(folder, new Shard(1, 1));

    assertThat(share).isBetween(1, 23);
    assertThat(first)
        .isEqualTo(
            "Shard 1/3 has %s of the 24 runs: %s trained now, 0 were in the store; nothing is"
                + " judged.",
            share, share);
    assertThat(second).contains(Text.format("0 trained now, %d were in the store", share));
    assertThat(whole)
        .contains(
            Text.format(
                "Shard 1/1 has 24 of the 24 runs: %d trained now, %d were in the store",
                24 - share, share));
  }

  private String train(Path store, Shard shard) {
    List<String> lines = new ArrayList<>();
    Assignment assignment =
        new Assignment(
            MadeUpSettings.of(store, 1),
            ClusterSettings.NONE,
            DataLocations.embedded(),
            CATALOGUE,
            List.of(CLAIM));
    ShardTraining.train(
        assignment, assignment.plan(List.of(assignment.panel())), shard, lines::add);
    return lines.get(lines.size() - 1);
  }

  /** All but how long the training took. */
  private static String claimsJson(Path store, List<String> progress) {
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(CATALOGUE),
            new RunStore(store, progress::add),
            1,
            new Progress(List.of(), progress::add))) {
      PanelInquiry inquiry = new PanelInquiry(new Panel(1, "fused"), Scale.DEFAULT, laboratory);
      var records = inquiry.train(CLAIM);
      List<Judgement> judgements = inquiry.judge(CLAIM, inquiry.measure(CLAIM, records));
      ClaimResult result = new ClaimResult(CLAIM, judgements, Map.of(), records.size(), 0, 0);
      return ReportJson.write(result.cases(MadeUpSettings.of(store, 1).conditions()));
    }
  }

  private static List<Path> records(Path store) throws IOException {
    return Folder.files(store);
  }
}
