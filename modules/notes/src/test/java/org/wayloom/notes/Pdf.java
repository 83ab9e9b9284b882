package org.wayloom.notes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Makes PDFs to test with, object by object (ISO 32000-1). */
final class Pdf {
  private Pdf() {}

  /** One page that shows a line. */
  static byte[] showing(String line) {
    String content = "BT /F1 12 Tf 72 720 Td (%s) Tj ET".formatted(line);
    return of("", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** One page whose drawing orders unpack to as many megabytes of blanks. */
  static byte[] bomb(int megabytes) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(blanks);
      if (i == megabytes - 1) {
        deflater.finish();
      }
      while (!deflater.needsInput() || (i == megabytes - 1 && !deflater.finished())) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.end();
    return of("/Filter /FlateDecode ", packed.toByteArray());
  }

  private static byte[] of(String filter, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    put(out, "%PDF-1.4\n");
    for (String object :
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>")) {
      offsets.add(out.size());
      put(out, offsets.size() + " 0 obj\n" + object + "\nendobj\n");
    }
    offsets.add(out.size());
    put(out, "4 0 obj\n<< " + filter + "/Length " + content.length + " >>\nstream\n");
    out.writeBytes(content);
    put(out, "\nendstream\nendobj\n");
    offsets.add(out.size());
    put(out, "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
    int table = out.size();
    put(out, "xref\n0 6\n0000000000 65535 f \n");
    offsets.forEach(offset -> put(out, "%010d 00000 n \n".formatted(offset)));
    put(out, "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
