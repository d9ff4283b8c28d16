package io.github.closerlook.claims.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML with its attributes and content. What it renders is well-formed as XML too: a
 * strict parser can then check a whole page.
 */
public final class Element {

  /** Elements that cannot have content and have no closing tag. */
  private static final Set<String> VOID = Set.of("br", "hr", "img", "link", "meta");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /** An element without content. */
  public static Element of(String name) {
    return new Element(name);
  }

  /** An element with this text, escaped. */
  public static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  /** The same element with an attribute. */
  public Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** The same element with a class, by which the style sheet finds it. */
  public Element ofClass(String value) {
    return with("class", value);
  }

  /** The same element with text behind what is in it, escaped. */
  public Element text(String text) {
    content.add(escape(text));
    return this;
  }

  /** The same element with others behind what is in it. */
  public Element add(Element... others) {
    for (Element other : others) {
      content.add(other.render());
    }
    return this;
  }

  /** The same element with markup behind what is in it, which is taken as it is. */
  public Element markup(String markup) {
    content.add(markup);
    return this;
  }

  /** The markup. */
  public String render() {
    StringBuilder html = new StringBuilder("<").append(name);
    attributes.forEach(
        (attribute, value) ->
            html.append(' ').append(attribute).append("=\"").append(escape(value)).append('"'));
    if (VOID.contains(name)) {
      return html.append(" />").toString();
    }
    html.append('>');
    content.forEach(html::append);
    return html.append("</").append(name).append('>').toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
