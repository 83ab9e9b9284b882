package org.wayloom.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** Tells whether a CSV file's first line names its columns or is data already. */
final class CsvHeader {
  private CsvHeader() {}

  /** Headers hold words; a time among them, or numbers in most of them, makes the line data. */
  static boolean isThere(String head, CsvDialect dialect) {
    int end = head.indexOf('\n');
    String firstLine = end < 0 ? head : head.substring(0, end);
    List<String> cells;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .quoteCharacter(dialect.quote())
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(firstLine)) {
      cells = reader.stream().limit(1).flatMap(record -> record.getFields().stream()).toList();
    } catch (CsvParseException | java.io.IOException e) {
      return true;
    }
    long numbers = cells.stream().filter(cell -> !Double.isNaN(Numbers.parse(cell))).count();
    boolean time =
        cells.stream()
            .anyMatch(
                cell -> cell.length() >= 8 && Times.ISO.parse(cell.strip()) != Times.NOT_A_TIME);
    return !time && numbers * 2 <= cells.size();
  }
}
