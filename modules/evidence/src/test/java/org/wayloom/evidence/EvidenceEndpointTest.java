package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import tools.jackson.databind.JsonNode;

/** Evidence as a client of the API sees it: a file goes in, and what became of it comes out. */
class EvidenceEndpointTest {
  private static final String SHOP = "/api/v1/workspaces/shop";
  private static final String LOG =
      """
      person,activity,time
      zoe,visit,2026-01-01 10:00
      zoe,buy,2026-01-01 11:00
      ann,visit,yesterday
      bob,visit,2026-01-02 09:00
      """;

  @TempDir Path data;
  private EvidenceModule module;
  private MockMvcTester api;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(new EvidenceSettings(data, 256, 1 << 20), Clock.systemUTC());
    api =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(module.endpoint())
                .defaultRequest(get("/"))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static JsonNode json(MvcTestResult result) {
    try {
      return Json.mapper()
          .readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode read(String path) {
    MvcTestResult result = api.get().uri(SHOP + path).exchange();
    assertThat(result).hasStatusOk();
    return json(result);
  }

  private MvcTestResult send(String name, byte[] content) {
    return api.post()
        .uri(SHOP + "/uploads?name={name}", name)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .content(content)
        .exchange();
  }

  private MvcTestResult post(String path, String body) {
    return api.post()
        .uri(SHOP + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private String upload() {
    MvcTestResult result = send("log.csv", LOG.getBytes(StandardCharsets.UTF_8));
    assertThat(result).hasStatus(201);
    assertThat(json(result).get("bytes").asLong()).isEqualTo(LOG.length());
    return json(result).get("id").asString();
  }

  /** Starts an import and asks for it until it has ended, as a client does. */
  private JsonNode imported(boolean dryRun) {
    MvcTestResult started =
        post("/imports", "{\"upload\":\"" + upload() + "\",\"dryRun\":" + dryRun + "}");
    assertThat(started).hasStatus(202);
    String id = json(started).get("id").asString();
    JsonNode job = read("/imports/" + id);
    while (job.get("state").asString().equals("running")) {
      Thread.onSpinWait();
      job = read("/imports/" + id);
    }
    return job;
  }

  @Test
  void showsWhatAFileWouldBecome() {
    MvcTestResult result = post("/uploads/" + upload() + "/preview", "{}");

    assertThat(result).hasStatusOk();
    assertThat(json(result).at("/mapping/person").asString()).isEqualTo("person");
    assertThat(json(result).at("/mapping/activity").asString()).isEqualTo("activity");
    assertThat(json(result).get("rows")).hasSize(4);
  }

  @Test
  void givesAReceiptThatAddsUp() {
    JsonNode job = imported(false);

    assertThat(job.get("state").asString()).isEqualTo("done");
    assertThat(job.at("/receipt/received").asInt()).isEqualTo(4);
    assertThat(job.at("/receipt/stored").asInt()).isEqualTo(3);
    assertThat(job.at("/receipt/rejected").asInt()).isEqualTo(1);
    assertThat(job.at("/receipt/duplicate").asInt()).isZero();
    assertThat(read("/imports").get("items")).hasSize(1);
    assertThat(read("/evidence").get("events").asInt()).isEqualTo(3);
  }

  @Test
  void saysWhichRowsWereRejectedAndWhy() {
    String id = imported(false).get("id").asString();

    JsonNode row = read("/imports/" + id + "/rejected").at("/items/0");

    assertThat(row.get("line").asInt()).isEqualTo(4);
    assertThat(row.get("column").asString()).isEqualTo("time");
    assertThat(row.get("reason").asString()).contains("yesterday");
    assertThat(row.get("raw").asString()).isEqualTo("ann;visit;yesterday");
  }

  @Test
  void pagesThroughTheEventsOfAPerson() {
    imported(false);

    JsonNode first = read("/persons/0/events?limit=1");
    JsonNode second = read("/persons/0/events?limit=1&after=" + first.get("next").asString());

    assertThat(first.at("/items/0/person").asString()).isEqualTo("zoe");
    assertThat(first.at("/items/0/type").asString()).isEqualTo("visit");
    assertThat(second.at("/items/0/type").asString()).isEqualTo("buy");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void storesNothingInADryRun() {
    JsonNode job = imported(true);

    assertThat(job.at("/receipt/stored").asInt()).isEqualTo(3);
    assertThat(read("/imports/" + job.get("id").asString() + "/rejected").get("items")).hasSize(1);
    assertThat(read("/evidence").get("events").asInt()).isZero();
  }

  @Test
  void refusesAnUploadThatIsTooLargeAndKeepsNothingOfIt() throws IOException {
    assertThat(send("log.csv", new byte[(1 << 20) + 1])).hasStatus(413);

    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void takesNoPathFromTheNameOfAFile() throws IOException {
    MvcTestResult result = send("../../x", LOG.getBytes(StandardCharsets.UTF_8));

    assertThat(result).hasStatus(201);
    assertThat(json(result).get("name").asString()).isEqualTo("x");
    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> file.startsWith(data.resolve("uploads").resolve("shop")))
          .noneMatch(file -> file.endsWith("x"));
    }
  }

  @Test
  void findsNoUploadByAPath() {
    assertThat(post("/imports", "{\"upload\":\"../../x\"}")).hasStatus(404);
    assertThat(post("/imports", "{\"upload\":\"nowhere\"}")).hasStatus(404);
    assertThat(post("/imports", "{}")).hasStatus(400);
  }

  @Test
  void knowsNothingOfAnUploadOfAnotherWorkspace() {
    assertThat(
            api.post()
                .uri("/api/v1/workspaces/other/imports")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"upload\":\"" + upload() + "\"}"))
        .hasStatus(404);
  }
}
