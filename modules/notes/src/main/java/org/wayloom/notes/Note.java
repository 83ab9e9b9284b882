package org.wayloom.notes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.attachments.Attachment;

/**
 * A note with its newest text and everything marked in it.
 *
 * @param file the file it was made from, kept as it came
 * @param revision counts the texts, 1 for the first
 * @param trashed when it was put into the trash
 */
public record Note(
    String id,
    NoteFacts facts,
    @Nullable Attachment file,
    int revision,
    Instant created,
    Instant edited,
    @Nullable Instant trashed,
    String text,
    List<Passage> passages) {
  public Note {
    passages = List.copyOf(passages);
  }
}
