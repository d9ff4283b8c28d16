package io.github.closerlook.paper.data;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A data set: its training images and its validation images.
 *
 * @param name its id in the {@link Catalogue}
 */
public record DataSource(String name, ImageSet training, ImageSet validation) {
  /** One of the two parts. */
  public ImageSet part(Part part) {
    return switch (part) {
      case TRAINING -> training;
      case VALIDATION -> validation;
    };
  }

  /** What both parts are: SHA-256 of their two digests, each followed by a line feed. */
  public String sha256() {
    return DigestUtils.sha256Hex(training.sha256() + "\n" + validation.sha256() + "\n");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s (%d training, %d validation images)",
        name,
        training.examples(),
        validation.examples());
  }
}
