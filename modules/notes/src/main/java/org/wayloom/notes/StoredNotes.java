package org.wayloom.notes;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayloom.attachments.Attachment;
import org.wayloom.attachments.Attachments;
import org.wayloom.http.Page;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Notes in the database, their files as attachments. */
final class StoredNotes implements Notes {
  private final Database database;
  private final NoteStore store;
  private final NoteLists lists;
  private final PassageStore passages;
  private final Attachments attachments;
  private final SourceText sources;
  private final UnaryOperator<String> languageOf;
  private final Clock clock;

  /**
   * @param languageOf the language tag of a text, empty when it is not known
   */
  StoredNotes(
      Database database,
      Attachments attachments,
      SourceText sources,
      UnaryOperator<String> languageOf,
      Clock clock) {
    this.database = database;
    this.store = new NoteStore(database);
    this.lists = new NoteLists(database);
    this.passages = new PassageStore(database);
    this.attachments = attachments;
    this.sources = sources;
    this.languageOf = languageOf;
    this.clock = clock;
  }

  @Override
  public Page<NoteSummary> list(
      WorkspaceId workspace, NoteFilter filter, int limit, @Nullable String after) {
    return lists.list(workspace, filter, limit, after);
  }

  @Override
  public Note get(WorkspaceId workspace, String id) {
    NoteRow row = row(workspace, id);
    return new Note(
        row.id(),
        row.facts(),
        row.file().isEmpty() ? null : attachments.get(workspace, row.file()),
        row.revision(),
        row.created(),
        row.edited(),
        row.trashed(),
        store.text(workspace, row),
        passages.of(workspace, id));
  }

  @Override
  public Note write(WorkspaceId workspace, NoteFacts facts, String text) {
    return insert(workspace, facts, "", NoteText.clean(text));
  }

  @Override
  public Note read(WorkspaceId workspace, NoteFacts facts, String fileName, InputStream body) {
    Attachment file = attachments.add(workspace, fileName, body);
    try {
      String text = NoteText.clean(sources.of(attachments.bytesOf(workspace, file)));
      String title = facts.title().isEmpty() ? withoutEnding(file.name()) : facts.title();
      return insert(workspace, facts.withTitle(title), file.id(), text);
    } catch (RuntimeException refused) {
      attachments.remove(workspace, file.id());
      throw refused;
    }
  }

  private static String withoutEnding(String name) {
    return name.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,8}$", "").replace('_', ' ');
  }

  private Note insert(WorkspaceId workspace, NoteFacts facts, String file, String text) {
    Instant now = now();
    NoteFacts known =
        facts.language().isEmpty() ? facts.withLanguage(languageOf.apply(text)) : facts;
    long number = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    NoteRow row = new NoteRow(Ids.next(), number, known, file, 1, now, now, null);
    database.inTransaction(
        () -> {
          store.insert(workspace, row, text);
          return row;
        });
    return get(workspace, row.id());
  }

  @Override
  public Note describe(WorkspaceId workspace, String id, NoteFacts facts) {
    database.inTransaction(
        () -> {
          NoteRow row = row(workspace, id);
          store.update(workspace, edited(row, facts, row.revision()), store.text(workspace, row));
          return row;
        });
    return get(workspace, id);
  }

  private NoteRow edited(NoteRow row, NoteFacts facts, int revision) {
    return new NoteRow(
        row.id(), row.number(), facts, row.file(), revision, row.created(), now(), row.trashed());
  }

  @Override
  public Note revise(WorkspaceId workspace, String id, int revision, String text) {
    String clean = NoteText.clean(text);
    database.inTransaction(
        () -> {
          NoteRow row = row(workspace, id);
          checkNewest(row, revision);
          String before = store.text(workspace, row);
          if (!before.equals(clean)) {
            NoteRow next = edited(row, row.facts(), revision + 1);
            store.insertText(workspace, next, clean);
            store.update(workspace, next, clean);
            for (Passage passage : passages.of(workspace, id)) {
              passages.move(workspace, passage.id(), Anchors.find(passage.anchor(), before, clean));
            }
          }
          return row;
        });
    return get(workspace, id);
  }

  /** A STALE_VERSION problem when the text was edited since. */
  static void checkNewest(NoteRow row, int revision) {
    if (row.revision() != revision) {
      throw ProblemException.of(
          ProblemType.STALE_VERSION,
          "The text was edited meanwhile: you have revision %d, the newest is %d. Load the note again."
              .formatted(revision, row.revision()));
    }
  }

  @Override
  public void delete(WorkspaceId workspace, String id) {
    store.setTrashed(workspace, row(workspace, id).id(), now());
  }

  @Override
  public void restore(WorkspaceId workspace, String id) {
    store.setTrashed(workspace, row(workspace, id).id(), null);
  }

  @Override
  public void destroy(WorkspaceId workspace, String id) {
    NoteRow row = row(workspace, id);
    if (row.trashed() == null) {
      throw ProblemException.of(
          ProblemType.INVALID_OPERATION,
          "Only a note of the trash is removed for good. Delete it first.");
    }
    destroy(workspace, row);
  }

  private void destroy(WorkspaceId workspace, NoteRow row) {
    database.inTransaction(
        () -> {
          store.delete(workspace, row);
          return row;
        });
    if (!row.file().isEmpty()) {
      attachments.remove(workspace, row.file());
    }
  }

  @Override
  public List<NoteSummary> of(WorkspaceId workspace, String person) {
    NoteFilter theirs = NoteFilter.ALL.ofPerson(checked(person));
    List<NoteSummary> all = new java.util.ArrayList<>();
    for (NoteFilter part : List.of(theirs, theirs.inTrash())) {
      all.addAll(lists.list(workspace, part, Integer.MAX_VALUE - 1, null).items());
    }
    return List.copyOf(all);
  }

  @Override
  public int erase(WorkspaceId workspace, String person) {
    List<NoteRow> theirs = store.of(workspace, checked(person));
    theirs.forEach(row -> destroy(workspace, row));
    return theirs.size();
  }

  /** An empty name would mean everybody's notes. */
  private static String checked(String person) {
    if (person.isBlank()) {
      throw new IllegalArgumentException("person must not be blank");
    }
    return person;
  }

  @Override
  public void forgetWorkspace(WorkspaceId workspace) {
    database.inTransaction(
        () -> {
          store.forget(workspace);
          return workspace;
        });
  }

  private NoteRow row(WorkspaceId workspace, String id) {
    return store
        .find(workspace, id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such note in this workspace."));
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
