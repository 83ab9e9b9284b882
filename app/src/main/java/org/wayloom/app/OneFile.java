package org.wayloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.http.Json;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.ParallelEngine;
import tools.jackson.databind.SerializationFeature;

/** What the commands that need no server and no workspace share. */
final class OneFile {
  private OneFile() {}

  static EventLog read(Path file, ImportMapping mapping) {
    if (!Files.isRegularFile(file)) {
      throw new StartRefused("There is no file " + file + ".");
    }
    EventLog log = EventLogReader.read(EvidenceModule.eventFiles(), file, mapping);
    if (log.journeys().events() == 0) {
      log.talkAboutRejections();
      throw new StartRefused(
          file + " has no row that could be used. Name its columns: --person --time --activity");
    }
    return log;
  }

  static Engine engine() {
    return new ParallelEngine(Runtime.getRuntime().availableProcessors());
  }

  /** Readable JSON with the same names and words as the API. */
  static String json(Object answer) {
    return Json.mapper()
        .writer()
        .with(SerializationFeature.INDENT_OUTPUT)
        .writeValueAsString(answer);
  }
}
