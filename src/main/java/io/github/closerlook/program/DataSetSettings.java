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
import java.util.function.Function;

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
   * The claims of a folder, on these images.
   *
   * @throws BadInputException with a line for each mistake
   */
  public List<Expectation> claims(Path folder, Scale scale) {
    return Expectations.read(folder, scale, NetworkStudy.class, this::onOther);
  }

  private ObjectNode onOther(ObjectNode sizes) {
    if (other.isPresent() && sizes.at("/baseline/dataSet").asText().equals(MNIST)) {
      ((ObjectNode) sizes.get("baseline")).put("dataSet", other.get());
    }
    return sizes;
  }
}
