package io.github.closerlook.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** The value of a property in a profile. */
  String property(String profile, String name) {
    return elements("profile").stream()
        .filter(candidate -> textOr(candidate, "id", "").equals(profile))
        .flatMap(candidate -> children(candidate).stream())
        .filter(child -> child.getTagName().equals("properties"))
        .map(properties -> textOr(properties, name, ""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no profile " + profile));
  }

  /** Profiles that run a program. */
  List<String> programs() {
    return elements("profile").stream()
        .filter(profile -> profile.getElementsByTagName("program").getLength() > 0)
        .map(profile -> text(profile, "id"))
        .toList();
  }

  String artifactId() {
    return text(document.getDocumentElement(), "artifactId");
  }

  /** The text of an element of the project's own, by the names that lead there. */
  String ofProject(String... path) {
    Element element = document.getDocumentElement();
    for (String name : path) {
      element =
          children(element).stream()
              .filter(child -> child.getTagName().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError("pom.xml has no " + String.join(", ", path)));
    }
    return element.getTextContent().strip();
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

  /** The texts of all elements of that name, in order. */
  List<String> texts(String element) {
    return elements(element).stream().map(Element::getTextContent).toList();
  }

  /**
   * What a program is started with in an execution of that id, the project's properties filled in.
   */
  List<String> commandLine(String execution) {
    Map<String, String> properties = new HashMap<>();
    children(elements("properties").get(0))
        .forEach(property -> properties.put(property.getTagName(), property.getTextContent()));
    return Stream.of(textsIn(execution, "commandlineArgs").get(0).split(" "))
        .map(argument -> filled(argument, properties))
        .flatMap(argument -> Stream.of(argument.split(" ")))
        .toList();
  }

  /** The files that an execution of that id includes or asks for. */
  List<String> filesNamedIn(String execution) {
    return Stream.of("include", "exclude", "directory", "file")
        .flatMap(element -> textsIn(execution, element).stream())
        .toList();
  }

  /** The texts of elements of that name in an execution of that id. */
  List<String> textsOf(String execution, String element) {
    return textsIn(execution, element);
  }

  private List<String> textsIn(String execution, String element) {
    Element found =
        elements("execution").stream()
            .filter(candidate -> textOr(candidate, "id", "").equals(execution))
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no execution " + execution));
    NodeList texts = found.getElementsByTagName(element);
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }

  /**
   * What the project itself depends on, on a host with such properties; what it depends on through
   * others is not told.
   *
   * @param osName as Java has it in {@code os.name}
   * @param osArch as Java has it in {@code os.arch}
   */
  List<Dependency> dependenciesOn(String osName, String osArch) {
    Map<String, String> properties = new HashMap<>();
    List<Element> dependencies = new ArrayList<>();
    List<Element> parts = new ArrayList<>(List.of(document.getDocumentElement()));
    for (Element profile : elements("profile")) {
      if (isActiveOn(profile, osName.toLowerCase(Locale.ROOT), osArch.toLowerCase(Locale.ROOT))) {
        parts.add(profile);
      }
    }
    for (Element part : parts) {
      for (Element child : children(part)) {
        if (child.getTagName().equals("properties")) {
          children(child).forEach(p -> properties.put(p.getTagName(), p.getTextContent()));
        } else if (child.getTagName().equals("dependencies")) {
          dependencies.addAll(children(child));
        }
      }
    }
    return dependencies.stream()
        .map(
            dependency ->
                new Dependency(
                    text(dependency, "artifactId"),
                    filled(textOr(dependency, "version", ""), properties),
                    filled(textOr(dependency, "classifier", ""), properties)))
        .toList();
  }

  /**
   * A dependency with its properties filled in.
   *
   * @param version empty where it is managed
   * @param classifier empty where there is none
   */
  record Dependency(String artifactId, String version, String classifier) {}

  /** As Maven has it: every condition holds, and an exclamation mark turns one round. */
  private static boolean isActiveOn(Element profile, String osName, String osArch) {
    NodeList conditions = profile.getElementsByTagName("os");
    return conditions.getLength() == 1
        && children(conditions.item(0)).stream()
            .allMatch(
                condition -> {
                  String wanted = condition.getTextContent();
                  String plain = wanted.replaceFirst("^!", "");
                  boolean is =
                      switch (condition.getTagName()) {
                        case "name" -> osName.equals(plain);
                        case "arch" -> osArch.equals(plain);
                        case "family" -> osName.startsWith(plain);
                        default -> throw new AssertionError(condition.getTagName());
                      };
                  return is != wanted.startsWith("!");
                });
  }

  private static String filled(String text, Map<String, String> properties) {
    Matcher reference = Pattern.compile("\\$\\{([\\w.-]+)}").matcher(text);
    return reference.replaceAll(
        match ->
            Matcher.quoteReplacement(
                filled(
                    properties.getOrDefault(match.group(1), "no property " + match.group(1)),
                    properties)));
  }

  private List<Element> elements(String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String textOr(Element element, String name, String otherwise) {
    return children(element).stream()
        .filter(candidate -> candidate.getTagName().equals(name))
        .findFirst()
        .map(Element::getTextContent)
        .orElse(otherwise);
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
