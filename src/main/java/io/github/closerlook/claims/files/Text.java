package io.github.closerlook.claims.files;

import java.util.Locale;

/** Text with values in it that reads the same on every machine, whatever its locale. */
public final class Text {

  private Text() {}

  /** As {@link String#format(Locale, String, Object...)} in the root locale. */
  public static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
