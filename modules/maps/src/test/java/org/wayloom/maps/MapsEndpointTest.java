package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.Actor;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** Maps, templates and the vocabulary as the page asks for them. */
class MapsEndpointTest {
  @TempDir Path folder;

  private Database database;
  private CollaborationModule collaboration;
  private Maps maps;
  private MockMvcTester page;
  private String workspace = "";

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, Clock.systemUTC(), MapsModule.rules());
    Workspaces workspaces = WorkspacesModule.of(database, Clock.systemUTC());
    maps = MapsModule.of(collaboration.documents(), workspaces, Clock.systemUTC());
    workspace = "/api/v1/workspaces/" + workspaces.create("Shop", false).id();
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new MapsEndpoint(maps, () -> Actor.LOCAL))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void showsTheTemplatesInALanguage() {
    assertThat(page.get().uri("/api/v1/templates?language=ru"))
        .hasStatusOk()
        .bodyText()
        .contains("\"id\":\"shopping\",\"purpose\":\"basics\",\"view\":\"journey\"")
        .contains("\"title\":\"Покупка в четыре шага\"");
  }

  @Test
  void makesAMapListsItAndTrashesIt() {
    assertThat(post("/maps", "{\"title\":\"Ours\",\"template\":\"shopping\",\"language\":\"en\"}"))
        .hasStatus(201)
        .bodyText()
        .contains("\"title\":\"Ours\"", "\"template\":\"shopping\"", "\"cards\":0");
    String id = Json.mapper().readTree(bodyOf(workspace + "/maps")).at("/items/0/id").asString();

    assertThat(page.delete().uri(workspace + "/maps/" + id)).hasStatus(204);
    assertThat(bodyOf(workspace + "/maps")).isEqualTo("{\"items\":[]}");
    assertThat(post("/maps/" + id + "/restore", "")).hasStatus(204);
    assertThat(bodyOf(workspace + "/maps")).contains(id);
  }

  @Test
  void bringsTheExampleWhenItIsWanted() {
    assertThat(post("/maps", "{\"template\":\"shopping\",\"examples\":true}"))
        .hasStatus(201)
        .bodyText()
        .contains("\"touchpoints\":8");
  }

  @Test
  void saysWhichTemplatesThereAre() {
    assertThat(post("/maps", "{\"template\":\"nothing\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("Give one of blank, purchase, shopping", "\"pointer\":\"/template\"");
  }

  @Test
  void handsAMapOutAndMakesAnEqualOneOfIt() {
    post("/maps", "{\"title\":\"Ours\",\"template\":\"shopping\",\"examples\":true}").exchange();
    String id = Json.mapper().readTree(bodyOf(workspace + "/maps")).at("/items/0/id").asString();
    String file = bodyOf(workspace + "/maps/" + id + "/file");

    assertThat(file).startsWith("{\"format\":\"wayloom-map\",\"version\":1,");
    assertThat(post("/maps/files", file)).hasStatus(201).bodyText().contains("\"touchpoints\":8");
    assertThat(
            Json.mapper().readTree(bodyOf(workspace + "/maps")).get("items").values().stream()
                .map(map -> bodyOf(workspace + "/maps/" + map.get("id").asString() + "/file")))
        .containsExactly(file, file);
  }

  @Test
  void saysWhereAFileIsWrongAndHowMuchItMayHold() {
    assertThat(post("/maps/files", "{\"format\":\"wayloom-map\"}"))
        .hasStatus(422)
        .bodyText()
        .contains("\"pointer\":\"/version\"", "Open the file with a newer Wayloom.");
    assertThat(post("/maps/files", " ".repeat(MapFileJson.LARGEST + 1)))
        .hasStatus(413)
        .bodyText()
        .contains("at most 16 MB");
  }

  @Test
  void servesTheVocabularyAsItIsCheckedIn() {
    assertThat(page.get().uri("/api/v1/vocabulary"))
        .hasStatusOk()
        .hasContentType("application/schema+json")
        .hasBodyTextEqualTo(VocabularySchema.json());
  }

  private String bodyOf(String path) {
    byte[] body = page.get().uri(path).exchange().getResponse().getContentAsByteArray();
    return new String(body, StandardCharsets.UTF_8);
  }

  private MockMvcTester.MockMvcRequestBuilder post(String path, String body) {
    return page.post().uri(workspace + path).contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
