package io.github.closerlook.paper.data;

/**
 * The embedded data sets, read once for all tests: 60 MB each time, and a second of their digest.
 */
public final class Mnist {
  public static final Catalogue CATALOGUE = Catalogue.of(DataLocations.embedded());

  private Mnist() {}

  static ImageSet training() {
    return CATALOGUE.get("mnist").training();
  }

  static ImageSet validation() {
    return CATALOGUE.get("mnist").validation();
  }
}
