package org.wayloom.talk;

import java.util.List;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.Said;

/** Tells listeners whom a message mentions, each in the transaction in which that is noted. */
final class MentionTelling {
  private final Maps maps;
  private final MentionRows rows;
  private final List<Talk.MentionListener> listeners;

  MentionTelling(Maps maps, MentionRows rows, List<Talk.MentionListener> listeners) {
    this.maps = maps;
    this.rows = rows;
    this.listeners = List.copyOf(listeners);
  }

  /** Does nothing for what is no message, is deleted, or mentions nobody. */
  void tell(WorkspaceId workspace, DocumentId map, RecordState message) {
    Said said = Said.of(message.fields().getOrDefault("text", FieldValue.empty()));
    if (!message.type().equals("message") || message.deleted() || said.mentioned().isEmpty()) {
      return;
    }
    // Read before the transaction: a document is never waited for with the database held.
    String title = maps.get(workspace, map).title();
    String by = message.text("by", "");
    for (Said.Mentioned who : said.mentioned()) {
      if (!who.member().equals(by)) {
        MentionNotice notice =
            new MentionNotice(
                workspace,
                map,
                title,
                message.place() == null ? "" : message.place().parent(),
                message.id(),
                who.member(),
                who.name(),
                message.text("byName", ""),
                said.words());
        rows.once(notice, () -> listeners.forEach(listener -> listener.mentioned(notice)));
      }
    }
  }
}
