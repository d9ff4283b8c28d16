package io.github.closerlook.program;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetSettingsTest {

  private static final Path EXPECTATIONS = Path.of("expectations");

  @Test
  void should_put_other_images_in_the_place_of_mnist_alone() {
    assertThat(dataSets(claims(Map.of()))).containsOnly("mnist", "fashion-mnist", "cifar10");
    assertThat(dataSets(claims(Map.of("dataSet", "mnist")))).contains("mnist");
    List<Expectation> onClothes = claims(Map.of("dataSet", "fashion-mnist"));
    assertThat(dataSets(onClothes)).containsOnly("fashion-mnist");
    assertThat(onClothes)
        .allSatisfy(claim -> assertThat(claim.cases()).isNotEmpty())
        .flatExtracting(claim -> claim.studies().keySet())
        .contains("convergence")
        .doesNotContain("critical-samples-cnn", "capacity-cifar10");
  }

  @Test
  void should_change_no_size() {
    Study plain = study(claims(Map.of()), "easy-examples");
    Study other = study(claims(Map.of("dataSet", " fashion-mnist ")), "easy-examples");

    assertThat(other.describe())
        .isNotEqualTo(plain.describe())
        .isEqualTo(plain.describe().replace("mnist", "fashion-mnist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mnits", "MNIST"})
  void should_refuse_what_the_catalogue_does_not_have(String value) {
    assertThatRefused(() -> DataSetSettings.of(Map.of("dataSet", value)::get))
        .hasMessageStartingWith("-DdataSet=" + value)
        .hasMessageContaining("cifar10, fashion-mnist, kmnist, mnist");
  }

  @Test
  void should_refuse_to_be_given_with_ladders_and_to_be_accepted_on_other_seeds() {
    Map<String, String> ladder = Map.of("dataSet", "fashion-mnist", "rungs", "1");
    Map<String, String> seeds = Map.of("dataSet", "fashion-mnist", "accept", "", "seed", "101");

    assertThatRefused(() -> Combination.of(Set.of("ladder"), ladder::get).check())
        .hasMessageContaining("-DdataSet");
    assertThatRefused(() -> Combination.of(Set.of(), seeds::get).check())
        .hasMessageContaining("-DdataSet")
        .hasMessageContaining("-Dseed");
    Combination.of(Set.of(), Map.of("dataSet", "fashion-mnist", "accept", "")::get).check();
  }

  private static List<Expectation> claims(Map<String, String> properties) {
    return DataSetSettings.of(properties::get).claims(EXPECTATIONS, Scale.QUICK);
  }

  private static Study study(List<Expectation> claims, String id) {
    return claims.stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow()
        .studies()
        .get(id);
  }

  private static Set<String> dataSets(List<Expectation> claims) {
    return claims.stream()
        .flatMap(claim -> claim.studies().values().stream())
        .map(study -> study.ground().dataSet())
        .collect(Collectors.toSet());
  }
}
