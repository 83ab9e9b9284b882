package org.wayloom.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.sql.Database;

/** Session and workspaces as the page asks for them. */
class WorkspacesEndpointTest {
  @TempDir Path folder;

  private Database database;
  private Workspaces workspaces;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    Instant noon = Instant.parse("2026-05-01T12:00:00Z");
    workspaces = WorkspacesModule.of(database, Clock.fixed(noon, ZoneOffset.UTC));
    Members members = WorkspacesModule.members(database, Clock.systemUTC(), workspaces);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    new SessionEndpoint(new Access(workspaces, members), new BuildVersion("1.2.3")),
                    new WorkspacesEndpoint(workspaces),
                    new MembersEndpoint(members))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void saysWhoIsThereAndWhichVersionItIs() {
    assertThat(page.get().uri("/api/v1/session"))
        .hasStatusOk()
        .hasBodyTextEqualTo("{\"user\":{\"id\":\"local\",\"name\":\"You\"},\"version\":\"1.2.3\"}");
  }

  @Test
  void createsAWorkspaceAndListsIt() {
    assertThat(post("{\"name\":\"Shop\",\"language\":\"pl\"}")).hasStatus(201);
    String id = workspaces.list().getFirst().id().value();

    assertThat(page.get().uri("/api/v1/workspaces"))
        .hasBodyTextEqualTo(
            "{\"items\":[{\"id\":\"%s\",\"name\":\"Shop\",\"demo\":false,\"library\":\"%s.library\",\"created\":\"2026-05-01T12:00:00Z\"}]}"
                .formatted(id, id));
  }

  @Test
  void addsAMemberOnceAndListsThem() {
    String path = "/api/v1/workspaces/" + workspaces.create("Shop", false).id() + "/members";

    for (String name : List.of("Anna", "anna")) {
      assertThat(
              page.post()
                  .uri(path)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"name\":\"" + name + "\"}"))
          .hasStatusOk()
          .bodyText()
          .contains("\"name\":\"Anna\"");
    }
    assertThat(page.get().uri(path)).bodyText().containsOnlyOnce("Anna");
    assertThat(page.post().uri(path).contentType(MediaType.APPLICATION_JSON).content("{}"))
        .hasStatus(400);
  }

  @Test
  void needsAName() {
    assertThat(post("{}")).hasStatus(400);
    assertThat(post("{\"name\":\"\"}")).hasStatus(400);
  }

  @Test
  void renamesAndDeletes() {
    String path = "/api/v1/workspaces/" + workspaces.create("Shop", false).id();

    assertThat(
            page.patch()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Store\"}"))
        .hasStatusOk();
    assertThat(workspaces.list().getFirst().name()).isEqualTo("Store");
    assertThat(page.delete().uri(path)).hasStatus(204);
    assertThat(page.get().uri(path)).hasStatus(404);
  }

  private MockMvcTester.MockMvcRequestBuilder post(String body) {
    return page.post()
        .uri("/api/v1/workspaces")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
