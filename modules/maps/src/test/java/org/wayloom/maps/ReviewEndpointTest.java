package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;
import tools.jackson.databind.JsonNode;

/** Claims, checks, variants and differences as the page asks for them. */
class ReviewEndpointTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final Map<DocumentId, List<MovedNumber>> known = new HashMap<>();
  private final MovedNumbers moved = workspace -> known;
  private Database database;
  private CollaborationModule collaboration;
  private Documents documents;
  private Maps maps;
  private WorkspaceId shop;
  private DocumentId map;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, NOON, MapsModule.rules());
    documents = collaboration.documents();
    Workspaces workspaces = WorkspacesModule.of(database, NOON);
    maps = new DocumentMaps(documents, workspaces, moved, NOON);
    shop = workspaces.create("Shop", false).id();
    map = maps.create(shop, new NewMap("Ours", "blank", "en", true), Actor.LOCAL).id();
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new MapsEndpoint(maps, () -> Actor.LOCAL),
                    new ReviewEndpoint(new Review(documents, workspaces, moved, NOON)))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void gradesTheClaimsOfAMap() {
    addSupportedCard("price");

    assertThat(page.get().uri(path(map) + "/claims"))
        .hasStatusOk()
        .hasBodyTextEqualTo(
            "{\"version\":2,\"libraryVersion\":1,\"asOf\":\"2026-06-30\","
                + "\"cover\":{\"cells\":1,\"fresh\":1,\"share\":1.0},"
                + "\"items\":[{\"record\":\"price\",\"grade\":\"one-source\","
                + "\"methods\":[\"survey\"],\"supports\":1,\"contradicts\":0,"
                + "\"newest\":\"2026-06-01\",\"why\":\"one-support\"}]}");
  }

  @Test
  void showsTheCoverOnTheHomePage() {
    assertThat(maps.list(shop).getFirst().cover()).isZero();
    addSupportedCard("price");

    assertThat(maps.list(shop).getFirst().claims()).isEqualTo(1);
    assertThat(maps.list(shop).getFirst().cover()).isEqualTo(1.0);
  }

  @Test
  void saysWithWhichNumberAClaimGrewStale() {
    addMeasuredCard("leave", "stage:buy:lost", "2026-05-03");
    assertThat(maps.claimed(shop, map))
        .isEqualTo(
            new ClaimedNumbers(
                LocalDate.parse("2026-06-30"),
                List.of(new ClaimedNumber("stage:buy:lost", LocalDate.parse("2026-05-03")))));
    known.put(
        map,
        List.of(Sketch.moved(new ClaimedNumber("stage:buy:lost", LocalDate.parse("2026-05-03")))));

    assertThat(page.get().uri(path(map) + "/claims"))
        .hasStatusOk()
        .hasBodyTextEqualTo(
            "{\"version\":2,\"libraryVersion\":1,\"asOf\":\"2026-06-30\","
                + "\"cover\":{\"cells\":1,\"fresh\":0,\"share\":0.0},"
                + "\"items\":[{\"record\":\"leave\",\"grade\":\"stale\","
                + "\"methods\":[\"analytics\"],\"supports\":1,\"contradicts\":0,"
                + "\"newest\":\"2026-05-03\",\"why\":\"moved\",\"moved\":{"
                + "\"claimed\":{\"number\":\"stage:buy:lost\",\"day\":\"2026-05-03\"},"
                + "\"since\":\"2026-05-03\",\"upTo\":\"2026-06-28\",\"kind\":\"share\","
                + "\"before\":0.12,\"beforeN\":640,\"now\":0.19,\"nowN\":812,"
                + "\"low\":0.03,\"high\":0.11}}]}");
  }

  @Test
  void doesNotCountWhatMovedAsCoverOnTheHomePage() {
    addMeasuredCard("leave", "stage:buy:lost", "2026-05-03");
    assertThat(maps.list(shop).getFirst().cover()).isEqualTo(1.0);
    known.put(
        map,
        List.of(Sketch.moved(new ClaimedNumber("stage:buy:lost", LocalDate.parse("2026-05-03")))));

    assertThat(maps.list(shop).getFirst().cover()).isZero();
  }

  @Test
  void tellsWhatIsMissingInALanguage() {
    JsonNode remark = json(path(map) + "/checks?language=fa").at("/items/0");

    assertThat(remark.get("id").asString()).isEqualTo("map-without-persona:" + map);
    assertThat(remark.get("check").asString()).isEqualTo("map-without-persona");
    assertThat(remark.get("severity").asString()).isEqualTo("gap");
    assertThat(remark.get("ignored").asBoolean()).isFalse();
    assertThat(remark.at("/params/map").asString()).isEqualTo("Ours");
    assertThat(remark.get("sentence").asString()).startsWith("نقشه نمی‌گوید سفر چه کسی است");
  }

  @Test
  void makesAVariantWhoseRecordsKeepTheirIds() {
    addSupportedCard("price");
    JsonNode made = variant(map, "{\"title\":\"Ours, better\",\"stance\":\"to-be\"}");
    DocumentId variant = new DocumentId(made.get("id").asString());

    assertThat(made.get("stance").asString()).isEqualTo("to-be");
    assertThat(made.get("variantOf").asString()).isEqualTo(map.value());
    assertThat(made.get("cards").asInt()).isEqualTo(1);
    assertThat(json(differences(map, variant)).get("items").isEmpty()).isTrue();
    assertThat(documents.read(shop, variant).find("price")).isPresent();
  }

  @Test
  void tellsWhatWasChangedInAVariant() {
    addSupportedCard("price");
    DocumentId variant = new DocumentId(variant(map, "{}").get("id").asString());
    Operation change = new Operation.Set("price", Map.of("text", FieldValue.text("Free")));
    documents.write(shop, variant, List.of(change), Actor.LOCAL);

    JsonNode items = json(differences(map, variant)).get("items");

    assertThat(items).hasSize(1);
    assertThat(items.at("/0/kind").asString()).isEqualTo("changed");
    assertThat(items.at("/0/fields/0/name").asString()).isEqualTo("text");
    assertThat(items.at("/0/fields/0/before").asString()).isEqualTo("A fair price");
    assertThat(items.at("/0/fields/0/after").asString()).isEqualTo("Free");
    assertThat(items.at("/0").has("from")).isFalse();
  }

  @Test
  void keepsAFamilyOfVariantsTogether() {
    DocumentId first = new DocumentId(variant(map, "{\"stance\":\"as-is\"}").get("id").asString());

    JsonNode second = variant(first, "{\"stance\":\"to-be\"}");

    assertThat(second.get("variantOf").asString()).isEqualTo(map.value());
    assertThat(second.get("title").asString()).isEqualTo("Ours");
  }

  @Test
  void refusesAStanceThatIsNone() {
    assertThat(post(map, "{\"stance\":\"maybe\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("\"pointer\":\"/stance\"", "Give one of");
  }

  @Test
  void knowsNoMapOfAnotherWorkspaceAndTakesNoLibraryForAMap() {
    DocumentId library = new DocumentId(shop + ".library");

    assertThat(page.get().uri(path(library) + "/claims")).hasStatus(404);
    assertThat(page.get().uri(path(library) + "/checks")).hasStatus(404);
    assertThat(page.get().uri(differences(map, library))).hasStatus(404);
    assertThat(page.get().uri(differences(map, new DocumentId("nowhere")))).hasStatus(404);
    assertThat(page.get().uri(path(map) + "/differences")).hasStatus(400);
    assertThat(post(library, "{}")).hasStatus(404);
  }

  private void addSupportedCard(String id) {
    addCard(id, Map.of("method", FieldValue.text("survey"), "date", FieldValue.text("2026-06-01")));
  }

  private void addMeasuredCard(String id, String number, String date) {
    addCard(
        id,
        Map.of(
            "kind", FieldValue.text("measure"),
            "method", FieldValue.text("analytics"),
            "reference", FieldValue.text(number),
            "date", FieldValue.text(date)));
  }

  private void addCard(String id, Map<String, FieldValue> support) {
    JourneyMap now = maps.get(shop, map);
    String stage = now.stages().getFirst().id();
    String lane = now.lanes().getFirst().id();
    documents.write(
        shop,
        map,
        List.of(
            new Operation.Create(
                id,
                "card",
                new Place(stage, "a0"),
                Map.of("lane", FieldValue.text(lane), "text", FieldValue.text("A fair price"))),
            new Operation.Create(id + ".s", "support", new Place(id, "a0"), support)),
        Actor.LOCAL);
  }

  private JsonNode variant(DocumentId of, String body) {
    var answer = post(of, body).exchange().getResponse();
    assertThat(answer.getStatus()).isEqualTo(201);
    return Json.mapper().readTree(answer.getContentAsByteArray());
  }

  private MockMvcTester.MockMvcRequestBuilder post(DocumentId of, String body) {
    return page.post()
        .uri(path(of) + "/variants")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private String differences(DocumentId of, DocumentId with) {
    return path(of) + "/differences?with=" + with;
  }

  private String path(DocumentId of) {
    return "/api/v1/workspaces/%s/maps/%s".formatted(shop, of);
  }

  private JsonNode json(String path) {
    byte[] body = page.get().uri(path).exchange().getResponse().getContentAsByteArray();
    return Json.mapper().readTree(new String(body, StandardCharsets.UTF_8));
  }
}
