package io.github.closerlook.program;

import static io.github.closerlook.claims.claim.MadeUpClaims.claim;
import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.paper.data.download.LocalCache;
import io.github.closerlook.paper.model.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static Settings with(String name, String value) {
    return Settings.of(Map.of(name, value)::get);
  }

  @Test
  void should_run_all_claims_at_the_default_scale_when_nothing_is_set() {
    Settings settings = Settings.of(name -> null);

    assertThat(settings.scale()).isEqualTo(Scale.DEFAULT);
    assertThat(settings.seed()).isEqualTo(1);
    assertThat(settings.claims()).isEmpty();
    assertThat(settings.data().folder()).isEmpty();
    assertThat(settings.data().cache()).contains(LocalCache.standard());
    assertThat(settings.data().download()).isEmpty();
    assertThat(settings.runs()).isEqualTo(Path.of("target", "runs"));
    assertThat(settings.engine()).isEqualTo(Engine.FUSED);
    assertThat(settings.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(settings.acceptance()).isEqualTo(Settings.Acceptance.COMPARE_ONLY);
  }

  @ParameterizedTest
  @EnumSource
  void should_take_every_scale_by_its_label(Scale scale) {
    assertThat(with("scale", scale.label()).scale()).isEqualTo(scale);
  }

  @ParameterizedTest
  @CsvSource({"fused, FUSED", "dl4j, DL4J"})
  void should_take_every_engine_by_its_name(String value, Engine engine) {
    assertThat(with("engine", value).engine()).isEqualTo(engine);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "4611686018427387903, 4611686018427387903"})
  void should_take_seeds_that_leave_room_for_a_panel(String value, long seed) {
    assertThat(with("seed", value).seed()).isEqualTo(seed);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1024, 1024", "' 3 ', 3"})
  void should_take_a_number_of_workers(String value, int workers) {
    assertThat(with("workers", value).workers()).isEqualTo(workers);
  }

  @Test
  void should_take_claims_separated_by_commas() {
    assertThat(with("claims", "first, second").claims()).containsExactly("first", "second");
  }

  @Test
  void should_take_folders_for_data_cache_and_runs(@TempDir Path folder) {
    assertThat(with("data", folder.toString()).data().folder()).contains(folder);
    // Downloads and the store make their own folders.
    Path cache = folder.resolve("not there yet either");
    assertThat(with("cache", cache.toString()).data().cache()).contains(cache);
    Path runs = folder.resolve("not there yet");
    assertThat(with("runs", runs.toString()).runs()).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({"'', ACCEPT", "true, ACCEPT", "TRUE, ACCEPT", "false, COMPARE_ONLY"})
  void should_take_accept_without_a_value_for_true(String value, Settings.Acceptance acceptance) {
    assertThat(with("accept", value).acceptance()).isEqualTo(acceptance);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "true, true", "False, false"})
  void should_download_only_when_asked(String value, boolean asked) {
    assertThat(with("download", value).data().download().isPresent()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scale   | huge                | quick, default, paper",
        "scale   | ''                  | quick, default, paper",
        "seed    | -1                  | a whole number from 0 to 4611686018427387903",
        "seed    | 4611686018427387904 | a whole number from 0 to 4611686018427387903",
        "seed    | 1.5                 | a whole number from 0 to 4611686018427387903",
        "seed    | 1e3                 | a whole number from 0 to 4611686018427387903",
        "claims  | ''                  | ids of claims, separated by commas",
        "claims  | ,                   | ids of claims, separated by commas",
        "claims  | 'first,'            | ids of claims, separated by commas",
        "claims  | 'first,,second'     | ids of claims, separated by commas",
        "data    | there/is/no/such    | an existing folder with data sets",
        "data    | ''                  | the path of a folder",
        "cache   | ''                  | the path of a folder",
        "download| cifar10             | true, false, or no value for true",
        "runs    | ' '                 | the path of a folder",
        "engine  | torch               | fused, dl4j",
        "workers | 0                   | a whole number from 1 to 1024",
        "workers | -1                  | a whole number from 1 to 1024",
        "workers | abc                 | a whole number from 1 to 1024",
        "workers | 100000              | a whole number from 1 to 1024",
        "accept  | maybe               | true, false, or no value for true",
      })
  void should_refuse_nonsense_and_say_what_is_accepted(String name, String value, String accepted) {
    assertThatRefused(() -> with(name, value))
        .hasMessage("-D%s=%s is not understood; accepted: %s", name, value, accepted);
  }

  @ParameterizedTest
  @CsvSource({"scale, quick", "scale, paper", "engine, dl4j"})
  void should_accept_only_what_a_plain_run_is_compared_with(String name, String value) {
    Map<String, String> accepting = Map.of("accept", "", name, value);

    assertThatRefused(() -> Settings.of(accepting::get))
        .hasMessageStartingWith("-Daccept does not go with ")
        .hasMessageContaining("-D%s=%s", name, value)
        .hasMessageEndingWith("accepted: -Daccept with neither");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "101", "10002", "1000000001"})
  void should_accept_no_panel_that_could_share_a_seed_with_another(String seed) {
    Map<String, String> accepting = Map.of("accept", "", "seed", seed);

    assertThatRefused(() -> Settings.of(accepting::get))
        .hasMessage(
            "-Daccept does not go with -Dseed=%s, since accepted panels of seeds must not overlap;"
                + " accepted: 1, or that and a multiple of 10000 below 1000000000",
            seed);
  }

  @ParameterizedTest
  @CsvSource({
    "scale, default",
    "seed, 1",
    "seed, 10001",
    "seed, 100010001",
    "engine, fused",
    "claims, first",
    "runs, store"
  })
  void should_accept_with_settings_that_a_plain_run_has_too_and_further_panels(
      String name, String value) {
    Map<String, String> accepting = Map.of("accept", "", name, value);

    assertThat(Settings.of(accepting::get).acceptance()).isEqualTo(Settings.Acceptance.ACCEPT);
  }

  @Test
  void should_be_comparable_with_what_has_its_scale_seed_and_engine() {
    Conditions conditions = with("seed", "7").conditions();

    assertThat(conditions).isEqualTo(new Conditions(Scale.DEFAULT, 7, "fused"));
    assertThat(conditions.from(10_001)).isEqualTo(new Conditions(Scale.DEFAULT, 10_001, "fused"));
  }

  @Test
  void should_refuse_a_file_as_data_folder(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatRefused(() -> with("data", file.toString()))
        .hasMessage(
            "-Ddata=%s is not understood; accepted: an existing folder with data sets", file);
  }

  @Test
  void should_refuse_a_file_as_cache(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatRefused(() -> with("cache", file.toString()))
        .hasMessage("-Dcache=%s is not understood; accepted: a folder, which need not exist", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "cache", "runs"})
  void should_refuse_what_cannot_be_a_path(String name) {
    assertThatRefused(() -> with(name, "a\0b"))
        .hasMessageEndingWith("is not understood; accepted: the path of a folder");
  }

  @Test
  void should_take_what_maven_could_not_fill_in_for_not_given() {
    Map<String, String> passed = Map.of("scale", "${scale}", "seed", "3", "runs", "${scale}");

    assertThat(Settings.given(passed::get).apply("scale")).isNull();
    assertThat(Settings.given(passed::get).apply("seed")).isEqualTo("3");
    assertThat(Settings.given(passed::get).apply("runs")).isEqualTo("${scale}");
    assertThat(Settings.given(passed::get).apply("data")).isNull();
  }

  @Test
  void should_select_all_claims_when_none_is_named() {
    List<Expectation> all = List.of(claim("first"), claim("second"));

    assertThat(Settings.of(name -> null).select(all)).isEqualTo(all);
  }

  @Test
  void should_select_the_named_claims_in_the_order_of_the_paper() {
    List<Expectation> all = List.of(claim("first"), claim("second"), claim("third"));

    assertThat(with("claims", "third,first").select(all))
        .extracting(Expectation::id)
        .containsExactly("first", "third");
  }

  @Test
  void should_refuse_an_unknown_claim_and_name_the_known_ones() {
    List<Expectation> all = List.of(claim("first"), claim("second"));

    assertThatRefused(() -> with("claims", "first,thrid").select(all))
        .hasMessage("-Dclaims=first,thrid is not understood; accepted: ids from first, second");
  }
}
