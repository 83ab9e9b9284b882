package org.wayloom.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayloom.analysis.VariantList.Variant;
import org.wayloom.http.Csv;

/** All variants as a table for spreadsheets, a line each. */
final class VariantFile {
  private static final String HEAD =
      "rank,persons,share,share from,share to,cumulative share,steps,variant\r\n";

  private VariantFile() {}

  static String of(VariantList list) {
    Map<String, String> names =
        list.nodes().stream().collect(Collectors.toMap(NodeName::id, NodeName::label));
    StringBuilder file = new StringBuilder(Csv.MARK).append(HEAD);
    for (Variant one : list.variants()) {
      file.append(
          String.format(
              Locale.ROOT,
              "%d,%d,%.6f,%.6f,%.6f,%.6f,%d,%s\r\n",
              one.rank(),
              one.persons(),
              one.share().value(),
              one.share().low(),
              one.share().high(),
              one.cumulative(),
              one.nodes().size(),
              Csv.text(one.nodes().stream().map(names::get).collect(Collectors.joining(" > ")))));
    }
    return file.toString();
  }
}
