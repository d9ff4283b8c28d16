package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunStoreTest {

  private static final String KEY = "0123abcd";
  private static final RunSpec SPEC = Specs.tiny(1);
  private static final RunRecord RECORD = Specs.record(SPEC);

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();
  private RunStore store;
  private Path file;

  @BeforeEach
  void openStore() {
    store = new RunStore(folder, warnings::add);
    file = folder.resolve(KEY + ".json");
  }

  @Test
  void should_give_back_every_bit_that_was_written() {
    // given the values that text formats are known to lose, and many of all sizes
    double[] special = {
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NaN,
      0.0,
      -0.0,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      Math.nextDown(Double.MIN_NORMAL),
      Double.MAX_VALUE,
      0.1,
      1.0 / 3,
      2.2250738585072011e-308,
      9007199254740993.0
    };
    Random random = new Random(1);
    double[] many =
        random.longs(2000).mapToDouble(Double::longBitsToDouble).filter(x -> x == x).toArray();
    double[] values = DoubleStream.concat(Arrays.stream(special), Arrays.stream(many)).toArray();
    RunSpec spec = Specs.correctness(values.length, 1);
    RunRecord record = Specs.record(spec, values);

    store.write(KEY, record);
    RunRecord read = new RunStore(folder, warnings::add).read(KEY, spec).orElseThrow();

    assertThat(read.series().keySet()).containsExactly("correct", "validation-accuracy");
    read.series()
        .forEach((name, found) -> assertThat(bits(found)).isEqualTo(bits(record.series(name))));
    assertThat(read.sameResult(record)).isTrue();
    assertThat(read.spec()).isEqualTo(spec);
    assertThat(read.provenance()).isEqualTo(record.provenance());
    assertThat(warnings).isEmpty();
  }

  @Test
  void should_have_nothing_where_nothing_was_written() {
    assertThat(store.read(KEY, SPEC)).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void should_set_aside_a_record_cut_short_at_any_length() throws IOException {
    byte[] whole = RecordFormat.bytes(RECORD);

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> RecordFormat.parse(cut, RunSpec.class))
          .as("cut to %d bytes", length)
          .isInstanceOf(UnsoundRecordException.class);
    }
    // The store makes no difference between one length and another.
    for (int length : List.of(0, 1, 60, 100, 101, whole.length / 2, whole.length - 1)) {
      assertSetAsideAndRedone(Arrays.copyOf(whole, length), "cut to " + length + " bytes");
    }
  }

  @Test
  void should_set_aside_a_record_with_any_bit_flipped() throws IOException {
    byte[] whole = RecordFormat.bytes(RECORD);
    Random random = new Random(1);

    for (int time = 0; time < 400; time++) {
      byte[] flipped = whole.clone();
      int position = random.nextInt(whole.length);
      flipped[position] ^= (byte) (1 << random.nextInt(8));
      assertSetAsideAndRedone(flipped, "flipped at " + position);
    }
  }

  @Test
  void should_set_aside_a_record_with_garbage_before_after_or_in_its_place() throws IOException {
    byte[] whole = RecordFormat.bytes(RECORD);
    Random random = new Random(1);

    for (int length = 1; length < 100; length++) {
      byte[] garbage = new byte[length];
      random.nextBytes(garbage);
      assertSetAsideAndRedone(joined(garbage, whole), length + " bytes before");
      assertSetAsideAndRedone(joined(whole, garbage), length + " bytes after");
      assertSetAsideAndRedone(garbage, length + " bytes alone");
    }
    assertSetAsideAndRedone(joined(whole, new byte[] {'\n'}), "one line feed more");
    assertSetAsideAndRedone(joined(whole, whole), "twice the record");
  }

  @Test
  void should_set_aside_another_runs_record_under_this_name() throws IOException {
    RunRecord other = Specs.record(Specs.tiny(2), RECORD.series());

    assertSetAsideAndRedone(RecordFormat.bytes(other), "of seed 2");
    assertThat(warnings.get(0)).contains("it is of another run: " + Specs.tiny(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "10", ""})
  void should_set_aside_a_record_of_another_format(String format) throws IOException {
    String text = new String(RecordFormat.bytes(RECORD), StandardCharsets.UTF_8);

    assertSetAsideAndRedone(
        text.replaceFirst("format 1,", "format " + format + ",").getBytes(StandardCharsets.UTF_8),
        "format " + format);
    assertThat(warnings.get(0)).contains("it is of another format than 1");
  }

  /** As another version of this project, or a person with a SHA-256 tool, may have left them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"spec\":null,\"series\":{},\"provenance\":null}",
        "{\"spec\":{},\"series\":{},\"provenance\":{\"seconds\":1,\"machine\":\"x\"}}"
      })
  void should_set_aside_a_record_whose_digest_is_right_and_content_wrong(String body)
      throws IOException {
    assertSetAsideAndRedone(withRightDigest(body), body);
  }

  @Test
  void should_set_aside_a_record_that_lacks_or_adds_a_part() throws IOException {
    String body = body();

    for (String other :
        List.of(
            body.replace("\"engine\":\"fused\",", ""),
            body.replace("\"engine\":\"fused\",", "\"engine\":\"fused\",\"novelty\":1,"),
            body.replace("\"engine\":\"fused\"", "\"engine\":\"abacus\""),
            body.replace("[0.25,0.75]", "null"),
            body.replace("[0.25,0.75]", "[0.25,null]"),
            body + "{}")) {
      assertThat(other).isNotEqualTo(body);
      assertSetAsideAndRedone(withRightDigest(other), other);
    }
  }

  /** Else every claim that reads it would fail, for ever. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"training-accuracy\":[0.25,0.75],| ''"
            + "| it has the series [correct, validation-accuracy]; its run gives [correct,"
            + " training-accuracy, validation-accuracy]",
        "\"training-accuracy\":| \"training-acuracy\":| it has the series [correct, training-acu",
        "\"correct\":| \"corect\":[],\"correct\":| it has the series [corect, correct,",
        "\"training-accuracy\":[0.25,| \"training-accuracy\":["
            + "| its series training-accuracy has 1 values; its run gives 2",
        "\"validation-accuracy\":[0.25,0.75]| \"validation-accuracy\":[]"
            + "| its series validation-accuracy has 0 values; its run gives 2",
        "\"correct\":[0.0,| \"correct\":["
            + "| its series correct has 99 values; its run gives 100",
      })
  void should_set_aside_a_record_without_the_series_of_its_probes(
      String sound, String mistaken, String why) throws IOException {
    String body = body();
    assertThat(body).contains(sound);

    assertSetAsideAndRedone(withRightDigest(body.replace(sound, mistaken)), mistaken);

    assertThat(warnings.get(0)).contains(why);
  }

  @Test
  void should_set_aside_a_folder_of_a_records_name() throws IOException {
    Files.createDirectories(file.resolve("child"));

    boolean found = store.read(KEY, SPEC).isPresent();
    store.write(KEY, RECORD);

    assertThat(found).isFalse();
    assertThat(warnings).singleElement().asString().contains(file.toString(), "it is a folder");
    assertThat(store.read(KEY, SPEC)).isPresent();
  }

  @Test
  void should_keep_what_was_set_aside() throws IOException {
    byte[] damaged = "not a record".getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);

    store.read(KEY, SPEC);

    Path kept = Folder.files(folder.resolve("set-aside")).get(0);
    assertThat(warnings)
        .containsExactly(
            Text.format(
                "Run record %s is not used: it does not start as a run record does; it was moved to %s, and its run is done again.",
                file, kept));
    assertThat(Files.readAllBytes(kept)).isEqualTo(damaged);
  }

  @Test
  void should_not_set_aside_what_another_process_has_mended_meanwhile() {
    // given this process saw damage, and before it could act another wrote the record anew
    store.write(KEY, RECORD);

    var found = store.setAside(file, SPEC, "its content does not match its digest");

    assertThat(found.orElseThrow().sameResult(RECORD)).isTrue();
    assertThat(store.read(KEY, SPEC)).isPresent();
    assertThat(warnings).isEmpty();
  }

  @Test
  void should_clean_up_after_killed_writers_and_leave_those_at_work_alone() throws IOException {
    Path old = Files.createFile(folder.resolve(KEY + ".1.unfinished"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
    Path fresh = Files.createFile(folder.resolve(KEY + ".2.unfinished"));
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().minus(Duration.ofMinutes(30))));
    Path foreign = Files.createFile(folder.resolve("notes.txt"));
    Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));

    new RunStore(folder, warnings::add);

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(foreign).exists();
    assertThat(warnings).isEmpty();
  }

  @Test
  void should_leave_nothing_but_the_record_behind() throws IOException {
    store.write(KEY, RECORD);
    store.write(KEY, RECORD);
    store.requireWritable();

    assertThat(Folder.files(folder)).containsExactly(file);
  }

  private void assertSetAsideAndRedone(byte[] content, String how) throws IOException {
    Files.write(file, content);
    warnings.clear();

    boolean found = store.read(KEY, SPEC).isPresent();

    assertThat(found).as(how).isFalse();
    assertThat(warnings).as(how).hasSize(1);
    assertThat(warnings.get(0)).contains(file.toString(), "set-aside", "is done again");
    assertThat(file).doesNotExist();
    store.write(KEY, RECORD);
    assertThat(store.read(KEY, SPEC).orElseThrow().sameResult(RECORD)).isTrue();
  }

  private static String body() {
    String text = new String(RecordFormat.bytes(RECORD), StandardCharsets.UTF_8);
    return text.substring(text.indexOf('\n') + 1);
  }

  private static byte[] withRightDigest(String body) {
    String digest = DigestUtils.sha256Hex(body);
    return ("closer-look run record, format 1, sha256 " + digest + "\n" + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }
}
