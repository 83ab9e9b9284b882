package org.wayloom.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Unreadable.BrokenFileException;

/**
 * What the sheets of a workbook share (ECMA-376): where the first sheet is, the texts that cells
 * point to, and which cell styles are dates.
 */
final class XlsxBook {
  private static final int MOST_TEXT_CHARS = 24 << 20;
  private static final int MOST_TEXTS = 2_000_000;
  private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final double LAST_DAY = 2_958_466;

  private final SafeZip zip;
  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> dateStyles = new ArrayList<>();
  private final String sheet;
  private boolean from1904;

  XlsxBook(SafeZip zip) throws IOException, XMLStreamException {
    this.zip = zip;
    this.sheet = findSheet();
    readTexts();
    readStyles();
  }

  /** The first sheet as XML; the caller closes it. */
  InputStream sheet() throws IOException {
    InputStream in = zip.read(sheet);
    if (in == null) {
      throw new BrokenFileException(
          "The workbook has no sheet where it says that it has one. Save it again as .xlsx.");
    }
    return in;
  }

  @Nullable String text(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  /** The number as a time where its style is one, else as it stands. */
  String number(String value, int style) {
    double days = Numbers.parse(value);
    boolean date = style >= 0 && style < dateStyles.size() && dateStyles.get(style);
    if (!date || Double.isNaN(days) || days < 0 || days > LAST_DAY) {
      return value;
    }
    LocalDateTime start = from1904 ? FROM_1904 : FROM_1900;
    return start.plusSeconds(Math.round(days * 86_400)).toString();
  }

  private interface Part {
    void element(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  /** Calls the part for every element of an entry that is there. */
  private void read(String name, Part part) throws IOException, XMLStreamException {
    try (InputStream in = zip.read(name)) {
      if (in == null) {
        return;
      }
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        SafeXml.refuseDoctype(event);
        if (event == XMLStreamConstants.START_ELEMENT) {
          part.element(xml);
        }
      }
    }
  }

  private String findSheet() throws IOException, XMLStreamException {
    List<String> ids = new ArrayList<>();
    read(
        "xl/workbook.xml",
        xml -> {
          if (xml.getLocalName().equals("workbookPr")) {
            String value = xml.getAttributeValue(null, "date1904");
            from1904 = "1".equals(value) || "true".equals(value);
          } else if (xml.getLocalName().equals("sheet")) {
            ids.add(String.valueOf(attribute(xml, "id")));
          }
        });
    Map<String, String> targets = new HashMap<>();
    read(
        "xl/_rels/workbook.xml.rels",
        xml -> {
          String id = xml.getAttributeValue(null, "Id");
          String target = xml.getAttributeValue(null, "Target");
          if (id != null && target != null) {
            targets.put(id, target);
          }
        });
    String target = ids.isEmpty() ? null : targets.get(ids.getFirst());
    String path = Objects.requireNonNullElse(target, "worksheets/sheet1.xml");
    return path.startsWith("/") ? path.substring(1) : "xl/" + path;
  }

  /** {@code r:id}, whatever the file calls the namespace. */
  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)
          && xml.getAttributeNamespace(i) != null
          && !xml.getAttributeNamespace(i).isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private void readTexts() throws IOException, XMLStreamException {
    int[] chars = new int[1];
    read(
        "xl/sharedStrings.xml",
        xml -> {
          if (xml.getLocalName().equals("si")) {
            String text = SafeXml.textOf(xml, "t", "rPh");
            chars[0] += text.length();
            if (chars[0] > MOST_TEXT_CHARS || texts.size() == MOST_TEXTS) {
              throw new BrokenFileException(
                  "The workbook holds more text than is read from one. Save the sheet as CSV UTF-8"
                      + " and import that.");
            }
            texts.add(text);
          }
        });
  }

  private void readStyles() throws IOException, XMLStreamException {
    Map<Integer, Boolean> formats = new HashMap<>();
    boolean[] inCells = new boolean[1];
    read(
        "xl/styles.xml",
        xml -> {
          switch (xml.getLocalName()) {
            case "numFmt" -> {
              String code = xml.getAttributeValue(null, "formatCode");
              formats.put(whole(xml.getAttributeValue(null, "numFmtId")), isDate(code));
            }
            case "cellXfs" -> inCells[0] = true;
            case "cellStyles" -> inCells[0] = false;
            case "xf" -> {
              if (inCells[0] && dateStyles.size() < 100_000) {
                int id = whole(xml.getAttributeValue(null, "numFmtId"));
                dateStyles.add(formats.getOrDefault(id, isBuiltInDate(id)));
              }
            }
            default -> {}
          }
        });
  }

  private static boolean isBuiltInDate(int id) {
    return (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
  }

  private static boolean isDate(@Nullable String code) {
    String plain =
        String.valueOf(code)
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
            .toLowerCase(Locale.ROOT);
    return plain.matches("(?s).*[ymdhs].*") && !plain.contains("general");
  }

  static int whole(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
