package org.wayloom.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.wayloom.evidence.EventFiles;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Rejection;

/**
 * The log that is measured: BPI Challenge 2012 where it can be found, else one of the same shape
 * made from a seed; its persons many times over, each time with another suffix.
 */
record BenchLog(String name, List<Row> rows) {
  private static final int SYNTHETIC_PERSONS = 13_087;

  record Row(String person, Instant time, String type, String step) {}

  static BenchLog of(Path xes) {
    List<Row> rows = new ArrayList<>();
    EvidenceModule.eventFiles()
        .read(
            xes,
            ImportMapping.GUESS,
            new EventFiles.Sink() {
              @Override
              public void event(NewEvent event) {
                rows.add(
                    new Row(
                        event.person(),
                        event.time(),
                        event.type(),
                        event.properties().getOrDefault("lifecycle:transition", "")));
              }

              @Override
              public void rejected(Rejection rejection) {
                throw new IllegalStateException(rejection.reason());
              }
            });
    return new BenchLog("BPI Challenge 2012", rows);
  }

  /** About 20 events a person over some weeks; a third of them of one instant with another. */
  static BenchLog synthetic() {
    String[] first = {"A_SUBMITTED", "A_PARTLYSUBMITTED", "A_PREACCEPTED", "A_ACCEPTED"};
    String[] later = {"W_Call", "W_Assess", "O_CREATED", "O_SENT", "O_SENT_BACK", "A_APPROVED"};
    Random random = new Random(2012);
    long start = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    List<Row> rows = new ArrayList<>();
    for (int person = 0; person < SYNTHETIC_PERSONS; person++) {
      long time = start + (long) (random.nextDouble() * 150 * 86_400_000L);
      int steps = 1 + random.nextInt(first.length);
      for (int i = 0; i < steps; i++) {
        rows.add(new Row("p" + person, Instant.ofEpochMilli(time), first[i], "COMPLETE"));
        time += random.nextInt(3) == 0 ? 0 : random.nextInt(86_400_000);
      }
      for (int i = 0, more = random.nextInt(36); i < more && steps > 2; i++) {
        String type = later[Math.min(later.length - 1, random.nextInt(later.length + 2))];
        String step = type.startsWith("W_") && random.nextBoolean() ? "START" : "COMPLETE";
        rows.add(new Row("p" + person, Instant.ofEpochMilli(time), type, step));
        time += random.nextInt(3) == 0 ? 0 : (long) (-Math.log(random.nextDouble()) * 40_000_000);
      }
    }
    return new BenchLog("a seeded log of the shape of BPI Challenge 2012", rows);
  }

  /**
   * Writes the log {@code times} over, as events come in from a running business: by time, all
   * persons mixed. Every answer of a customer (an offer sent back) has a rating.
   */
  void writeCsv(Path file, int times) throws IOException {
    List<Row> byTime = rows.stream().sorted(Comparator.comparing(Row::time)).toList();
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("person,time,activity,lifecycle:transition,rating\n");
      int n = 0;
      for (Row row : byTime) {
        String rest = "," + row.time + "," + row.type + "," + row.step + ",";
        for (int copy = 0; copy < times; copy++) {
          csv.write(row.person);
          csv.write('-');
          csv.write(Integer.toString(copy));
          csv.write(rest);
          if (row.type.equals("O_SENT_BACK")) {
            csv.write(Integer.toString(1 + (n++ * 7 & 0xFF) % 5));
          }
          csv.write('\n');
        }
      }
    }
  }
}
