package io.github.closerlook.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.study.NetworkStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Other images for the studies of MNIST, with no size or margin changed: {@code -DdataSet=}. It
 * shows what holds on data that nobody chose sizes for.
 *
 * @param other id of the set in MNIST's place; empty for MNIST itself
 */
public record DataSetSettings(Optional<String> other) {

  private static final String MNIST = "mnist";

  /** The settings of this JVM. */
  public static DataSetSettings ofSystem() {
    return of(Settings.given(System::getProperty));
  }

  static DataSetSettings of(Function<String, String> property) {
    String value = property.apply("dataSet");
    if (value != null && !Catalogue.ids().contains(value.strip())) {
      throw BadInputException.ofProperty("dataSet", value, String.join(", ", Catalogue.ids()));
    }
    return new DataSetSettings(
        Optional.ofNullable(value).map(String::strip).filter(id -> !id.equals(MNIST)));
  }

  /**
   * The claims of a folder, on these images: with others in the place of MNIST those cases alone
   * that would have been on MNIST, and no claim without any.
   *
   * @throws BadInputException with a line for each mistake
   */
  public List<Expectation> claims(Path folder, Scale scale) {
    List<Expectation> claims = Expectations.read(folder, scale, NetworkStudy.class);
    return other.map(images -> on(images, folder, scale, claims)).orElse(claims);
  }

  private static List<Expectation> on(
      String images, Path folder, Scale scale, List<Expectation> claims) {
    Set<String> ofMnist =
        claims.stream()
            .flatMap(claim -> claim.on(MNIST::equals).studies().keySet().stream())
            .collect(Collectors.toSet());
    return Expectations.read(folder, scale, NetworkStudy.class, sizes -> on(images, sizes)).stream()
        .map(claim -> claim.ofStudies(ofMnist::contains))
        .filter(claim -> !claim.cases().isEmpty())
        .toList();
  }

  private static ObjectNode on(String images, ObjectNode sizes) {
    if (sizes.at("/baseline/dataSet").asText().equals(MNIST)) {
      ((ObjectNode) sizes.get("baseline")).put("dataSet", images);
    }
    return sizes;
  }
}
