package org.wayloom.evidence;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.wayloom.evidence.Unreadable.BrokenFileException;

/**
 * The only place where XML readers are made: no document types, no entities of the file's own, no
 * access to anything outside the stream, and a bounded size of each tag and text.
 */
final class SafeXml {
  private static final int MAX_RUN_BYTES = 4 << 20;
  private static final int MAX_ATTRIBUTES = 1_000;

  private SafeXml() {}

  /** A reader over the stream; a DOCTYPE shows up as an event, which callers refuse. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
    // Else a text that is broken says so outside of next(), with an exception that nobody expects.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_RUN_BYTES);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_RUN_BYTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory.createXMLStreamReader(new BoundedTags(in));
  }

  /** A document type is neither needed nor read. */
  static void refuseDoctype(int event) {
    if (event == XMLStreamConstants.DTD) {
      throw Unreadable.file(
          "The XML inside the file has a DOCTYPE, which is not read. Save it again from the program"
              + " that made it.");
    }
  }

  /**
   * The text of all elements of that name up to the end of the element that the reader stands on,
   * itself included, less what is inside those to skip. At most {@link #MAX_RUN_BYTES} characters.
   */
  static String textOf(XMLStreamReader xml, String name, String skipped) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int inside = xml.getLocalName().equals(name) ? 1 : 0;
    int skipping = 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        skipping += skipping > 0 || xml.getLocalName().equals(skipped) ? 1 : 0;
        inside += inside > 0 || xml.getLocalName().equals(name) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        skipping -= skipping > 0 ? 1 : 0;
        inside -= inside > 0 ? 1 : 0;
      } else if (inside > 0 && skipping == 0 && xml.isCharacters()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      if (text.length() > MAX_RUN_BYTES) {
        throw Unreadable.file("A text in the file is longer than 4 MB. Shorten it.");
      }
    }
    return text.toString();
  }

  /** Moves to the end of the element that the reader stands on. */
  static void skip(XMLStreamReader xml, int maxDepth) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > maxDepth) {
        throw Unreadable.file("Elements are nested more than " + maxDepth + " deep. Flatten them.");
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /**
   * Ends a stream in which a tag or text is so long that a parser, which holds one whole, would eat
   * the memory: {@code <} cannot stand inside either, so the bytes since the last one bound both.
   */
  private static final class BoundedTags extends FilterInputStream {
    private int run;

    BoundedTags(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      run = value == '<' ? 0 : run + 1;
      check();
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      int last = offset + count - 1;
      while (last >= offset && buffer[last] != '<') {
        last--;
      }
      run = last < offset ? run + Math.max(count, 0) : offset + count - 1 - last;
      check();
      return count;
    }

    private void check() throws IOException {
      if (run > MAX_RUN_BYTES) {
        throw new BrokenFileException(
            "A tag or text in the XML is longer than "
                + (MAX_RUN_BYTES >> 20)
                + " MB. Event logs have none so long; check how the file was made.");
      }
    }
  }
}
