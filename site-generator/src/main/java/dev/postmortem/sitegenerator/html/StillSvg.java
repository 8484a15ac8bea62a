package dev.postmortem.sitegenerator.html;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an SVG image again with what only draws: elements and attributes by name, no reference to
 * anything outside of the image. Nothing in it runs or is fetched when it is opened by itself.
 */
public final class StillSvg {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int MAX_NESTING = 200;

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "switch",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "marker",
          "linearGradient",
          "radialGradient",
          "stop",
          "pattern",
          "clipPath",
          "mask",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feConvolveMatrix",
          "feDiffuseLighting",
          "feDisplacementMap",
          "feDistantLight",
          "feDropShadow",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "fePointLight",
          "feSpecularLighting",
          "feSpotLight",
          "feTile",
          "feTurbulence",
          "style");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "role",
          "lang",
          "style",
          "transform",
          "viewBox",
          "preserveAspectRatio",
          "version",
          "width",
          "height",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "dx",
          "dy",
          "d",
          "points",
          "pathLength",
          "rotate",
          "textLength",
          "lengthAdjust",
          "startOffset",
          "method",
          "spacing",
          "side",
          "fx",
          "fy",
          "fr",
          "offset",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "patternUnits",
          "patternContentUnits",
          "patternTransform",
          "clipPathUnits",
          "maskUnits",
          "maskContentUnits",
          "markerUnits",
          "markerWidth",
          "markerHeight",
          "orient",
          "refX",
          "refY",
          "filterUnits",
          "primitiveUnits",
          "in",
          "in2",
          "result",
          "stdDeviation",
          "mode",
          "type",
          "values",
          "operator",
          "k1",
          "k2",
          "k3",
          "k4",
          "scale",
          "radius",
          "baseFrequency",
          "numOctaves",
          "seed",
          "stitchTiles",
          "surfaceScale",
          "diffuseConstant",
          "specularConstant",
          "specularExponent",
          "azimuth",
          "elevation",
          "slope",
          "intercept",
          "amplitude",
          "exponent",
          "tableValues",
          "order",
          "kernelMatrix",
          "divisor",
          "bias",
          "targetX",
          "targetY",
          "edgeMode",
          "preserveAlpha",
          "xChannelSelector",
          "yChannelSelector",
          "alignment-baseline",
          "baseline-shift",
          "clip-path",
          "clip-rule",
          "color",
          "color-interpolation",
          "color-interpolation-filters",
          "cursor",
          "direction",
          "display",
          "dominant-baseline",
          "fill",
          "fill-opacity",
          "fill-rule",
          "filter",
          "flood-color",
          "flood-opacity",
          "font",
          "font-family",
          "font-size",
          "font-size-adjust",
          "font-stretch",
          "font-style",
          "font-variant",
          "font-weight",
          "image-rendering",
          "letter-spacing",
          "lighting-color",
          "marker-end",
          "marker-mid",
          "marker-start",
          "mask",
          "mask-type",
          "opacity",
          "overflow",
          "paint-order",
          "pointer-events",
          "shape-rendering",
          "stop-color",
          "stop-opacity",
          "stroke",
          "stroke-dasharray",
          "stroke-dashoffset",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-opacity",
          "stroke-width",
          "text-anchor",
          "text-decoration",
          "text-rendering",
          "unicode-bidi",
          "vector-effect",
          "visibility",
          "word-spacing",
          "writing-mode");

  private StillSvg() {}

  /**
   * The image without anything that could run or fetch; empty if it is no SVG in UTF-8, or has a
   * document type.
   */
  public static Optional<byte[]> of(byte[] svg) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return declaresOtherEncoding(plain)
          ? Optional.empty()
          : Optional.of(written(plain).getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException | XMLStreamException | RuntimeException notSvg) {
      // Whatever the reader of XML does not like is no image.
      return Optional.empty();
    }
  }

  private static boolean declaresOtherEncoding(String text) {
    int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
    String head = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
    return head.contains("encoding") && !head.contains("\"utf-8\"") && !head.contains("'utf-8'");
  }

  private static String written(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
    StringWriter written = new StringWriter(text.length());
    XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(written);
    Deque<String> open = new ArrayDeque<>();
    int left = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a document type or an entity");
        case XMLStreamConstants.START_ELEMENT -> {
          boolean kept =
              left == 0
                  && SVG.equals(reader.getNamespaceURI())
                  && ELEMENTS.contains(reader.getLocalName());
          if (open.isEmpty() && left == 0 && !(kept && reader.getLocalName().equals("svg"))) {
            throw new XMLStreamException("no SVG image");
          }
          if (kept && open.size() < MAX_NESTING) {
            writer.writeStartElement(reader.getLocalName());
            if (open.isEmpty()) {
              writer.writeDefaultNamespace(SVG);
            }
            attributes(reader, writer);
            open.push(reader.getLocalName());
          } else {
            left++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (left > 0) {
            left--;
          } else {
            open.pop();
            writer.writeEndElement();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (left == 0 && !open.isEmpty()) {
            boolean style = open.peek().equals("style");
            if (!style || staysInside(reader.getText())) {
              writer.writeCharacters(reader.getText());
            }
          }
        }
        default -> {
          // Comments and processing instructions draw nothing.
        }
      }
    }
    writer.close();
    return written.toString();
  }

  private static void attributes(XMLStreamReader reader, XMLStreamWriter writer)
      throws XMLStreamException {
    boolean linked = false;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String space = reader.getAttributeNamespace(i);
      String value = reader.getAttributeValue(i);
      boolean own = space == null || space.isEmpty();
      if (name.equals("href") && (own || XLINK.equals(space))) {
        if (!linked && value.startsWith("#")) {
          linked = true;
          writer.writeAttribute("href", value);
        }
      } else if (own && isKept(name) && staysInside(value)) {
        writer.writeAttribute(name, value);
      }
    }
  }

  private static boolean isKept(String name) {
    return ATTRIBUTES.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
  }

  /** Whether every address in a value or a style leads into the image. */
  private static boolean staysInside(String value) {
    String low = value.toLowerCase(Locale.ROOT);
    if (low.indexOf('\\') >= 0
        || List.of("@import", "expression", "javascript:", "image(", "image-set(", "src(", "//")
            .stream()
            .anyMatch(low::contains)) {
      return false;
    }
    for (int at = low.indexOf("url("); at >= 0; at = low.indexOf("url(", at + 1)) {
      int inside = at + "url(".length();
      while (inside < low.length() && " \t\r\n\"'".indexOf(low.charAt(inside)) >= 0) {
        inside++;
      }
      if (inside >= low.length() || low.charAt(inside) != '#') {
        return false;
      }
    }
    return true;
  }
}
