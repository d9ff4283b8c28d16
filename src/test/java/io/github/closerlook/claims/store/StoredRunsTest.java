package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {

  @TempDir Path folder;

  @Test
  void should_find_what_the_store_has_and_nothing_else() throws IOException {
    store(Specs.tiny(1));

    assertThat(new StoredRuns(folder, new TrainingApparatus(Specs.CATALOGUE)))
        .accepts(Specs.tiny(1));
    assertThat(new StoredRuns(folder, new TrainingApparatus(Specs.CATALOGUE)))
        .rejects(Specs.tiny(2));
  }

  @Test
  void should_not_make_a_store_where_there_is_none() {
    Path none = folder.resolve("none");

    assertThat(new StoredRuns(none, new TrainingApparatus(Specs.CATALOGUE))).rejects(Specs.tiny(1));
    assertThat(none).doesNotExist();
  }

  @Test
  void should_take_a_damaged_record_for_missing_and_leave_it_where_it_is() throws IOException {
    store(Specs.tiny(1));
    Path record = folder.resolve(Specs.key(Specs.tiny(1)) + ".json");
    Files.writeString(record, Files.readString(record).replace("0.25", "0.35"));
    Files.createFile(folder.resolve("left.unfinished"));
    Files.setLastModifiedTime(folder.resolve("left.unfinished"), FileTime.fromMillis(0));
    Map<String, String> before = Folder.contents(folder);

    assertThat(new StoredRuns(folder, new TrainingApparatus(Specs.CATALOGUE)))
        .rejects(Specs.tiny(1));

    assertThat(Folder.contents(folder)).isEqualTo(before).hasSize(2);
  }

  private void store(RunSpec spec) {
    RunStore store = new RunStore(folder, warning -> {});
    store.write(Specs.key(spec), Specs.record(spec));
  }
}
