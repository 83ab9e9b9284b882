package org.wayloom.notes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Page;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Passages and codes in the database; what claims rest on goes into the maps. */
final class StoredCoding implements Coding {
  private static final int MOST_PASSAGES = 1_000;
  private static final int LONGEST_PASSAGE = 5_000;

  private final Database database;
  private final NoteStore notes;
  private final PassageStore passages;
  private final CodeStore codes;
  private final ClaimLinks claims;

  StoredCoding(Database database, ClaimLinks claims) {
    this.database = database;
    this.notes = new NoteStore(database);
    this.passages = new PassageStore(database);
    this.codes = new CodeStore(database);
    this.claims = claims;
  }

  @Override
  public List<Code> codes(WorkspaceId workspace) {
    return codes.list(workspace);
  }

  @Override
  public Code addCode(WorkspaceId workspace, CodeFacts facts) {
    return database.inTransaction(
        () -> {
          String id = Ids.next();
          checkFree(workspace, facts.name(), id);
          codes.insert(workspace, id, facts);
          return code(workspace, id);
        });
  }

  @Override
  public Code changeCode(WorkspaceId workspace, String id, CodeFacts facts) {
    return database.inTransaction(
        () -> {
          checkFree(workspace, facts.name(), code(workspace, id).id());
          codes.update(workspace, id, facts);
          return code(workspace, id);
        });
  }

  private void checkFree(WorkspaceId workspace, String name, String id) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Code there : codes.list(workspace)) {
      if (!there.id().equals(id) && there.facts().name().toLowerCase(Locale.ROOT).equals(wanted)) {
        throw ProblemException.of(
            ProblemType.CONFLICT,
            "There is a code \"%s\" already. Use it, or choose another name."
                .formatted(there.facts().name()));
      }
    }
  }

  @Override
  public Code mergeCodes(WorkspaceId workspace, String from, String into) {
    if (from.equals(into)) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "A code cannot be merged into itself.");
    }
    return database.inTransaction(
        () -> {
          codes.move(workspace, code(workspace, from).id(), code(workspace, into).id());
          codes.delete(workspace, from);
          return code(workspace, into);
        });
  }

  @Override
  public void removeCode(WorkspaceId workspace, String id) {
    codes.delete(workspace, code(workspace, id).id());
  }

  @Override
  public Passage mark(
      WorkspaceId workspace, String note, int revision, Anchor anchor, PassageFacts facts) {
    Passage passage = new Passage(Ids.next(), note, anchor, Certainty.EXACT, facts);
    return database.inTransaction(
        () -> {
          NoteRow row = notes.find(workspace, note).orElseThrow(() -> missing("note"));
          StoredNotes.checkNewest(row, revision);
          checkQuote(anchor, notes.text(workspace, row));
          if (passages.of(workspace, note).size() >= MOST_PASSAGES) {
            throw ProblemException.of(
                ProblemType.TOO_LARGE,
                "A note may have %,d passages. Remove some, or divide the note."
                    .formatted(MOST_PASSAGES));
          }
          checkCodes(workspace, facts);
          passages.insert(workspace, passage);
          return passage;
        });
  }

  private static void checkQuote(Anchor anchor, String text) {
    if (anchor.quote().length() > LONGEST_PASSAGE) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "A passage may have %,d characters. Mark a shorter one.".formatted(LONGEST_PASSAGE));
    }
    boolean stands =
        anchor.end() <= text.length()
            && text.substring(anchor.start(), anchor.end()).equals(anchor.quote());
    if (!stands) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "The quote does not stand at %d to %d of the text. Load the note again."
              .formatted(anchor.start(), anchor.end()));
    }
  }

  private void checkCodes(WorkspaceId workspace, PassageFacts facts) {
    facts.codes().forEach(code -> code(workspace, code));
  }

  @Override
  public Passage change(WorkspaceId workspace, String id, PassageFacts facts) {
    return database.inTransaction(
        () -> {
          passage(workspace, id);
          checkCodes(workspace, facts);
          passages.change(workspace, id, facts);
          return passage(workspace, id).passage();
        });
  }

  @Override
  public void unmark(WorkspaceId workspace, String id) {
    passages.delete(workspace, passage(workspace, id).passage().id());
  }

  @Override
  public Page<QuotedPassage> passages(
      WorkspaceId workspace, PassageFilter filter, int limit, @Nullable String after) {
    return passages.list(workspace, filter, limit, after);
  }

  @Override
  public String support(
      WorkspaceId workspace,
      String passage,
      DocumentId map,
      String card,
      boolean against,
      Actor by) {
    return claims.add(workspace, passage(workspace, passage), map, card, against, by);
  }

  private QuotedPassage passage(WorkspaceId workspace, String id) {
    return passages.find(workspace, id).orElseThrow(() -> missing("passage"));
  }

  private Code code(WorkspaceId workspace, String id) {
    return codes.find(workspace, id).orElseThrow(() -> missing("code"));
  }

  private static ProblemException missing(String what) {
    return ProblemException.of(
        ProblemType.NOT_FOUND, "There is no such %s in this workspace.".formatted(what));
  }
}
