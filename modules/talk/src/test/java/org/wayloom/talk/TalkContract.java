package org.wayloom.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.maps.NewMap;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** What talk does on every database; each test has a workspace and a map of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TalkContract {
  @TempDir static Path folder;

  private Database database;
  private CollaborationModule collaboration;
  private Documents documents;
  private Workspaces workspaces;
  private Maps maps;
  private StoredTalk talk;
  private WorkspaceId shop;
  private DocumentId map;
  private DocumentId about;
  private final BlockingQueue<MentionNotice> notices = new LinkedBlockingQueue<>();
  private final BlockingQueue<MentionNotice> failures = new LinkedBlockingQueue<>();
  private volatile boolean isBroken;

  /** An empty database of this vendor. */
  abstract Database open();

  /** Called when nothing uses the database any more. */
  void stopServer() {}

  @BeforeAll
  void openDoors() {
    database = open();
    collaboration = CollaborationModule.of(database, Clock.systemUTC(), MapsModule.rules());
    documents = collaboration.documents();
    workspaces = WorkspacesModule.of(database, Clock.systemUTC());
    maps = MapsModule.of(documents, workspaces, Clock.systemUTC());
    database.write().sql("CREATE TABLE heard (message varchar(80) NOT NULL)").update();
    talk = opened();
  }

  @BeforeEach
  void drawAMap() {
    shop = workspaces.create("Shop", false).id();
    map = maps.create(shop, new NewMap("", "blank", "en", false), Actor.LOCAL).id();
    about = talk.open(shop, map, Actor.LOCAL);
    documents.write(
        shop,
        about,
        List.of(new Operation.Create("t", "thread", new Place(about.value(), "a0"), Map.of())),
        Actor.LOCAL);
    notices.clear();
  }

  private StoredTalk opened() {
    return TalkModule.of(
        database, maps, documents, workspaces, List.of(this::writes, this::mayFail, notices::add));
  }

  private void writes(MentionNotice notice) {
    database
        .write()
        .sql("INSERT INTO heard (message) VALUES (:message)")
        .param("message", notice.message())
        .update();
  }

  private void mayFail(MentionNotice notice) {
    if (isBroken) {
      failures.add(notice);
      throw new IllegalStateException("full");
    }
  }

  private long written(String message) {
    return database
        .read()
        .sql("SELECT count(*) FROM heard WHERE message = :message")
        .param("message", message)
        .query(Long.class)
        .single();
  }

  @AfterAll
  void close() throws Exception {
    talk.close();
    collaboration.close();
    database.close();
    stopServer();
  }

  private static FieldValue words(String... memberAndName) {
    StringBuilder spans = new StringBuilder("{\"s\":\"Look\"}");
    for (int i = 0; i < memberAndName.length; i += 2) {
      spans.append(
          ",{\"s\":\"@%s\",\"m\":\"%s\"}".formatted(memberAndName[i + 1], memberAndName[i]));
    }
    return FieldValue.tree("{\"b\":[{\"t\":\"p\",\"c\":[" + spans + "]}]}");
  }

  private void say(String id, FieldValue text) {
    Map<String, FieldValue> fields =
        Map.of("text", text, "by", FieldValue.text("babak"), "byName", FieldValue.text("بابک"));
    documents.write(
        shop,
        about,
        List.of(new Operation.Create(id, "message", new Place("t", "a0"), fields)),
        Actor.LOCAL);
  }

  private void edit(String id, FieldValue text) {
    documents.write(shop, about, List.of(new Operation.Set(id, Map.of("text", text))), Actor.LOCAL);
  }

  private MentionNotice next() throws InterruptedException {
    MentionNotice notice = notices.poll(10, TimeUnit.SECONDS);
    assertThat(notice).as("a notice within ten seconds").isNotNull();
    return notice;
  }

  @Test
  void tellsWhoIsMentionedWhereAndByWhom() throws InterruptedException {
    say("m", words("anna", "Anna Nowak"));

    assertThat(next())
        .isEqualTo(
            new MentionNotice(
                shop,
                map,
                maps.get(shop, map).title(),
                "t",
                "m",
                "anna",
                "Anna Nowak",
                "بابک",
                "Look@Anna Nowak"));
    MentionNotice seen = new MentionNotice(shop, map, "", "t", "m", "anna", "Anna", "", "");
    assertThat(seen.path()).isEqualTo("/w/%s/maps/%s?thread=t".formatted(shop, map));
  }

  @Test
  void tellsOfEachMemberOnceHoweverOftenTheWordsAreEdited() throws InterruptedException {
    say("m", words("anna", "Anna", "anna", "Anna"));
    assertThat(next().member()).isEqualTo("anna");

    edit("m", words("anna", "Anna", "ola", "Ola"));

    assertThat(next().member()).isEqualTo("ola");
    edit("m", words("anna", "Anna"));
    say("last", words("ewa", "Ewa"));
    assertThat(next().member()).as("nothing came between").isEqualTo("ewa");
  }

  @Test
  void doesNotTellWhoeverMentionsThemselves() throws InterruptedException {
    say("m", words("babak", "بابک", "anna", "Anna"));

    assertThat(next().member()).isEqualTo("anna");
    assertThat(notices).isEmpty();
  }

  @Test
  void tellsOnceAfterARestartWhatFailedBetweenNotingAndAnnouncing() throws Exception {
    isBroken = true;
    say("lost", words("anna", "Anna"));
    assertThat(failures.poll(10, TimeUnit.SECONDS)).isNotNull();
    talk.close();
    assertThat(written("lost")).as("neither noted nor announced").isZero();
    isBroken = false;

    talk = opened();

    assertThat(next().message()).isEqualTo("lost");
    talk.close();
    talk = opened();
    say("last", words("ewa", "Ewa"));
    assertThat(next().message()).as("nothing is told twice").isEqualTo("last");
    assertThat(written("lost")).isEqualTo(1);
  }

  @Test
  void tellsAfterARestartOfAMentionThatWasStoredButNeverHeard() throws Exception {
    talk.close();
    say("unheard", words("anna", "Anna"));

    talk = opened();

    assertThat(next().message()).isEqualTo("unheard");
  }

  @Test
  void marksMoveOnAndNeverBack() {
    talk.read(shop, map, "anna", List.of(new ReadMark("t", 7), new ReadMark("u", 3)));
    talk.read(shop, map, "anna", List.of(new ReadMark("t", 5), new ReadMark("u", 4)));

    assertThat(talk.marks(shop, map, "anna"))
        .containsExactly(new ReadMark("t", 7), new ReadMark("u", 4));
  }

  @Test
  void marksAreAMembersOwnOnOneMapOfOneWorkspace() {
    talk.read(shop, map, "anna", List.of(new ReadMark("t", 7)));

    assertThat(talk.marks(shop, map, "babak")).isEmpty();
    assertThat(talk.marks(shop, new DocumentId("other"), "anna")).isEmpty();
    assertThat(talk.marks(new WorkspaceId("other"), map, "anna")).isEmpty();
  }

  @Test
  void refusesMarksOfNobodyAndTooManyAtOnce() {
    assertThatThrownBy(() -> talk.read(shop, map, "", List.of()))
        .isInstanceOf(ProblemException.class);
    List<ReadMark> many = java.util.Collections.nCopies(501, new ReadMark("t", 1));
    assertThatThrownBy(() -> talk.read(shop, map, "anna", many))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("At most 500 marks");
  }

  @Test
  void forgetsAWorkspaceThatIsGone() {
    talk.read(shop, map, "anna", List.of(new ReadMark("t", 7)));

    talk.forget(shop);

    assertThat(talk.marks(shop, map, "anna")).isEmpty();
  }
}
