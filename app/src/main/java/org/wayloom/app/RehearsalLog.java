package org.wayloom.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A small event log, the same each time, for rehearsing an import of each common format. */
final class RehearsalLog {
  private static final int PERSONS = 2_000;
  private static final int EVENTS_EACH = 16;
  private static final Instant START = Instant.parse("2025-01-01T08:00:00Z");
  private static final List<String> ACTIVITIES =
      List.of("visit", "search", "compare", "order", "pay", "receive", "ask", "return");

  private RehearsalLog() {}

  @FunctionalInterface
  private interface Row {
    void write(int person, String activity, Instant time) throws IOException;
  }

  static void writeCsv(Path file) throws IOException {
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("customer,time,activity,channel,rating\n");
      for (int person = 0; person < PERSONS; person++) {
        eachEvent(
            person,
            (who, activity, time) ->
                csv.write("c" + who + "," + time + "," + activity + ",web," + who % 5 + "\n"));
      }
    }
  }

  static void writeXes(Path file) throws IOException {
    try (BufferedWriter xes = Files.newBufferedWriter(file)) {
      xes.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n");
      for (int person = 0; person < PERSONS; person++) {
        xes.write("<trace><string key=\"concept:name\" value=\"t" + person + "\"/>\n");
        eachEvent(
            person,
            (who, activity, time) ->
                xes.write(
                    """
                    <event><string key="concept:name" value="%s"/>
                    <string key="lifecycle:transition" value="COMPLETE"/>
                    <string key="org:resource" value="%d"/>
                    <date key="time:timestamp" value="%s"/></event>
                    """
                        .formatted(activity, who % 20, time)));
        xes.write("</trace>\n");
      }
      xes.write("</log>\n");
    }
  }

  private static void eachEvent(int person, Row row) throws IOException {
    for (int i = 0; i < EVENTS_EACH; i++) {
      String activity = ACTIVITIES.get((person * 7 + i * (1 + person % 3)) % ACTIVITIES.size());
      row.write(person, activity, START.plusSeconds(person * 600L + i * 3_700L));
    }
  }
}
