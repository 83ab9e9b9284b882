package org.wayloom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XES: each event is a row whose columns are the attribute keys, with those of its trace
 * under {@code case:KEY}. Attributes inside attributes and the log's own are passed over.
 *
 * <p>IEEE 1849: log / trace / event, each with attributes {@code <string key="" value=""/>}.
 */
final class XesRows implements RowReader {
  private static final String TRACE_PREFIX = "case:";

  private final FileBytes bytes;
  private final XMLStreamReader xml;
  private final Columns columns;
  private final Row trace = new Row();
  private final int maxDepth;
  private boolean inTrace;
  private boolean rootSeen;

  XesRows(FileBytes bytes, Limits limits) {
    this.bytes = bytes;
    this.columns = new Columns(limits.columns());
    this.maxDepth = limits.depth();
    try {
      this.xml = SafeXml.reader(bytes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next(Row row) {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw Unreadable.at(
                  line(),
                  "the file has a DOCTYPE, which event logs do not need and which is not read."
                      + " Remove it.");
          case XMLStreamConstants.START_ELEMENT -> {
            if (startElement(row)) {
              return true;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if ("trace".equals(xml.getLocalName())) {
              inTrace = false;
              trace.start(0);
            }
          }
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private boolean startElement(Row row) throws XMLStreamException {
    String name = xml.getLocalName();
    if (!rootSeen) {
      rootSeen = true;
      if (!"log".equals(name)) {
        throw Unreadable.at(
            line(), "the XML is no XES event log: it starts with <" + name + "> instead of <log>.");
      }
      return false;
    }
    if ("trace".equals(name)) {
      inTrace = true;
      trace.start(line());
    } else if ("event".equals(name)) {
      readEvent(row);
      return true;
    } else {
      String key = xml.getAttributeValue(null, "key");
      String value = xml.getAttributeValue(null, "value");
      skipElement();
      if (inTrace && key != null && value != null && !value.isBlank()) {
        trace.set(columns.indexOrAdd(TRACE_PREFIX + key), value);
      }
    }
    return false;
  }

  private void readEvent(Row row) throws XMLStreamException {
    row.start(line());
    for (int i = 0; inTrace && i < columns.size(); i++) {
      String cell = trace.cell(i);
      if (cell != null) {
        row.set(i, cell);
      }
    }
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        skipElement();
        if (key != null && value != null && !value.isBlank()) {
          row.set(columns.indexOrAdd(key), value);
        }
      }
    }
  }

  private void skipElement() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > maxDepth) {
        throw Unreadable.at(
            line(), "attributes are nested more than " + maxDepth + " deep. Flatten them.");
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private static RuntimeException broken(XMLStreamException e) {
    @Nullable Throwable nested = e.getNestedException();
    if (nested instanceof IOException io && !(nested instanceof java.io.CharConversionException)) {
      return Unreadable.of(io);
    }
    String message = String.valueOf(e.getMessage()).replaceFirst("(?s)\\s*at \\[row,col.*$", ".");
    var location = e.getLocation();
    return Unreadable.at(
        location == null ? 1 : Math.max(1, location.getLineNumber()),
        location == null ? 1 : Math.max(1, location.getColumnNumber()),
        "the XML is broken: "
            + Row.shorten(message)
            + " Was the file cut off, or edited by hand? Export it again.");
  }

  @Override
  public void close() {
    try {
      xml.close();
      bytes.close();
    } catch (XMLStreamException | IOException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
