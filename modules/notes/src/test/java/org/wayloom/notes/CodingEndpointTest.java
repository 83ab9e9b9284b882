package org.wayloom.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.attachments.AttachmentsModule;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;
import tools.jackson.databind.JsonNode;

/** Notes and passages as the page asks for them, down to the card that rests on one. */
class CodingEndpointTest {
  private static final DocumentId MAP = new DocumentId("map");

  @TempDir Path folder;

  private Database database;
  private CollaborationModule collaboration;
  private Workspace shop;
  private MockMvcTester page;
  private String base = "";

  @BeforeEach
  void open() {
    Clock clock = Clock.systemUTC();
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, clock, MapsModule.rules());
    Workspaces workspaces = WorkspacesModule.of(database, clock);
    Maps maps = MapsModule.of(collaboration.documents(), workspaces, clock);
    shop = workspaces.create("Shop", false);
    assertThat(maps.library(shop.id()).touchpoints()).isEmpty();
    base = "/api/v1/workspaces/" + shop.id() + "/notes";
    Notes notes =
        NotesModule.of(
            database,
            AttachmentsModule.of(database, folder, clock),
            text -> "en",
            Duration.ofSeconds(10),
            clock);
    Coding coding = NotesModule.codingOf(database, collaboration.documents());
    CodingEndpoint endpoint =
        new CodingEndpoint(
            coding,
            ws -> new LibraryNames(ws, collaboration.documents(), shop.library()),
            () -> Actor.LOCAL);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new NotesEndpoint(notes), endpoint)
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new StringHttpMessageConverter(StandardCharsets.UTF_8),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void givesPassagesAsATableInWhichNoCellIsAFormula() throws Exception {
    write(
        shop.library(),
        create("t", "touchpoint", shop.library().value(), Map.of("name", "Checkout")));
    String code = post("/codes", "{'name':'=bad; code'}").get("id").asString();
    String note =
        post(
                "",
                "{'facts':{'kind':'interview','title':'+Anna','date':'2026-04-30'},'text':'He said \\'=1+1\\' twice'}"
                    .replace("\\'", "\\\""))
            .get("id")
            .asString();
    post(
        "/%s/passages".formatted(note),
        "{'revision':1,'anchor':{'start':9,'end':13,'quote':'=1+1'},'facts':{'codes':['%s'],'touchpoint':'t'}}"
            .formatted(code));

    var answer = page.get().uri(base + "/passages.csv?code=" + code).exchange();

    assertThat(answer)
        .hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"passages.csv\"");
    assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8).lines().skip(1))
        .containsExactly(
            "\"'+Anna\",\"interview\",\"2026-04-30\",\"en\",\"\",\"\",\"'=1+1\",\"exact\",\"'=bad; code\",\"Checkout\",\"\",\"\",\"\",\"\"");
  }

  @Test
  void makesACardRestOnAPassageByTheMethodOfItsNote() throws Exception {
    makeMap();
    String note =
        post(
                "",
                "{'facts':{'kind':'observation','title':'Shop','date':'2026-04-30'},'text':'They wait.'}")
            .get("id")
            .asString();
    String passage =
        post(
                "/%s/passages".formatted(note),
                "{'revision':1,'anchor':{'start':0,'end':9,'quote':'They wait'},'facts':{}}")
            .get("id")
            .asString();

    String support = "{'map':'map','card':'c','against':false}";
    String id = post("/passages/%s/supports".formatted(passage), support).get("id").asString();
    assertThat(post("/passages/%s/supports".formatted(passage), support).get("id").asString())
        .isEqualTo(id);

    DocumentState map = collaboration.documents().read(shop.id(), MAP);
    List<RecordState> supports = map.children("c");
    assertThat(supports).hasSize(1);
    RecordState made = supports.getFirst();
    assertThat(made.text("method", "")).isEqualTo("observation");
    assertThat(made.text("kind", "")).isEqualTo("note");
    assertThat(made.text("text", "")).isEqualTo("They wait");
    assertThat(made.text("date", "")).isEqualTo("2026-04-30");
    assertThat(made.text("reference", "")).isEqualTo("note:%s:%s".formatted(note, passage));
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    assertThat(
            page.post()
                .uri(base)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"facts\":{\"kind\":\"chat\"},\"text\":\"x\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("\\\"chat\\\" is not one of [interview, observation, testing");
    assertThat(page.post().uri(base + "/files?name=a.txt&date=yesterday").content("x"))
        .hasStatus(400)
        .bodyText()
        .contains("date must be a day such as 2026-03-01: yesterday");
    assertThat(page.get().uri(base + "?kind=chat")).hasStatus(400);
    assertThat(page.get().uri(base + "/none")).hasStatus(404);
  }

  @Test
  void takesFilesAndListsWhatTheySay() throws Exception {
    byte[] docx =
        java.nio.file.Files.readAllBytes(
            Docx.of(folder, "<w:p><w:r><w:t>They wait at the door.</w:t></w:r></w:p>"));

    assertThat(page.post().uri(base + "/files?name=Door.docx&kind=observation").content(docx))
        .hasStatus(201);

    assertThat(page.get().uri(base + "?q=door&kind=observation"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "\"title\":\"Door\"",
            "\"text\":\"They wait at the door.\"",
            "{\"start\":17,\"end\":21}");
  }

  private void makeMap() {
    collaboration.documents().create(shop.id(), MAP, Maps.MAP, Actor.LOCAL);
    write(
        MAP,
        create("s", "stage", "map", Map.of("title", "Wait")),
        create("l", "lane", "map", Map.of("title", "Do", "kind", "actions")),
        create("c", "card", "s", Map.of("lane", "l", "text", "People wait")));
  }

  private void write(DocumentId document, Operation... batch) {
    WorkspaceId workspace = shop.id();
    collaboration.documents().write(workspace, document, List.of(batch), Actor.LOCAL);
  }

  private static Operation create(
      String id, String type, String parent, Map<String, String> fields) {
    Map<String, FieldValue> values = new java.util.HashMap<>();
    fields.forEach((name, value) -> values.put(name, FieldValue.text(value)));
    return new Operation.Create(id, type, new Place(parent, "a0"), values);
  }

  /** Single quotes stand for double ones. */
  private JsonNode post(String path, String body) throws Exception {
    var answer =
        page.post()
            .uri(base + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.replace('\'', '"'))
            .exchange();
    assertThat(answer).hasStatus(201);
    return Json.mapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }
}
