package org.wayloom.talk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.Said;

/** Reads of each commit to a talk whom it mentions, and tells of each mention once. */
final class MentionWatch implements Documents.CommitListener {
  private static final Logger LOG = LoggerFactory.getLogger(MentionWatch.class);

  private final Documents documents;
  private final MarkRows rows;
  private final List<Talk.MentionListener> listeners = new CopyOnWriteArrayList<>();

  MentionWatch(Documents documents, MarkRows rows) {
    this.documents = documents;
    this.rows = rows;
  }

  AutoCloseable add(Talk.MentionListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void committed(WorkspaceId workspace, DocumentId document, Commit commit) {
    Maps.mapOfTalk(document)
        .ifPresent(
            map ->
                commit.operations().stream()
                    .filter(MentionWatch::mentions)
                    .forEach(operation -> tell(workspace, document, map, operation.id())));
  }

  /** Whether words come with it that name anybody. */
  private static boolean mentions(Operation operation) {
    Map<String, FieldValue> fields =
        switch (operation) {
          case Operation.Create create -> create.fields();
          case Operation.Set set -> set.fields();
          case Operation.Move move -> Map.of();
        };
    FieldValue text = fields.get("text");
    return text != null && !Said.of(text).mentioned().isEmpty();
  }

  /** The message as it stands by now: of two quick edits the words of the last are told. */
  private void tell(WorkspaceId workspace, DocumentId document, DocumentId map, String message) {
    try {
      documents
          .read(workspace, document)
          .find(message)
          .filter(record -> record.type().equals("message") && !record.deleted())
          .ifPresent(record -> tell(workspace, map, record));
    } catch (ProblemException e) {
      LOG.info("the talk about {} was gone before its mentions were told", map);
    }
  }

  private void tell(WorkspaceId workspace, DocumentId map, RecordState message) {
    Said said = Said.of(message.fields().getOrDefault("text", FieldValue.empty()));
    String by = message.text("by", "");
    String thread = message.place() == null ? "" : message.place().parent();
    for (Said.Mentioned who : said.mentioned()) {
      if (!who.member().equals(by) && rows.isNews(workspace, map, message.id(), who.member())) {
        MentionNotice notice =
            new MentionNotice(
                workspace,
                map,
                thread,
                message.id(),
                who.member(),
                who.name(),
                message.text("byName", ""),
                said.words());
        listeners.forEach(listener -> tell(listener, notice));
      }
    }
  }

  /** One listener's failure does not keep the news from the others. */
  private static void tell(Talk.MentionListener listener, MentionNotice notice) {
    try {
      listener.mentioned(notice);
    } catch (RuntimeException e) {
      LOG.error("a listener failed on a mention in {}", notice.message(), e);
    }
  }
}
