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
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The parts of {@code pom.xml} that a command can name. */
final class Pom {

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

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
    return new LinkedHashSet<>(at("//profile/id"));
  }

  /**
   * Names for {@code -D}: properties that have a value here, those that Ant gives one where nobody
   * did, and those that activate a profile.
   */
  Set<String> properties() {
    Set<String> names = new LinkedHashSet<>(activators());
    nodes(document, "//properties/*").forEach(property -> names.add(property.getNodeName()));
    names.addAll(at("//target/property/@name"));
    return names;
  }

  /** Properties that activate a profile by being set, whatever their value. */
  Set<String> activators() {
    return new LinkedHashSet<>(
        at("//activation/property[not(value)]/name[not(starts-with(., 'env.'))]"));
  }

  /** The value of a property, outside of profiles. */
  String property(String name) {
    return at("/project/properties/" + name).get(0);
  }

  /** The value of a property in a profile; empty if it has none. */
  String property(String profile, String name) {
    return String.join("", at("//profile[id='" + profile + "']/properties/" + name));
  }

  /** Profiles that run a program. */
  List<String> programs() {
    return at("//profile[.//program]/id");
  }

  String artifactId() {
    return ofProject("artifactId");
  }

  /** The text of an element of the project's own, by the names that lead there. */
  String ofProject(String... path) {
    return at("/project/" + String.join("/", path)).get(0).strip();
  }

  /** File names that plugins are told to copy. */
  Set<String> included() {
    return new LinkedHashSet<>(texts("include"));
  }

  /** The texts of all elements of that name, in order. */
  List<String> texts(String element) {
    return at("//" + element);
  }

  /**
   * What a program is started with in an execution of that id, the project's properties filled in.
   */
  List<String> commandLine(String execution) {
    Map<String, String> properties = properties(document.getDocumentElement());
    return Stream.of(textsOf(execution, "commandlineArgs").get(0).split(" "))
        .map(argument -> filled(argument, properties))
        .flatMap(argument -> Stream.of(argument.split(" ")))
        .toList();
  }

  /** The files that an execution of that id includes or asks for. */
  List<String> filesNamedIn(String execution) {
    return Stream.of("include", "exclude", "directory", "file")
        .flatMap(element -> textsOf(execution, element).stream())
        .toList();
  }

  /** The texts of elements of that name in the first execution of that id. */
  List<String> textsOf(String execution, String element) {
    return at("(//execution[id='" + execution + "'])[1]//" + element);
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
    List<Node> dependencies = new ArrayList<>();
    for (Node part : nodes(document, "/project | //profile[count(.//os) = 1]")) {
      if (isActiveOn(part, osName.toLowerCase(Locale.ROOT), osArch.toLowerCase(Locale.ROOT))) {
        properties.putAll(properties(part));
        dependencies.addAll(nodes(part, "dependencies/dependency"));
      }
    }
    return dependencies.stream()
        .map(
            dependency ->
                new Dependency(
                    text(dependency, "artifactId"),
                    filled(text(dependency, "version"), properties),
                    filled(text(dependency, "classifier"), properties)))
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
  private static boolean isActiveOn(Node part, String osName, String osArch) {
    return nodes(part, "activation/os/*").stream()
        .allMatch(
            condition -> {
              String wanted = condition.getTextContent();
              String plain = wanted.replaceFirst("^!", "");
              boolean is =
                  switch (condition.getNodeName()) {
                    case "name" -> osName.equals(plain);
                    case "arch" -> osArch.equals(plain);
                    case "family" -> osName.startsWith(plain);
                    default -> throw new AssertionError(condition.getNodeName());
                  };
              return is != wanted.startsWith("!");
            });
  }

  private static Map<String, String> properties(Node part) {
    Map<String, String> properties = new HashMap<>();
    nodes(part, "properties/*")
        .forEach(each -> properties.put(each.getNodeName(), each.getTextContent()));
    return properties;
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

  private static String text(Node element, String child) {
    return String.join("", nodes(element, child).stream().map(Node::getTextContent).toList());
  }

  private List<String> at(String path) {
    return nodes(document, path).stream().map(Node::getTextContent).toList();
  }

  /** Classes of tests run beside each other, and neither a path nor a document stands that. */
  private static synchronized List<Node> nodes(Node from, String path) {
    try {
      var found = (NodeList) XPATH.evaluate(path, from, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
