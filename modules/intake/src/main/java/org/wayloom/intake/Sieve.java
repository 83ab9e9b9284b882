package org.wayloom.intake;

import java.util.List;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.Rejection;
import org.wayloom.kernel.WorkspaceId;

/**
 * Takes out of messages what their source may not keep, before they are written anywhere: a journal
 * must not hold for days what the evidence would not take for a moment.
 */
final class Sieve {
  private final PersonalData personal;

  Sieve(PersonalData personal) {
    this.personal = personal;
  }

  List<Entry> through(WorkspaceId workspace, List<Entry> entries) {
    return entries.stream().map(entry -> through(workspace, entry)).toList();
  }

  private Entry through(WorkspaceId workspace, Entry entry) {
    String source = PersonalData.stream(entry.source());
    return switch (entry) {
      case Entry.Taken taken -> taken(workspace, source, taken);
      case Entry.Refused refused ->
          new Entry.Refused(entry.source(), personal.check(workspace, source, refused.rejection()));
    };
  }

  private Entry taken(WorkspaceId workspace, String source, Entry.Taken taken) {
    PersonalData.Checked checked = personal.check(workspace, source, taken.event());
    NewEvent kept = checked.event();
    return kept == null
        ? new Entry.Refused(taken.source(), erased())
        : new Entry.Taken(taken.source(), kept, checked.masked());
  }

  private static Rejection erased() {
    return new Rejection(1, null, PersonalData.ERASED, "");
  }
}
