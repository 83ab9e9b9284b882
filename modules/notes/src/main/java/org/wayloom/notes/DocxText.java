package org.wayloom.notes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wayloom.evidence.SafeFiles;

/**
 * The text of a Word document (ECMA-376, WordprocessingML): a line for each paragraph, tables cell
 * by cell. What was deleted or moved away with tracked changes is not read, nor is the second
 * drawing of a shape that older programs get.
 */
final class DocxText {
  private static final long UNPACKED_BYTES = 100L << 20;

  private static final Set<String> NOT_READ =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

  private DocxText() {}

  /** Empty when the archive is no Word document. */
  static Optional<String> of(Path file) {
    return SafeFiles.zippedXml(file, "word/document.xml", UNPACKED_BYTES, DocxText::read);
  }

  private static String read(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int inText = 0;
    int skipped = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (skipped > 0 || NOT_READ.contains(name)) {
          skipped++;
        } else if (name.equals("t")) {
          inText++;
        } else {
          text.append(drawn(name));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.getLocalName();
        if (skipped > 0) {
          skipped--;
        } else if (name.equals("t")) {
          inText--;
        } else if (name.equals("p")) {
          text.append('\n');
        }
      } else if (inText > 0 && skipped == 0 && xml.isCharacters()) {
        text.append(xml.getText());
      }
      SourceText.checkLength(text.length());
    }
    return text.toString();
  }

  private static String drawn(String element) {
    return switch (element) {
      case "tab" -> "\t";
      case "br", "cr" -> "\n";
      case "noBreakHyphen" -> "-";
      default -> "";
    };
  }
}
