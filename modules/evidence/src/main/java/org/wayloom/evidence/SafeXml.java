package org.wayloom.evidence;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
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
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_RUN_BYTES);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_RUN_BYTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory.createXMLStreamReader(new BoundedTags(in));
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
