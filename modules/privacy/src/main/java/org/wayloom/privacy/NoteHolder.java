package org.wayloom.privacy;

import java.util.Collection;
import java.util.List;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notes.NoteSummary;
import org.wayloom.notes.Notes;

/** Interviews and other notes in which somebody took part. */
final class NoteHolder implements PersonHolder {
  private final Notes notes;

  NoteHolder(Notes notes) {
    this.notes = notes;
  }

  @Override
  public String kind() {
    return "notes";
  }

  @Override
  public List<HeldPiece> about(WorkspaceId workspace, Collection<String> names) {
    return names.stream()
        .flatMap(name -> notes.of(workspace, name).stream())
        .map(note -> piece(workspace, note))
        .toList();
  }

  private HeldPiece piece(WorkspaceId workspace, NoteSummary summary) {
    return new HeldPiece(
        summary.id(),
        summary.created(),
        summary.facts().title(),
        notes.get(workspace, summary.id()).text());
  }

  @Override
  public long erase(WorkspaceId workspace, Collection<String> names) {
    return names.stream().mapToLong(name -> notes.erase(workspace, name)).sum();
  }

  @Override
  public List<String> tables() {
    return List.of("note", "note_text", "note_passage");
  }
}
