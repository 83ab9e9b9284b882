package org.wayloom.talk;

import java.util.List;
import org.wayloom.collaboration.Documents;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;

/** Talk in a live document beside each map, and marks in the database. */
final class StoredTalk implements Talk, AutoCloseable {
  private static final int MOST_MARKS = 500;

  private final Maps maps;
  private final MarkRows rows;
  private final MentionWatch mentions;
  private final AutoCloseable listening;

  StoredTalk(Maps maps, Documents documents, MarkRows rows, MentionWatch mentions) {
    this.maps = maps;
    this.rows = rows;
    this.mentions = mentions;
    this.listening = documents.onCommit(mentions);
    mentions.start();
  }

  @Override
  public DocumentId open(WorkspaceId workspace, DocumentId map, Actor by) {
    return maps.talk(workspace, map, by);
  }

  @Override
  public List<ReadMark> marks(WorkspaceId workspace, DocumentId map, String member) {
    return rows.list(workspace, map, checked(member));
  }

  @Override
  public void read(WorkspaceId workspace, DocumentId map, String member, List<ReadMark> marks) {
    if (marks.size() > MOST_MARKS) {
      throw refused(
          "/items",
          "At most %d marks can be set at once, these are %d: send them in parts."
              .formatted(MOST_MARKS, marks.size()));
    }
    rows.advance(workspace, map, checked(member), marks);
  }

  void forget(WorkspaceId workspace) {
    rows.forget(workspace);
  }

  @Override
  public void close() throws Exception {
    listening.close();
    mentions.close();
  }

  private static String checked(String member) {
    try {
      Ids.check("member", member);
      return member;
    } catch (IllegalArgumentException e) {
      throw refused("/member", String.valueOf(e.getMessage()) + ".");
    }
  }

  static RuntimeException refused(String pointer, String detail) {
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place(pointer, detail)))
        .toException();
  }
}
