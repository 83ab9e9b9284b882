package org.wayloom.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** An event log that a rehearsal imports: long enough that what is done to each event runs warm. */
final class RehearsedLog {
  static final String NAME = "rehearsal.xes.gz";

  private static final int PERSONS = 2_000;
  private static final List<String> STEPS =
      List.of("Visit", "Compare", "Order", "Pay", "Deliver", "Ask", "Return", "Rate");
  private static final Instant BEGIN = Instant.parse("2025-01-01T08:00:00Z");

  private RehearsedLog() {}

  /** Writes the log into a folder. */
  static Path write(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n");
      for (int person = 0; person < PERSONS; person++) {
        trace(out, person);
      }
      out.write("</log>\n");
    }
    return file;
  }

  private static void trace(Writer out, int person) throws IOException {
    out.write("<trace>\n" + attribute("string", "concept:name", "P" + person));
    out.write(attribute("int", "AMOUNT", String.valueOf(person * 7 % 5_000)));
    int length = 3 + person % (2 * STEPS.size());
    for (int i = 0; i < length; i++) {
      Instant time = BEGIN.plusSeconds(person * 311L + i * 5_417L);
      out.write(
          "<event>\n"
              + attribute("string", "concept:name", STEPS.get((i + person % 3) % STEPS.size()))
              + attribute("string", "lifecycle:transition", i % 5 == 4 ? "START" : "COMPLETE")
              + attribute("string", "org:resource", String.valueOf(100 + (person + i) % 40))
              + attribute("date", "time:timestamp", time.toString())
              + "</event>\n");
    }
    out.write("</trace>\n");
  }

  private static String attribute(String type, String key, String value) {
    return "<" + type + " key=\"" + key + "\" value=\"" + value + "\"/>\n";
  }
}
