package org.wayloom.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small Excel workbooks, sound ones and others, out of the XML inside. */
final class Workbook {
  private static final String MAIN =
      "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
  private final Map<String, String> parts = new LinkedHashMap<>();

  /**
   * @param rows the rows of the first sheet as XML
   */
  Workbook(String rows) {
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='One' sheetId='1' r:id='rId7'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId7' Target='worksheets/first.xml'/></Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet "
            + MAIN
            + "><numFmts><numFmt numFmtId='164' formatCode='dd.mm.yyyy'/></numFmts><cellXfs>"
            + "<xf numFmtId='0'/><xf numFmtId='22'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    parts.put("xl/worksheets/first.xml", sheet(rows));
  }

  static String sheet(String rows) {
    return "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
  }

  Workbook with(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  Workbook texts(String... texts) {
    StringBuilder xml = new StringBuilder("<sst " + MAIN + ">");
    for (String text : texts) {
      xml.append("<si>").append(text).append("</si>");
    }
    return with("xl/sharedStrings.xml", xml + "</sst>");
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A row of texts. */
  static String row(String... cells) {
    StringBuilder xml = new StringBuilder("<row>");
    for (String cell : cells) {
      xml.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
    }
    return xml + "</row>";
  }
}
