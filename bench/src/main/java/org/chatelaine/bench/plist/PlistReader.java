package org.chatelaine.bench.plist;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streaming reader that skips the document type, resolves no entity and bounds the depth. */
final class PlistReader {
  private static final int DEEPEST = 64;
  private static final XMLInputFactory FACTORY = factory();

  private final byte[] xml;
  private XMLStreamReader reader;

  PlistReader(byte[] xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  Object read() {
    try {
      synchronized (FACTORY) {
        reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
      }
      if (!nextElement() || !reader.getLocalName().equals("plist")) {
        throw new MalformedPlist("not a plist");
      }
      if (!nextElement()) throw new MalformedPlist("an empty plist");
      return value(0);
    } catch (XMLStreamException | IllegalArgumentException | DateTimeParseException e) {
      throw new MalformedPlist("not a property list: " + e.getMessage(), e);
    }
  }

  /** Moves to the next start element; false at the end of the enclosing one. */
  private boolean nextElement() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new MalformedPlist("an entity reference");
        default -> {}
      }
    }
    return false;
  }

  private Object value(int depth) throws XMLStreamException {
    if (depth > DEEPEST) throw new MalformedPlist("too deep");
    return switch (reader.getLocalName()) {
      case "dict" -> dict(depth);
      case "array" -> array(depth);
      case "string" -> text();
      case "data" -> Base64.getMimeDecoder().decode(text());
      case "integer" -> Long.decode(text().strip());
      case "real" -> Double.valueOf(text().strip());
      case "date" -> Instant.parse(text().strip());
      case "true", "false" -> {
        var yes = reader.getLocalName().equals("true");
        text();
        yield yes;
      }
      default -> throw new MalformedPlist("unknown element " + reader.getLocalName());
    };
  }

  private Dict dict(int depth) throws XMLStreamException {
    var dict = Dict.empty();
    while (nextElement()) {
      if (!reader.getLocalName().equals("key")) throw new MalformedPlist("a value without a key");
      var key = text();
      if (!nextElement()) throw new MalformedPlist("a key without a value: " + key);
      dict.with(key, value(depth + 1));
    }
    return dict;
  }

  private List<Object> array(int depth) throws XMLStreamException {
    var list = new ArrayList<>();
    while (nextElement()) list.add(value(depth + 1));
    return list;
  }

  /** The text up to the end of the present element, which may hold nothing but text. */
  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        case XMLStreamConstants.COMMENT -> {}
        default -> throw new MalformedPlist("something other than text");
      }
    }
  }
}
