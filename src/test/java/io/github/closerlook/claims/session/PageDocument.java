package io.github.closerlook.claims.session;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page read by a strict parser, which refuses what a browser would guess at. */
record PageDocument(Document document) {

  static PageDocument parse(String html) throws Exception {
    return new PageDocument(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html))));
  }

  /** Elements of any of these names, in the order of the page. */
  List<Element> all(String... names) {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (List.of(names).contains(element.getTagName())) {
        found.add(element);
      }
    }
    return found;
  }

  /** Values of an attribute, wherever it is. */
  List<String> values(String attribute) {
    NodeList nodes = document.getElementsByTagName("*");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (element.hasAttribute(attribute)) {
        values.add(element.getAttribute(attribute));
      }
    }
    return values;
  }

  /** The element of that id. */
  Element byId(String id) {
    NodeList nodes = document.getElementsByTagName("*");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (element.getAttribute("id").equals(id)) {
        return element;
      }
    }
    throw new AssertionError("the page has no element with id " + id);
  }

  /** Text of the element of that id, with plain spaces. */
  String text(String id) {
    return text(byId(id));
  }

  static String text(Element element) {
    return element.getTextContent().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
