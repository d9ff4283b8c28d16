package io.github.closerlook.build;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The parts of {@code pom.xml} that a command can name. */
final class Pom {

  private final Document document;

  private Pom(Document document) {
    this.document = document;
  }

  static Pom read() {
    try {
      return new Pom(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Path.of("pom.xml").toFile()));
    } catch (Exception e) {
      throw new AssertionError("pom.xml cannot be read", e);
    }
  }

  /** Ids for {@code -P}. */
  Set<String> profiles() {
    return texts("profile", "id");
  }

  /**
   * Names for {@code -D}: properties that have a value here, those that Ant gives one where nobody
   * did, and those that activate a profile.
   */
  Set<String> properties() {
    Set<String> names = new LinkedHashSet<>(activators());
    NodeList blocks = document.getElementsByTagName("properties");
    for (int i = 0; i < blocks.getLength(); i++) {
      children(blocks.item(i)).forEach(child -> names.add(child.getTagName()));
    }
    NodeList targets = document.getElementsByTagName("target");
    for (int i = 0; i < targets.getLength(); i++) {
      children(targets.item(i)).stream()
          .filter(child -> child.getTagName().equals("property"))
          .forEach(child -> names.add(child.getAttribute("name")));
    }
    return names;
  }

  /** Properties that activate a profile by being set, whatever their value. */
  Set<String> activators() {
    Set<String> names = new LinkedHashSet<>();
    NodeList activations = document.getElementsByTagName("activation");
    for (int i = 0; i < activations.getLength(); i++) {
      for (Element activation : children(activations.item(i))) {
        if (activation.getTagName().equals("property")
            && activation.getElementsByTagName("value").getLength() == 0) {
          names.add(text(activation, "name"));
        }
      }
    }
    names.removeIf(name -> name.startsWith("env."));
    return names;
  }

  /** The value of a property, outside of profiles. */
  String property(String name) {
    return text((Element) document.getElementsByTagName("properties").item(0), name);
  }

  String artifactId() {
    return text(document.getDocumentElement(), "artifactId");
  }

  /** File names that plugins are told to copy. */
  Set<String> included() {
    Set<String> names = new LinkedHashSet<>();
    NodeList includes = document.getElementsByTagName("include");
    for (int i = 0; i < includes.getLength(); i++) {
      names.add(includes.item(i).getTextContent());
    }
    return names;
  }

  private Set<String> texts(String element, String child) {
    Set<String> texts = new LinkedHashSet<>();
    NodeList elements = document.getElementsByTagName(element);
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(text((Element) elements.item(i), child));
    }
    return texts;
  }

  private static String text(Element element, String child) {
    return children(element).stream()
        .filter(candidate -> candidate.getTagName().equals(child))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  private static Set<Element> children(Node parent) {
    Set<Element> children = new LinkedHashSet<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
