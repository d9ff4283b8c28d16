package io.github.closerlook.claims.render;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.stats.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text of the report with the places of what is put into it: a Mustache template beside the
 * classes, see the package. A name in it is a method of the object that is rendered, or of one
 * around it; a name that no object has is an error. Numbers are written as they stand in sentences,
 * see {@link Numbers}.
 */
public enum Template {
  PAGE("paper.html"),
  ALLURE_OVERVIEW("allure.html"),
  CASE_DESCRIPTION("case.html"),
  CASE_FIGURES("case-figures.html"),
  CLAIMS("claims.md"),
  DRIFT("drift.md"),
  DRIFT_DETAILS("drift-details.md"),
  FLIPS("flips.md"),
  ALARMS("alarms.md"),
  LADDER("ladder.md"),
  POWER("power.md"),
  PLACEBO("placebo.md");

  /** Well-formed as XML too: a strict parser can then check a whole page. */
  private static final Mustache.Escaper HTML =
      Escapers.simple(
          new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withFormatter(Template::format)
          .withLoader(name -> new StringReader(part(name)));

  private final String file;

  Template(String file) {
    this.file = file;
  }

  /**
   * The text with the values of an object in it.
   *
   * @throws com.samskivert.mustache.MustacheException if the template names what it does not have
   */
  public String render(Object values) {
    return COMPILER
        .withEscaper(file.endsWith(".html") ? HTML : Template::cell)
        .compile(resource(file))
        .execute(values);
  }

  private static String format(Object value) {
    if (value instanceof Interval interval) {
      return words(interval);
    }
    return value instanceof Double number ? Numbers.format(number) : String.valueOf(value);
  }

  /** Such as {@code 0.2 to 0.4}. */
  public static String words(Interval interval) {
    return Numbers.format(interval.low()) + " to " + Numbers.format(interval.high());
  }

  /** A template within another; one of HTML may stand within a line. */
  private static String part(String name) {
    return name.endsWith(".html") ? resource(name).stripTrailing() : resource(name);
  }

  /**
   * A text as it stands in a cell of a Markdown table: on one line, its bars no end of the cell,
   * and its at signs no call to whoever has that name where the table is shown.
   */
  public static String cell(String text) {
    return text.replaceAll("\\R", " ").replace("|", "\\|").replace("@", "@&#8203;");
  }

  /** The text of a file beside the templates. */
  public static String resource(String name) {
    return resource(Template.class, name);
  }

  /** The text of a file beside a class. */
  public static String resource(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
