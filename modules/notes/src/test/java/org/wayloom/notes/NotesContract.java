package org.wayloom.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.attachments.Attachments;
import org.wayloom.attachments.AttachmentsModule;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.MapsModule;
import org.wayloom.sql.Database;

/** What notes and their coding do on every database; each test has workspaces of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotesContract {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final PassageFacts NOTHING = new PassageFacts(List.of(), "", "", "", "", "");
  private static final String TALK = "Czekałam tydzień. Paczka była otwarta. Nikt nie oddzwonił.";

  @TempDir static Path data;
  private final List<Runnable> closing = new ArrayList<>();
  private Database database;
  private Attachments attachments;
  private Notes notes;
  private Coding coding;
  private WorkspaceId shop = new WorkspaceId(Ids.next());
  private WorkspaceId bank = new WorkspaceId(Ids.next());

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openNotes() {
    database = open();
    closing.add(database::close);
    attachments = AttachmentsModule.of(database, data, NOON);
    CollaborationModule collaboration = CollaborationModule.of(database, NOON, MapsModule.rules());
    closing.add(collaboration::close);
    notes = NotesModule.of(database, attachments, text -> "pl", Duration.ofSeconds(10), NOON);
    coding = NotesModule.codingOf(database, collaboration.documents());
  }

  @BeforeEach
  void moveToEmptyWorkspaces() {
    shop = new WorkspaceId(Ids.next());
    bank = new WorkspaceId(Ids.next());
  }

  @AfterAll
  void close() {
    closing.reversed().forEach(Runnable::run);
  }

  @Test
  void keepsWhatSomebodyTyped() {
    Note made = notes.write(shop, facts("Anna"), TALK);

    assertThat(notes.get(shop, made.id())).isEqualTo(made);
    assertThat(made.text()).isEqualTo(TALK);
    assertThat(made.facts().language()).isEqualTo("pl");
    assertThat(made.revision()).isEqualTo(1);
    assertNotFound(() -> notes.get(bank, made.id()));
  }

  @Test
  void keepsAFileBesideItsTextAndNothingOfOneItCannotRead() {
    Note made = notes.read(shop, facts(""), "Rozmowa_z Anną.md", stream(TALK));

    assertThat(made.facts().title()).isEqualTo("Rozmowa z Anną");
    assertThat(made.text()).isEqualTo(TALK);
    assertThat(made.file()).isEqualTo(attachments.list(shop).getFirst());
    assertThatThrownBy(() -> notes.read(shop, facts(""), "old.doc", stream("{\\rtf1 old")))
        .isInstanceOf(ProblemException.class);
    assertThat(attachments.list(shop)).hasSize(1);
  }

  @Test
  void findsWordsByTheirBeginningsWhateverTheirMarks() {
    Note anna = notes.write(shop, facts("Anna"), TALK);
    notes.write(shop, facts("Ewa"), "Wszystko w porządku.");
    Note sara = notes.write(shop, facts("سارا"), "می‌خواستم كتاب را پس بدهم");

    assertThat(found("paczk OTWARTA")).containsExactly(anna.id());
    assertThat(found("tydzien")).containsExactly(anna.id());
    assertThat(found("کتاب")).containsExactly(sara.id());
    assertThat(found("\"; DROP TABLE note; --")).isEmpty();
    assertThat(found("?!")).isEmpty();
    Snippet snippet = notes.list(shop, words("oddzw"), 10, null).items().getFirst().snippet();
    assertThat(snippet).isNotNull();
  }

  @Test
  void findsTheNewestTextOnly() {
    Note note = notes.write(shop, facts("Anna"), TALK);

    notes.revise(shop, note.id(), 1, "Wszystko w porządku.");

    assertThat(found("paczka")).isEmpty();
    assertThat(found("porzadku")).containsExactly(note.id());
  }

  @Test
  void listsByKindLanguagePersonaAndCode() {
    Code code = coding.addCode(shop, new CodeFacts("waiting", "rose", ""));
    Note anna = notes.write(shop, facts("Anna"), TALK);
    Note stall =
        notes.write(shop, new NoteFacts(NoteKind.OBSERVATION, "Shop", "fa", "", "", "buyer"), "…");
    mark(anna, "Czekałam tydzień.", coded(code));

    assertThat(listed(new NoteFilter(NoteKind.OBSERVATION, "", "", "", "", "", false)))
        .containsExactly(stall.id());
    assertThat(listed(new NoteFilter(null, code.id(), "", "", "", "", false)))
        .containsExactly(anna.id());
    assertThat(listed(new NoteFilter(null, "", "buyer", "", "", "", false)))
        .containsExactly(stall.id());
    assertThat(listed(new NoteFilter(null, "", "", "fa", "", "", false)))
        .containsExactly(stall.id());
    assertThat(listed(NoteFilter.ALL)).containsExactly(stall.id(), anna.id());
  }

  @Test
  void givesAListPageByPage() {
    for (int i = 0; i < 5; i++) {
      notes.write(shop, facts("Note " + i), TALK);
    }

    var first = notes.list(shop, NoteFilter.ALL, 3, null);
    var second = notes.list(shop, NoteFilter.ALL, 3, first.next());

    assertThat(first.items())
        .extracting(each -> each.facts().title())
        .containsExactly("Note 4", "Note 3", "Note 2");
    assertThat(second.items())
        .extracting(each -> each.facts().title())
        .containsExactly("Note 1", "Note 0");
    assertThat(second.next()).isNull();
  }

  @Test
  void findsPassagesAgainInAnEditedText() {
    Note note = notes.write(shop, facts("Anna"), TALK);
    mark(note, "Paczka była otwarta.", NOTHING);
    mark(note, "Nikt nie oddzwonił.", NOTHING);

    Note revised = notes.revise(shop, note.id(), 1, "Anna: Czekałam tydzień. Paczka była otwarta.");

    assertThat(revised.revision()).isEqualTo(2);
    assertThat(revised.passages())
        .extracting(each -> each.anchor().start(), Passage::certainty)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(24, Certainty.EXACT),
            org.assertj.core.groups.Tuple.tuple(39, Certainty.LOST));
    assertThat(notes.list(shop, NoteFilter.ALL, 9, null).items().getFirst().lost()).isEqualTo(1);
  }

  @Test
  void refusesAnEditOfATextThatIsNotTheNewest() {
    Note note = notes.write(shop, facts("Anna"), TALK);
    notes.revise(shop, note.id(), 1, "Other");

    assertThatThrownBy(() -> notes.revise(shop, note.id(), 1, "Mine"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.STALE_VERSION));
    assertThat(notes.get(shop, note.id()).text()).isEqualTo("Other");
  }

  @Test
  void marksOnlyWhatStandsThere() {
    Note note = notes.write(shop, facts("Anna"), TALK);

    assertThatThrownBy(() -> coding.mark(shop, note.id(), 1, new Anchor(1, 9, "Czekałam"), NOTHING))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("does not stand at 1 to 9");
    assertNotFound(
        () ->
            coding.mark(
                shop,
                note.id(),
                1,
                new Anchor(0, 8, "Czekałam"),
                new PassageFacts(List.of("none"), "", "", "", "", "")));
    assertThat(notes.get(shop, note.id()).passages()).isEmpty();
  }

  @Test
  void countsPassagesNotesAndPersonsOfACode() {
    Code code = coding.addCode(shop, new CodeFacts("waiting", "", ""));
    Note first = notes.write(shop, facts("Anna 1"), TALK);
    Note second = notes.write(shop, facts("Anna 2"), TALK);
    Note gone = notes.write(shop, facts("Anna 3"), TALK);
    mark(first, "Czekałam", coded(code));
    mark(first, "tydzień", coded(code));
    mark(second, "Czekałam", coded(code));
    mark(gone, "Czekałam", coded(code));
    notes.delete(shop, gone.id());

    assertThat(coding.codes(shop)).containsExactly(new Code(code.id(), code.facts(), 3, 2, 1));
  }

  @Test
  void mergesCodesSoThatNoPassageHasOneTwice() {
    Code late = coding.addCode(shop, new CodeFacts("late", "", ""));
    Code waiting = coding.addCode(shop, new CodeFacts("waiting", "", ""));
    Note note = notes.write(shop, facts("Anna"), TALK);
    mark(note, "Czekałam", new PassageFacts(List.of(late.id(), waiting.id()), "", "", "", "", ""));
    mark(note, "tydzień", coded(late));

    Code merged = coding.mergeCodes(shop, late.id(), waiting.id());

    assertThat(merged.passages()).isEqualTo(2);
    assertThat(coding.codes(shop)).containsExactly(merged);
    assertThat(notes.get(shop, note.id()).passages())
        .allSatisfy(each -> assertThat(each.facts().codes()).containsExactly(waiting.id()));
  }

  @Test
  void hasEachNameInTheCodeBookOnce() {
    Code waiting = coding.addCode(shop, new CodeFacts("Waiting", "", ""));
    Code late = coding.addCode(shop, new CodeFacts("late", "", ""));

    assertThatThrownBy(() -> coding.addCode(shop, new CodeFacts("waiting ", "", "")))
        .hasMessageContaining("There is a code \"Waiting\" already");
    assertThatThrownBy(() -> coding.changeCode(shop, late.id(), new CodeFacts("WAITING", "", "")))
        .isInstanceOf(ProblemException.class);
    assertThat(coding.changeCode(shop, waiting.id(), new CodeFacts("waiting", "fern", "x")).facts())
        .isEqualTo(new CodeFacts("waiting", "fern", "x"));
  }

  @Test
  void listsPassagesByWhatTheyAreAbout() {
    Code code = coding.addCode(shop, new CodeFacts("waiting", "", ""));
    Note note = notes.write(shop, facts("Anna"), TALK);
    Passage checkout =
        mark(note, "tydzień", new PassageFacts(List.of(code.id()), "checkout", "m", "s", "p", ""));
    Passage other = mark(note, "Paczka", NOTHING);

    assertThat(passages(new PassageFilter("", code.id(), "", "", ""))).containsExactly(checkout);
    assertThat(passages(new PassageFilter("", "", "checkout", "", ""))).containsExactly(checkout);
    assertThat(passages(new PassageFilter("", "", "", "s", "p"))).containsExactly(checkout);
    assertThat(passages(new PassageFilter(note.id(), "", "", "", "")))
        .containsExactly(checkout, other);
    Passage moved = coding.change(shop, other.id(), checkout.facts());
    assertThat(passages(new PassageFilter("", "", "checkout", "", "")))
        .containsExactly(checkout, moved);
    coding.unmark(shop, checkout.id());
    assertThat(passages(PassageFilter.ALL)).containsExactly(moved);
  }

  @Test
  void hidesWhatIsInTheTrashUntilItIsTakenOut() {
    Note note = notes.write(shop, facts("Anna"), TALK);
    mark(note, "Paczka", NOTHING);

    notes.delete(shop, note.id());
    assertThat(listed(NoteFilter.ALL)).isEmpty();
    assertThat(listed(NoteFilter.ALL.inTrash())).containsExactly(note.id());
    assertThat(found("paczka")).isEmpty();
    assertThat(passages(PassageFilter.ALL)).isEmpty();

    notes.restore(shop, note.id());
    assertThat(found("paczka")).containsExactly(note.id());
    assertThat(passages(PassageFilter.ALL)).hasSize(1);
  }

  @Test
  void removesForGoodOnlyWhatIsInTheTrash() {
    Note note = notes.read(shop, facts("Anna"), "anna.txt", stream(TALK));

    assertThatThrownBy(() -> notes.destroy(shop, note.id())).hasMessageContaining("of the trash");
    notes.delete(shop, note.id());
    notes.destroy(shop, note.id());

    assertNotFound(() -> notes.get(shop, note.id()));
    assertThat(attachments.list(shop)).isEmpty();
  }

  @Test
  void erasesAPersonFromTablesIndexAndFiles() {
    Note theirs = notes.read(shop, facts("Anna"), "anna.txt", stream("Canary-7351 " + TALK));
    Note trashed = notes.write(shop, facts("Anna again"), TALK);
    notes.delete(shop, trashed.id());
    notes.revise(shop, theirs.id(), 1, "shorter");
    Note other =
        notes.write(shop, new NoteFacts(NoteKind.WORKSHOP, "All", "", "", "ewa", ""), TALK);

    assertThat(notes.of(shop, "anna"))
        .extracting(NoteSummary::id)
        .containsExactly(theirs.id(), trashed.id());
    assertThat(notes.erase(shop, "anna")).isEqualTo(2);

    assertThat(listed(NoteFilter.ALL)).containsExactly(other.id());
    assertThat(listed(NoteFilter.ALL.inTrash())).isEmpty();
    assertThat(attachments.list(shop)).isEmpty();
    assertThat(
            database
                .read()
                .sql("SELECT count(*) FROM note_text WHERE content LIKE '%Canary%'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(found("canary")).isEmpty();
  }

  @Test
  void forgetsAWorkspaceAndLeavesTheOthers() {
    notes.write(shop, facts("Anna"), TALK);
    coding.addCode(shop, new CodeFacts("waiting", "", ""));
    Note kept = notes.write(bank, facts("Ewa"), TALK);

    notes.forgetWorkspace(shop);

    assertThat(listed(NoteFilter.ALL)).isEmpty();
    assertThat(coding.codes(shop)).isEmpty();
    assertThat(notes.list(bank, words("paczka"), 9, null).items())
        .extracting(NoteSummary::id)
        .containsExactly(kept.id());
  }

  private static NoteFacts facts(String title) {
    return new NoteFacts(NoteKind.INTERVIEW, title, "", "2026-04-30", "anna", "");
  }

  private static PassageFacts coded(Code code) {
    return new PassageFacts(List.of(code.id()), "", "", "", "", "");
  }

  private Passage mark(Note note, String quote, PassageFacts facts) {
    int start = note.text().indexOf(quote);
    Anchor anchor = new Anchor(start, start + quote.length(), quote);
    return coding.mark(shop, note.id(), note.revision(), anchor, facts);
  }

  private List<String> found(String words) {
    return notes.list(shop, words(words), 10, null).items().stream().map(NoteSummary::id).toList();
  }

  private static NoteFilter words(String words) {
    return new NoteFilter(null, "", "", "", "", words, false);
  }

  private List<String> listed(NoteFilter filter) {
    return notes.list(shop, filter, 10, null).items().stream().map(NoteSummary::id).toList();
  }

  private List<Passage> passages(PassageFilter filter) {
    return coding.passages(shop, filter, 10, null).items().stream()
        .map(QuotedPassage::passage)
        .toList();
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
