package org.wayloom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.workspaces.WorkspacesModule;
import tools.jackson.databind.JsonNode;

/** The history of a map as the page asks for it. */
class HistoryEndpointTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final DocumentId MAP = new DocumentId("map1");
  private static final String BASE = "/api/v1/workspaces/shop/documents/map1";

  @TempDir Path folder;
  private final HandClock clock = HandClock.at("2026-03-02T09:00:00Z");
  private Database database;
  private CollaborationModule live;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    live = CollaborationModule.of(database, clock, MapsModule.rules());
    live.documents().create(SHOP, MAP, Maps.MAP, Actor.LOCAL);
    for (String title : List.of("One", "Two", "Three")) {
      live.documents()
          .write(
              SHOP,
              MAP,
              List.of(new Operation.Set("map1", Map.of("title", FieldValue.text(title)))),
              Actor.LOCAL);
      clock.pass(Duration.ofHours(1));
    }
    Maps maps = MapsModule.of(live.documents(), WorkspacesModule.of(database, clock), clock);
    HistoryModule.Doors doors = HistoryModule.doors(database, live.documents(), maps, clock);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new HistoryEndpoint(doors.history(), () -> Actor.LOCAL),
                    new ProposalEndpoint(doors.proposals(), () -> Actor.LOCAL))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new StringHttpMessageConverter(StandardCharsets.UTF_8),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    live.close();
    database.close();
  }

  private MvcTestResult send(HttpMethod method, String path, String json) {
    return page.method(method)
        .uri(BASE + (path.startsWith("/proposal") ? "" : "/history") + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace('\'', '"'))
        .exchange();
  }

  private MvcTestResult get(String path) {
    return page.get()
        .uri(BASE + (path.startsWith("/proposal") ? "" : "/history") + path)
        .exchange();
  }

  private static JsonNode body(MvcTestResult result) throws Exception {
    assertThat(result).hasStatusOk();
    return Json.mapper().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void tellsOfSittingsWithACursor() throws Exception {
    JsonNode first = body(get("?limit=2"));
    assertThat(first.at("/items/0/to").asInt()).isEqualTo(3);
    assertThat(first.at("/items/0/authors/0/id").asString()).isEqualTo("local");
    assertThat(first.at("/items/0/counts/changed").asInt()).isEqualTo(1);
    JsonNode rest = body(get("?limit=2&after=" + first.get("next").asString()));
    assertThat(rest.at("/items/0/to").asInt()).isEqualTo(1);
    assertThat(rest.has("next")).isFalse();
  }

  @Test
  void tellsWhatLeadsFromOneVersionToAnother() throws Exception {
    JsonNode diff = body(get("/diff?from=1&to=3"));
    assertThat(diff.at("/items/0/kind").asString()).isEqualTo("changed");
    assertThat(diff.at("/items/0/fields/0/before").asString()).isEqualTo("One");
    assertThat(diff.at("/items/0/fields/0/after").asString()).isEqualTo("Three");
    assertThat(body(get("/diff?from=2&to=2")).get("items")).isEmpty();
  }

  @Test
  void restoresAndTakesBack() throws Exception {
    assertThat(body(send(HttpMethod.POST, "/restore", "{'version':1}")).get("version").asInt())
        .isEqualTo(4);
    assertThat(body(send(HttpMethod.POST, "/restore", "{'version':1}")).has("version")).isFalse();
    assertThat(body(send(HttpMethod.POST, "/undo", "{'version':4}")).get("version").asInt())
        .isEqualTo(5);
    assertThat(body(get("/diff?from=3&to=5")).get("items")).isEmpty();
  }

  @Test
  void namesVersionsAndRemembersWhatWasSeen() throws Exception {
    body(send(HttpMethod.PUT, "/versions/2", "{'name':'Draft'}"));
    assertThat(body(get("/versions")).at("/items/0/name").asString()).isEqualTo("Draft");
    assertThat(send(HttpMethod.DELETE, "/versions/2", "")).hasStatus(204);
    assertThat(send(HttpMethod.DELETE, "/versions/2", "")).hasStatus(404);

    assertThat(body(get("/seen")).has("seen")).isFalse();
    assertThat(send(HttpMethod.PUT, "/seen", "{'version':2}")).hasStatus(204);
    assertThat(body(get("/seen")).at("/counts/changed").asInt()).isEqualTo(1);
  }

  @Test
  void makesProposalsAndTellsOfThem() throws Exception {
    assertThat(send(HttpMethod.POST, "/proposals", "{'title':'Try'}")).hasStatus(201);
    JsonNode all = body(get("/proposals"));
    assertThat(all.has("self")).isFalse();
    assertThat(all.at("/items/0/origin").asString()).isEqualTo("map1");
    assertThat(get("/proposal/merge")).hasStatus(404);
    assertThat(send(HttpMethod.POST, "/proposal/merge", "{'choices':[{}]}")).hasStatus(400);
    assertThat(send(HttpMethod.POST, "/proposal/merge", "{}")).hasStatus(404);
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    for (String path : List.of("?limit=0", "?after=x", "/diff?from=1", "/diff?from=-1&to=2")) {
      assertThat(get(path)).as(path).hasStatus(400);
    }
    for (String json : List.of("{}", "{'version':9}", "{'version':-1}", "[]", "{'colour':1}")) {
      assertThat(send(HttpMethod.POST, "/restore", json)).as(json).hasStatus(400);
      assertThat(send(HttpMethod.POST, "/undo", json)).as(json).hasStatus(400);
    }
    assertThat(send(HttpMethod.POST, "/undo", "{'version':0}")).hasStatus(400);
    assertThat(send(HttpMethod.PUT, "/versions/1", "{}")).hasStatus(400);
    assertThat(send(HttpMethod.POST, "/restore", "{'version':1,'record':'x'}")).hasStatus(404);
  }
}
