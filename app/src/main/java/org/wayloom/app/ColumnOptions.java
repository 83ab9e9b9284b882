package org.wayloom.app;

import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping;
import picocli.CommandLine.Option;

/** Which column of the file is what; whatever is left out is guessed. */
final class ColumnOptions {
  @Option(
      names = "--person",
      paramLabel = "COL",
      description = "Column of the person (XES: the trace's case:concept:name).")
  private @Nullable String person;

  @Option(names = "--time", paramLabel = "COL", description = "Column of the time.")
  private @Nullable String time;

  @Option(names = "--activity", paramLabel = "COL", description = "Column of what happened.")
  private @Nullable String activity;

  @Option(names = "--channel", paramLabel = "COL", description = "Column of the channel.")
  private @Nullable String channel;

  @Option(names = "--value", paramLabel = "COL", description = "Column of a number to keep.")
  private @Nullable String value;

  /** The options laid over a mapping that says less. */
  ImportMapping over(ImportMapping base) {
    return new ImportMapping(
        base.layout(),
        base.delimiter(),
        base.encoding(),
        base.source(),
        base.kind(),
        base.id(),
        person == null ? base.person() : person,
        time == null ? base.time() : time,
        base.timePattern(),
        base.timeZone(),
        base.fixedTime(),
        activity == null ? base.activity() : activity,
        channel == null ? base.channel() : channel,
        base.page(),
        value == null ? base.value() : value,
        base.text(),
        base.properties(),
        base.signatureProperties(),
        base.questions());
  }
}
