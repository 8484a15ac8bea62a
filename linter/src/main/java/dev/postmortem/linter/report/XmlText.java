package dev.postmortem.linter.report;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML being written: indented, and without the characters that XML 1.0 cannot hold. */
final class XmlText {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private final Deque<String> open = new ArrayDeque<>();

  XmlText() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Opens an element; names and values of its attributes take turns. */
  XmlText open(String name, String... attributes) {
    return write(
        () -> {
          indent();
          writer.writeStartElement(name);
          attributes(attributes);
          open.push(name);
        });
  }

  /** Closes the element that was opened last. */
  XmlText close() {
    return write(
        () -> {
          open.pop();
          indent();
          writer.writeEndElement();
        });
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) {
    return write(
        () -> {
          indent();
          writer.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** An element with words in it. */
  XmlText words(String name, String words, String... attributes) {
    return write(
        () -> {
          indent();
          writer.writeStartElement(name);
          attributes(attributes);
          writer.writeCharacters(valid(words));
          writer.writeEndElement();
        });
  }

  /** All that was written, ending with a line break. */
  String end() {
    return write(
                () -> {
                  writer.writeEndDocument();
                  writer.flush();
                })
            .text
        + "\n";
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlText write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void indent() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], valid(attributes[i + 1]));
    }
  }

  private static String valid(String words) {
    StringBuilder valid = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              boolean allowed =
                  c == '\t'
                      || c == '\n'
                      || c == '\r'
                      || (c >= 0x20 && c <= 0xD7FF)
                      || (c >= 0xE000 && c <= 0xFFFD)
                      || c >= 0x10000;
              valid.appendCodePoint(allowed ? c : 0xFFFD);
            });
    return valid.toString();
  }
}
