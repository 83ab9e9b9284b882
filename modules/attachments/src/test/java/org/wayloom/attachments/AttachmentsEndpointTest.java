package org.wayloom.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.http.SecurityHeaders;
import org.wayloom.sql.Database;

/** Files and pictures as the page, and as people who mean ill, send and ask for them. */
class AttachmentsEndpointTest {
  private static final String FILES = "/api/v1/workspaces/shop/attachments";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };

  @TempDir Path folder;

  private Database database;
  private MockMvcTester page;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    Clock noon = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    Attachments attachments = AttachmentsModule.of(database, folder, noon, 1 << 20);
    page =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new AttachmentsEndpoint(attachments))
                .addFilters(new SecurityHeaders())
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(
                    new ResourceHttpMessageConverter(),
                    new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAPictureAndShowsItInThePage() throws Exception {
    String id = add("face.png", PNG, MediaType.IMAGE_PNG);

    MockHttpServletResponse answer = get(id);

    assertThat(answer.getContentAsByteArray()).isEqualTo(PNG);
    assertThat(answer.getContentType()).isEqualTo("image/png");
    assertThat(answer.getHeader("Content-Disposition")).startsWith("inline;");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
    assertThat(page.get().uri(FILES))
        .hasBodyTextEqualTo(
            "{\"items\":[{\"id\":\"%s\",\"name\":\"face.png\",\"bytes\":12,\"mediaType\":\"image/png\",\"sha256\":\"%s\",\"added\":\"2026-05-01T12:00:00Z\"}]}"
                .formatted(id, String.valueOf(answer.getHeader("ETag")).replace("\"", "")));
  }

  @Test
  void neverShowsAPageOrAProgramAsOneOfItsOwn() throws Exception {
    for (String hostile :
        new String[] {
          "<!doctype html><script>fetch('/api/v1/session')</script>",
          "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
          "%PDF-1.7 /JavaScript",
          "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?>",
        }) {
      String id = add("face.png", hostile.getBytes(StandardCharsets.UTF_8), MediaType.IMAGE_PNG);

      MockHttpServletResponse answer = get(id);

      assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
      assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
    }
  }

  @Test
  void letsNothingRunEvenInAPictureThatIsAlsoAProgram() throws Exception {
    byte[] both = "GIF89a/*<svg/onload=alert(1)>*/=1;alert(1)".getBytes(StandardCharsets.UTF_8);

    MockHttpServletResponse answer = get(add("both.html", both, MediaType.TEXT_HTML));

    assertThat(answer.getContentType()).isEqualTo("image/gif");
    assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.getHeaders("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
  }

  @Test
  void goesByTheBytesWhateverTheSenderCallsThem() throws Exception {
    assertThat(get(add("page.html", PNG, MediaType.TEXT_HTML)).getContentType())
        .isEqualTo("image/png");
  }

  @Test
  void savesAFileUnderItsNameInAnyLanguage() throws Exception {
    byte[] note = "note".getBytes(StandardCharsets.UTF_8);

    assertThat(get(add("../../یادداشت\r\n.txt", note, null)).getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%DB%8C%D8%A7")
        .doesNotContain("..", "/", "\r", "\n");
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(page.post().uri(FILES + "?name=empty.png"))
        .hasStatus(400)
        .bodyText()
        .contains("The file is empty.");
    assertThat(page.post().uri(FILES + "?name=big.png").content(new byte[(1 << 20) + 1]))
        .hasStatus(413)
        .bodyText()
        .contains("at most 1 MB");
    assertThat(page.post().uri(FILES).content(PNG)).hasStatus(400).bodyText().contains("\"name\"");
  }

  @Test
  void knowsNoFileByAPathOrByTheIdOfAnotherWorkspace() throws Exception {
    String id = add("face.png", PNG, null);

    assertThat(page.get().uri(FILES + "/..%2f..%2fwayloom.db")).hasStatus(404);
    assertThat(page.get().uri("/api/v1/workspaces/bank/attachments/" + id)).hasStatus(404);
  }

  private String add(String name, byte[] bytes, @Nullable MediaType type) throws Exception {
    MockMvcTester.MockMvcRequestBuilder request =
        page.post().uri(FILES).queryParam("name", name).content(bytes);
    MockHttpServletResponse answer =
        (type == null ? request : request.contentType(type)).exchange().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    String id = Json.mapper().readTree(answer.getContentAsByteArray()).get("id").asString();
    assertThat(answer.getHeader("Location")).isEqualTo(FILES + "/" + id);
    return id;
  }

  private MockHttpServletResponse get(String id) {
    return page.get().uri(FILES + "/" + id).exchange().getResponse();
  }
}
