package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.wayloom.http.Json;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/**
 * The API as it is described to others, docs/openapi.json, is what the endpoints say. The server
 * serves that file; {@code make generate} rewrites it.
 */
class OpenApiSnapshotTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void describesTheEndpointsAsTheyAre() throws Exception {
    Path snapshot = Path.of(System.getProperty("wayloom.root", ".."), "docs/openapi.json");
    String described = describe();
    if (Boolean.getBoolean("wayloom.generate")) {
      Files.writeString(snapshot, described);
    }
    assertThat(Files.exists(snapshot) ? Files.readString(snapshot) : "")
        .as("docs/openapi.json is out of date: run `make generate`")
        .isEqualTo(described);
  }

  private String describe() throws Exception {
    SpringDocUtils.getConfig()
        .replaceWithClass(WorkspaceId.class, String.class)
        .replaceWithClass(DocumentId.class, String.class);
    WayloomConfig config = new WayloomConfig(0, folder, Optional.empty(), Optional.empty(), false);
    try (RunningServer server = RunningServer.start(config, OpenApiConfiguration.class)) {
      byte[] answer =
          server
              .bean(OpenApiWebMvcResource.class)
              .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ENGLISH);
      JsonNode described = OpenApiTidy.of(Json.mapper().readTree(answer));
      return Json.mapper()
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(described)
          + "\n";
    }
  }
}
