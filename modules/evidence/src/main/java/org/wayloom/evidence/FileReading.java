package org.wayloom.evidence;

import java.nio.file.Path;

/** Reads event files for whoever has no workspace. */
final class FileReading implements EventFiles {
  private final Limits limits;

  FileReading(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Path file, ImportMapping mapping, Sink sink) {
    FileImport reading = new FileImport(file, String.valueOf(file.getFileName()), mapping, limits);
    reading.check();
    long[] line = new long[1];
    int[] inLine = new int[1];
    reading.read(
        new RowInterpreter.Sink() {
          @Override
          public void draft(Draft draft) {
            inLine[0]++;
            sink.event(draft.toEvent(line[0] + "." + inLine[0]));
          }

          @Override
          public void rejected(Rejection rejection) {
            sink.rejected(rejection);
          }

          @Override
          public void ignored() {}
        },
        at -> {
          line[0] = at;
          inLine[0] = 0;
        },
        (phase, bytesRead, bytesTotal, rows) -> {});
  }
}
