package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.files.BadInputException;
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
    assertThat(dataSets(claims(Map.of("dataSet", "fashion-mnist"))))
        .containsOnly("fashion-mnist", "cifar10");
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
    assertThatThrownBy(() -> DataSetSettings.of(Map.of("dataSet", value)::get))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("-DdataSet=" + value)
        .hasMessageContaining("cifar10, fashion-mnist, kmnist, mnist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "rungs"})
  void should_refuse_to_be_given_with_what_is_of_mnist(String other) {
    Map<String, String> given = Map.of("dataSet", "fashion-mnist", other, "1");
    Set<String> profiles = other.equals("rungs") ? Set.of("ladder") : Set.of();
    Map<String, String> asked =
        other.equals("accept") ? Map.of("dataSet", "fashion-mnist", "accept", "") : given;

    assertThatThrownBy(() -> Combination.of(profiles, asked::get).check())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("-DdataSet");
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
