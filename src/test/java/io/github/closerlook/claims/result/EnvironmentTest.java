package io.github.closerlook.claims.result;

import static io.github.closerlook.claims.result.MadeUpRecords.environment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judge;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Mnist;
import io.github.closerlook.paper.run.Experiment;
import io.github.closerlook.paper.run.Machine;
import io.github.closerlook.paper.study.NetworkStudy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private static final Expectation CLAIM =
      ProjectClaims.at(Scale.DEFAULT).stream()
          .filter(claim -> claim.id().equals("easy-examples"))
          .findFirst()
          .orElseThrow();

  private static final Catalogue CATALOGUE = Mnist.CATALOGUE;

  private static final Environment HERE =
      Environment.of(
          Path.of(""),
          List.of(CLAIM),
          id -> Optional.of(CATALOGUE.get(id).sha256()),
          Machine.platform(),
          CodeFingerprint.ofClasses(Experiment.class, Judge.class, NetworkStudy.class));

  @Test
  void should_name_platform_data_expectations_and_code() {
    assertThat(HERE.platform())
        .containsKeys(
            "JVM",
            "OpenBLAS kernels",
            "oneDNN kernels",
            "nd4j",
            "openblas",
            "operating system",
            "processor");
    assertThat(HERE.data()).containsExactly(Map.entry("mnist", CATALOGUE.get("mnist").sha256()));
    assertThat(HERE.expectations())
        .containsOnlyKeys(
            "expectations/easy-examples.yaml",
            "expectations/margins.yaml",
            "expectations/studies/easy-examples.yaml");
    assertThat(HERE.code())
        .containsKeys(
            "paper.data.Noise",
            "claims.stats.MeanDifference",
            "paper.study.EasyExamplesStudy",
            "claims.claim.Judge")
        .doesNotContainKeys("claims.store.RunStore", "program.Settings");
  }

  @Test
  void should_not_tell_whose_machine_it_is() {
    assertThat(ReportJson.write(List.of(new Acceptance("time", List.of(), HERE))))
        .doesNotContain(System.getProperty("user.dir"), System.getProperty("user.home") + "/");
  }

  @Test
  void should_name_the_classes_that_changed_came_and_went() {
    Environment before =
        environment("SkylakeX", Map.of("data.Noise", "1", "a.Gone", "1", "b.B", "1"));
    Environment now = environment("SkylakeX", Map.of("data.Noise", "2", "c.New", "1", "b.B", "1"));

    assertThat(EnvironmentDifference.phrases(before, now, CLAIM))
        .containsExactly("code changed: a.Gone, c.New, data.Noise");
  }

  @Test
  void should_count_the_classes_beyond_a_dozen() {
    Map<String, String> many = new HashMap<>();
    for (int i = 10; i < 30; i++) {
      many.put("a.Class" + i, "1");
    }

    assertThat(
            EnvironmentDifference.phrases(
                environment("K", Map.of()), environment("K", many), CLAIM))
        .singleElement()
        .asString()
        .endsWith("a.Class21 and 8 more");
  }

  @Test
  void should_name_another_platform_and_commit() {
    Environment before = environment("SkylakeX", Map.of());
    Environment now = environment("Haswell", Map.of());
    now =
        new Environment(Commit.UNKNOWN, now.platform(), now.data(), now.expectations(), now.code());

    assertThat(EnvironmentDifference.phrases(before, now, CLAIM))
        .containsExactly(
            "OpenBLAS kernels: Haswell, accepted with SkylakeX",
            "commit: unknown, accepted at 0123456789");
  }

  @Test
  void should_name_the_expectations_of_this_claim_and_no_other() {
    Environment before = environment("K", Map.of());
    Environment now =
        new Environment(
            before.commit(),
            before.platform(),
            before.data(),
            new TreeMap<>(
                Map.of(
                    "expectations/studies/easy-examples.yaml", "new",
                    "expectations/some-claim.yaml", "other")),
            before.code());

    assertThat(EnvironmentDifference.phrases(before, now, CLAIM))
        .containsExactly("expectations/studies/easy-examples.yaml changed");
  }

  @Test
  void should_say_so_when_nothing_that_is_recorded_changed() {
    assertThat(
            EnvironmentDifference.phrases(
                environment("K", Map.of()), environment("K", Map.of()), CLAIM))
        .containsExactly(
            "nothing that is recorded: the same code, expectations, libraries and machine");
  }
}
