package org.wayloom.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of several formats with a word in them, beside what somebody else did. */
final class PackedFiles {
  private PackedFiles() {}

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] xes(String person, String word) {
    return """
        <log xes.version="1.0"><trace><string key="concept:name" value="%1$s"/>
          <event><string key="concept:name" value="opened"/>
            <date key="time:timestamp" value="2024-05-01T10:00:00Z"/>
            <string key="note" value="%2$s"/></event></trace>
          <trace><string key="concept:name" value="bob"/>
          <event><string key="concept:name" value="opened"/>
            <date key="time:timestamp" value="2024-05-01T10:00:00Z"/></event></trace></log>
        """
        .formatted(person, word)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] workbook(String person, String word) throws IOException {
    String main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    StringBuilder rows = new StringBuilder();
    for (List<String> row :
        List.of(
            List.of("customer", "time", "activity", "note"),
            List.of(person, "2024-05-01T10:00:00Z", "paid", word),
            List.of("bob", "2024-05-02T10:00:00Z", "paid", "fine"))) {
      rows.append("<row>");
      row.forEach(
          cell -> rows.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>"));
      rows.append("</row>");
    }
    return zip(
        Map.of(
            "xl/workbook.xml",
            "<workbook "
                + main
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + "<sheets><sheet name='One' sheetId='1' r:id='rId7'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId7' Target='worksheets/first.xml'/></Relationships>",
            "xl/worksheets/first.xml",
            "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>"));
  }
}
