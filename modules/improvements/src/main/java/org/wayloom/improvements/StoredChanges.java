package org.wayloom.improvements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.improvements.Rows.Row;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/** Changes in the database, their effects out of the evidence. */
final class StoredChanges implements Changes {
  private final Database database;
  private final Rows<ChangeFacts> rows;
  private final Effects effects;
  private final Announcements announcements;
  private final Clock clock;

  StoredChanges(
      Database database,
      Rows<ChangeFacts> rows,
      Effects effects,
      Announcements announcements,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.effects = effects;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public List<Change> list(WorkspaceId workspace) {
    Map<String, List<Comment>> comments = rows.comments(workspace);
    return rows.list(workspace).stream()
        .map(row -> whole(row, comments.getOrDefault(row.id(), List.of())))
        .toList();
  }

  @Override
  public Change get(WorkspaceId workspace, String id) {
    return whole(rows.get(workspace, id), rows.comments(workspace).getOrDefault(id, List.of()));
  }

  private static Change whole(Row<ChangeFacts> row, List<Comment> comments) {
    return new Change(
        row.id(),
        row.version(),
        row.facts(),
        row.facts().hasStarted(),
        comments,
        row.created(),
        row.edited(),
        row.by());
  }

  @Override
  public Change add(WorkspaceId workspace, ChangeFacts facts, String by) {
    return insert(workspace, facts.expecting(written(facts, null)), by);
  }

  @Override
  public Change recorded(WorkspaceId workspace, ChangeFacts facts, Instant written, String by) {
    Expectation expected = facts.expected();
    return insert(workspace, facts.expecting(expected == null ? null : expected.at(written)), by);
  }

  private Change insert(WorkspaceId workspace, ChangeFacts facts, String by) {
    Row<ChangeFacts> row = Rows.first(facts, now(), by);
    rows.insert(workspace, row);
    return get(workspace, row.id());
  }

  @Override
  public Change edit(WorkspaceId workspace, String id, long version, ChangeEdit edit, String by) {
    Row<ChangeFacts> row = rows.get(workspace, id);
    if (row.version() != version) {
      throw Rows.stale();
    }
    ChangeFacts before = row.facts();
    ChangeFacts facts = edit.of(before);
    if (before.hasStarted()) {
      requireSame(before, facts);
    }
    Row<ChangeFacts> next = row.next(facts.expecting(written(facts, before.expected())), now(), by);
    return database.inTransaction(
        () -> {
          rows.update(workspace, next);
          if (facts.status() != before.status()) {
            announcements.announce(workspace, moved(id, before, facts, by));
          }
          return get(workspace, id);
        });
  }

  private static Notice moved(String id, ChangeFacts before, ChangeFacts after, String by) {
    return new Notice.ChangeMoved(
        id, after.title(), word(before.status()), word(after.status()), by);
  }

  private static String word(ChangeFacts.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** What was expected, when it began and whom it is for decide what the effect means. */
  private static void requireSame(ChangeFacts before, ChangeFacts after) {
    Expectation expected = before.expected();
    LocalDate starts = before.starts();
    boolean same =
        after.hasStarted()
            && (expected == null || expected.says(after.expected()))
            && (starts == null || starts.equals(after.starts()))
            && before.audience().equals(after.audience());
    if (!same) {
      throw ProblemException.of(
          ProblemType.INVALID_OPERATION,
          "The change has started: its first day, whom it is for and what was expected of it stay"
              + " as they were written. Stop it and plan another one.");
    }
  }

  /** The expectation with the time at which it was written as it is. */
  private @Nullable Expectation written(ChangeFacts facts, @Nullable Expectation before) {
    Expectation now = facts.expected();
    if (now == null) {
      return null;
    }
    return before != null && before.says(now) ? before : now.at(now());
  }

  @Override
  public Change comment(WorkspaceId workspace, String id, String text, String by) {
    Change about = get(workspace, id);
    rows.say(workspace, about.id(), StoredOpportunities.said(about.comments(), text, by, now()));
    return get(workspace, id);
  }

  @Override
  public void remove(WorkspaceId workspace, String id) {
    rows.get(workspace, id);
    rows.delete(workspace, id, now());
  }

  @Override
  public void restore(WorkspaceId workspace, String id) {
    rows.restore(workspace, id);
  }

  @Override
  public Effect effect(WorkspaceId workspace, String id, EffectOptions options) {
    return effects.of(workspace, rows.get(workspace, id).facts(), options);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
