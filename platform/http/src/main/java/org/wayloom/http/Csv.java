package org.wayloom.http;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables for spreadsheets (RFC 4180, every text quoted). A text that a spreadsheet would take for a
 * formula gets an apostrophe before it: it is a customer's, not the team's.
 */
public final class Csv {
  /** By which spreadsheet programs see that it is UTF-8; stands before the first row. */
  public static final String MARK = "\ufeff";

  private Csv() {}

  /** A row of texts, with its end. */
  public static String row(List<String> texts) {
    return texts.stream().map(Csv::text).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** One text. */
  public static String text(String text) {
    boolean formula =
        !text.isEmpty()
            && "=+-@\t\r\n".indexOf(text.strip().isEmpty() ? ' ' : text.strip().charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
