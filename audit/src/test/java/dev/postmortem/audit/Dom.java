package dev.postmortem.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The elements of a page, as a browser's parser makes them. */
final class Dom {

  private Dom() {}

  /** The main part of a page. */
  static Element main(String page) {
    try {
      HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
      Element root = builder.parse(new InputSource(new StringReader(page))).getDocumentElement();
      return (Element) root.getElementsByTagNameNS("*", "main").item(0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SAXException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  static String name(Element element) {
    return element.getLocalName().toLowerCase(Locale.ROOT);
  }

  static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** All elements inside that have a class, in order. */
  static List<Element> withClass(Element parent, String wanted) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (List.of(child.getAttribute("class").split(" ")).contains(wanted)) {
        found.add(child);
      }
      found.addAll(withClass(child, wanted));
    }
    return found;
  }

  /** The nearest element around one that has a name. */
  static Element around(Element inner, String name) {
    Node at = inner;
    while (!(at instanceof Element element && name(element).equals(name))) {
      at = at.getParentNode();
    }
    return (Element) at;
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
