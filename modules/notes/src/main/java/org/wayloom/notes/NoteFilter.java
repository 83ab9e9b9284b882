package org.wayloom.notes;

import org.jspecify.annotations.Nullable;

/**
 * Which notes of a workspace are asked for; an empty text or null asks for all.
 *
 * @param words words of the text or title, in any order; each may be the beginning of a word
 * @param trash those in the trash instead of the others
 */
public record NoteFilter(
    @Nullable NoteKind kind,
    String code,
    String persona,
    String language,
    String person,
    String words,
    boolean trash) {
  /** Every note that is not in the trash. */
  public static final NoteFilter ALL = new NoteFilter(null, "", "", "", "", "", false);

  NoteFilter inTrash() {
    return new NoteFilter(kind, code, persona, language, person, words, true);
  }

  NoteFilter ofPerson(String wanted) {
    return new NoteFilter(kind, code, persona, language, wanted, words, trash);
  }
}
