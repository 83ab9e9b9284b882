package org.wayloom.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.Actor;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.maps.NewMap;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** Talk as the page asks for it. */
class TalkEndpointTest {
  @TempDir Path folder;
  private Database database;
  private CollaborationModule collaboration;
  private StoredTalk talk;
  private MockMvcTester page;
  private String map;
  private String path;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, Clock.systemUTC(), MapsModule.rules());
    Workspaces workspaces = WorkspacesModule.of(database, Clock.systemUTC());
    Maps maps = MapsModule.of(collaboration.documents(), workspaces, Clock.systemUTC());
    talk = TalkModule.of(database, maps, collaboration.documents(), workspaces, List.of());
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new TalkEndpoint(talk, () -> Actor.LOCAL))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new StringHttpMessageConverter(StandardCharsets.UTF_8),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
    var shop = workspaces.create("Shop", false).id();
    map = maps.create(shop, new NewMap("", "blank", "en", false), Actor.LOCAL).id().value();
    path = "/api/v1/workspaces/%s/maps/%s/talk".formatted(shop, map);
  }

  @AfterEach
  void close() throws Exception {
    talk.close();
    collaboration.close();
    database.close();
  }

  private MvcTestResult put(String uri, String json) {
    return page.put()
        .uri(uri)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace('\'', '"'))
        .exchange();
  }

  @Test
  void opensTheTalkAboutAMapAsOftenAsItIsAskedFor() {
    for (int i = 0; i < 2; i++) {
      assertThat(page.put().uri(path))
          .hasStatusOk()
          .hasBodyTextEqualTo("{\"document\":\"%s.talk\"}".formatted(map));
    }
    assertThat(page.put().uri(path.replace(map, "nowhere"))).hasStatus(404);
  }

  @Test
  void keepsWhatAMemberHasRead() {
    assertThat(put(path + "/marks?member=anna", "{'items':[{'thread':'t','version':7}]}"))
        .hasStatus(204);

    assertThat(page.get().uri(path + "/marks?member=anna"))
        .hasBodyTextEqualTo("{\"items\":[{\"thread\":\"t\",\"version\":7}]}");
    assertThat(page.get().uri(path + "/marks?member=babak")).hasBodyTextEqualTo("{\"items\":[]}");
  }

  @Test
  void saysWhichMarkIsWrong() {
    MvcTestResult unfinished =
        put(path + "/marks?member=anna", "{'items':[{'thread':'t','version':1},{'thread':'u'}]}");

    assertThat(unfinished).hasStatus(400);
    assertThat(unfinished).bodyText().contains("/items/1").contains("needs a");
    assertThat(put(path + "/marks?member=anna", "{'items':[{'thread':'<b>','version':1}]}"))
        .hasStatus(400);
    assertThat(put(path + "/marks?member=%3Cb%3E", "{'items':[]}")).hasStatus(400);
    assertThat(put(path + "/marks?member=anna", "{'items':[null]}")).hasStatus(400);
    assertThat(page.get().uri(path + "/marks?member=anna")).hasBodyTextEqualTo("{\"items\":[]}");
  }
}
