package org.wayloom.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an Excel workbook row by row; its first row names the columns. A cell
 * with a formula counts as the value that was saved with it: nothing is evaluated.
 */
final class XlsxRows implements RowReader {
  private final SafeZip zip;
  private final XlsxBook book;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final Columns columns;
  private final Limits limits;
  private int chars;

  private XlsxRows(SafeZip zip, Limits limits) throws IOException, XMLStreamException {
    this.zip = zip;
    this.limits = limits;
    this.book = new XlsxBook(zip);
    this.in = book.sheet();
    this.xml = SafeXml.reader(in);
    this.columns = new Columns(limits.columns());
    Row header = new Row();
    if (!advance(header)) {
      throw Unreadable.file(
          "The first sheet of the workbook has no rows. Put the table on the first sheet.");
    }
    for (int i = 0; i < header.width(); i++) {
      String cell = header.cell(i);
      columns.addHeader(cell == null ? "" : cell);
    }
  }

  static XlsxRows open(Path file, Limits limits) throws IOException {
    SafeZip zip = SafeZip.open(file, limits);
    try {
      return new XlsxRows(zip, limits);
    } catch (XMLStreamException e) {
      zip.close();
      throw broken(e);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next(Row row) {
    try {
      return advance(row);
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  /** Moves to the next row that has a cell with something in it. */
  private boolean advance(Row row) throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      int event = xml.next();
      SafeXml.refuseDoctype(event);
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        row.start(Math.max(1, XlsxBook.whole(xml.getAttributeValue(null, "r"))));
        chars = 0;
        readCells(row);
        if (row.width() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void readCells(Row row) throws XMLStreamException, IOException {
    int next = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), next);
        next = column + 1;
        if (next > limits.columns()) {
          throw Unreadable.file(
              "The sheet has more than "
                  + limits.columns()
                  + " columns. Leave out those that are not needed and import it again.");
        }
        String cell = readCell();
        if (cell != null && !cell.isBlank()) {
          add(row, column, cell.strip());
        }
      }
    }
  }

  private void add(Row row, int column, String cell) {
    chars += cell.length();
    if (chars > limits.rowChars()) {
      throw Unreadable.at(
          row.line, "the row holds more than " + limits.rowChars() + " characters.");
    }
    row.set(column, cell);
    if (columns.size() > 0 && column >= columns.size()) {
      row.fail(RejectionReason.COLUMN_WITHOUT_NAME.with(column + 1, columns.size()), row.raw());
    }
  }

  private @Nullable String readCell() throws XMLStreamException, IOException {
    String type = xml.getAttributeValue(null, "t");
    int style = XlsxBook.whole(xml.getAttributeValue(null, "s"));
    String value = null;
    String inline = null;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = SafeXml.textOf(xml, "v", "");
          case "is" -> inline = SafeXml.textOf(xml, "t", "rPh");
          default -> SafeXml.skip(xml, limits.depth());
        }
      }
    }
    if (value == null) {
      return inline;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> book.text(XlsxBook.whole(value.strip()));
      case "b" -> value.strip().equals("1") ? "true" : "false";
      case "e" -> null;
      case "n" -> book.number(value.strip(), style);
      default -> value;
    };
  }

  /** The index of {@code AB} in {@code AB12}, from 0. */
  private static int column(@Nullable String reference, int next) {
    int column = 0;
    int letters = 0;
    while (reference != null && letters < reference.length() && letters < 4) {
      char c = reference.charAt(letters);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      letters++;
    }
    return letters == 0 ? next : column - 1;
  }

  private static RuntimeException broken(XMLStreamException e) {
    Throwable nested = e.getNestedException();
    if (nested instanceof IOException io && !(nested instanceof java.io.CharConversionException)) {
      return Unreadable.of(io);
    }
    return Unreadable.file(
        "The workbook is damaged: the XML inside cannot be read. Save it again as .xlsx, or save the"
            + " sheet as CSV UTF-8.");
  }

  @Override
  public void close() {
    try {
      in.close();
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
