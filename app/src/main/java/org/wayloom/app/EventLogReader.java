package org.wayloom.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.evidence.EventFiles;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Rejection;
import org.wayloom.journeys.ArrayBlocks;

/**
 * Reads an event file into an {@link EventLog}: codes for persons and activities, in file order.
 */
final class EventLogReader implements EventFiles.Sink {
  private static final int REJECTIONS_TO_SHOW = 5;

  private final Map<String, Integer> persons = new HashMap<>();
  private final Map<String, Integer> activities = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final ArrayBlocks.Builder journeys = ArrayBlocks.builder();
  private final List<Rejection> firstRejections = new ArrayList<>();
  private long rejected;
  private long firstMillis = Long.MAX_VALUE;

  private EventLogReader() {}

  static EventLog read(EventFiles files, Path file, ImportMapping mapping) {
    EventLogReader reader = new EventLogReader();
    files.read(file, mapping, reader);
    return reader.log(String.valueOf(file.getFileName()));
  }

  @Override
  public void event(NewEvent event) {
    long millis = event.time().toEpochMilli();
    firstMillis = Math.min(firstMillis, millis);
    journeys.add(
        persons.computeIfAbsent(event.person(), name -> persons.size()),
        millis,
        activities.computeIfAbsent(Activity.of(event), this::named));
  }

  private int named(String activity) {
    names.add(activity);
    return names.size() - 1;
  }

  @Override
  public void rejected(Rejection rejection) {
    rejected++;
    if (firstRejections.size() < REJECTIONS_TO_SHOW) {
      firstRejections.add(rejection);
    }
  }

  private EventLog log(String file) {
    ArrayBlocks blocks = journeys.build();
    boolean empty = blocks.events() == 0;
    return new EventLog(
        file,
        blocks,
        names,
        empty ? null : Instant.ofEpochMilli(firstMillis),
        empty ? null : Instant.ofEpochMilli(blocks.newestMillis()),
        rejected,
        firstRejections);
  }
}
