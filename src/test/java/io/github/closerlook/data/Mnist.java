package io.github.closerlook.data;

import java.util.Optional;

/** The embedded digits, read once for all tests of this package. */
final class Mnist {
  static final Catalogue CATALOGUE = Catalogue.of(Optional.empty());

  private Mnist() {}

  static ImageSet training() {
    return CATALOGUE.get("mnist").training();
  }

  static ImageSet validation() {
    return CATALOGUE.get("mnist").validation();
  }
}
