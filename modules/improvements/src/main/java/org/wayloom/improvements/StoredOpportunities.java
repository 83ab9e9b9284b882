package org.wayloom.improvements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayloom.improvements.OpportunityFacts.Period;
import org.wayloom.improvements.Rows.Row;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Opportunities in the database. */
final class StoredOpportunities implements Opportunities {
  private static final int MOST_COMMENTS = 500;

  private final Rows<OpportunityFacts> rows;
  private final Rows<ChangeFacts> changes;
  private final Affected affected;
  private final Clock clock;

  StoredOpportunities(
      Rows<OpportunityFacts> rows, Rows<ChangeFacts> changes, Affected affected, Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.affected = affected;
    this.clock = clock;
  }

  @Override
  public List<Opportunity> list(WorkspaceId workspace) {
    Map<String, List<Comment>> comments = rows.comments(workspace);
    return rows.list(workspace).stream()
        .map(row -> whole(row, comments.getOrDefault(row.id(), List.of())))
        .toList();
  }

  @Override
  public Opportunity get(WorkspaceId workspace, String id) {
    return whole(rows.get(workspace, id), rows.comments(workspace).getOrDefault(id, List.of()));
  }

  private static Opportunity whole(Row<OpportunityFacts> row, List<Comment> comments) {
    return new Opportunity(
        row.id(),
        row.version(),
        row.facts(),
        Lenses.of(row.facts()),
        comments,
        row.created(),
        row.edited(),
        row.by());
  }

  @Override
  public Opportunity add(WorkspaceId workspace, OpportunityFacts facts, String by) {
    OpportunityFacts placed =
        facts.spots().isEmpty() ? facts.at(affected.spots(workspace, facts.origin())) : facts;
    Row<OpportunityFacts> row =
        Rows.first(affected.fill(workspace, placed, Period.QUARTER, false), now(), by);
    rows.insert(workspace, row);
    return get(workspace, row.id());
  }

  @Override
  public Opportunity edit(
      WorkspaceId workspace, String id, long version, OpportunityEdit edit, String by) {
    Row<OpportunityFacts> row = rows.get(workspace, id);
    if (row.version() != version) {
      throw Rows.stale();
    }
    OpportunityFacts said = edit.of(row.facts());
    Period period = edit.period(row.facts());
    OpportunityFacts facts =
        Boolean.TRUE.equals(edit.fill())
            ? affected.fill(workspace, said, period, true)
            : affected.counted(workspace, said, period);
    rows.update(workspace, row.next(facts, now(), by));
    return get(workspace, id);
  }

  @Override
  public Opportunity comment(WorkspaceId workspace, String id, String text, String by) {
    Opportunity about = get(workspace, id);
    rows.say(workspace, about.id(), said(about.comments(), text, by, now()));
    return get(workspace, id);
  }

  /** A comment after the others; refused when it is empty or there are too many. */
  static Comment said(List<Comment> others, String text, String by, Instant now) {
    String clean;
    try {
      clean = Words.text("A comment", text, Comment.LONGEST);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
    }
    if (clean.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, "A comment needs words.");
    }
    if (others.size() >= MOST_COMMENTS) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "There are %d comments already.".formatted(MOST_COMMENTS));
    }
    return new Comment(Ids.next(), now, by, clean);
  }

  @Override
  public void remove(WorkspaceId workspace, String id) {
    rows.get(workspace, id);
    Optional<String> about =
        changes.list(workspace).stream()
            .filter(change -> change.facts().opportunities().contains(id))
            .map(change -> change.facts().title())
            .findFirst();
    if (about.isPresent()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "The change \"%s\" is about it. Take it off there first, or say that it is dropped."
              .formatted(about.get()));
    }
    rows.delete(workspace, id, now());
  }

  @Override
  public void restore(WorkspaceId workspace, String id) {
    rows.restore(workspace, id);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
