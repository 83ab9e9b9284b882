package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.evidence.SourceHealth.Step;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.databind.JsonNode;

/** How much came of each source when, and what was refused and why; today is a Tuesday. */
class SourceHealthTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final String HEALTH = "/api/v1/workspaces/shop/evidence/health";
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  @TempDir Path data;
  private EvidenceModule module;
  private MockMvcTester api;

  @BeforeEach
  void open() {
    module =
        EvidenceModule.of(
            new EvidenceSettings(data, 256, 1 << 20), Clock.fixed(NOW, ZoneOffset.UTC));
    api =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(module.health())
                .defaultRequest(get("/"))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    module.close();
  }

  private ImportReceipt take(String name, boolean dryRun, String... rows) {
    try {
      Path file =
          Files.writeString(
              data.resolve(name), "person,activity,time\n" + String.join("\n", rows) + "\n");
      return module
          .evidence()
          .importFile(SHOP, file, name, ImportMapping.GUESS, dryRun, (phase, a, b, n) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewEvent visit(String id) {
    return new NewEvent(
        id, EventKind.EVENT, "visit", NOW, "zoe", null, null, null, null, Map.of(), null);
  }

  private static JsonNode json(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    try {
      return Json.mapper()
          .readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode only() {
    JsonNode items = json(api.get().uri(HEALTH).exchange()).get("items");
    assertThat(items.size()).isEqualTo(1);
    return items.get(0);
  }

  private static List<String> volume(JsonNode source) {
    List<String> periods = new ArrayList<>();
    source
        .get("volume")
        .forEach(p -> periods.add(p.get("from").asString() + ": " + p.get("events").asLong()));
    return periods;
  }

  private static List<String> reasons(JsonNode source) {
    List<String> reasons = new ArrayList<>();
    source
        .get("reasons")
        .forEach(
            r ->
                reasons.add(
                    r.get("rows").asLong()
                        + " "
                        + r.path("column").asString("")
                        + " "
                        + r.get("reason").asString()));
    return reasons;
  }

  private List<String> rejected(String query, Object... values) {
    List<String> rows = new ArrayList<>();
    json(api.get().uri(HEALTH + "/rejected?" + query, values).exchange())
        .get("items")
        .forEach(row -> rows.add(row.get("raw").asString()));
    return rows;
  }

  @Test
  void countsEachDayOfAYoungSourceAlsoThoseWithoutAnEvent() {
    take(
        "log.csv",
        false,
        "zoe,visit,2026-03-29 10:00",
        "zoe,buy,2026-03-29 11:00",
        "ann,visit,2026-03-31 09:00",
        "ann,buy,2026-04-02 09:00");

    JsonNode source = only();
    assertThat(source.get("step").asString()).isEqualTo("day");
    assertThat(volume(source)).containsExactly("2026-03-29: 2", "2026-03-30: 0", "2026-03-31: 1");
    assertThat(source.get("events").asLong()).as("one of them is to come").isEqualTo(4);
    assertThat(source.get("lastTime").asString()).isEqualTo("2026-03-31T09:00:00Z");
    assertThat(source.get("lastReceived").asString()).isEqualTo("2026-03-31T12:00:00Z");
  }

  @Test
  void countsWeeksFromMondayOfAnOlderSourceUntilToday() {
    take(
        "log.csv",
        false,
        "zoe,visit,2026-01-07 10:00",
        "zoe,buy,2026-01-11 23:59",
        "ann,visit,2026-01-12 00:00",
        "ann,buy,2026-03-30 09:00");

    JsonNode source = only();
    assertThat(source.get("step").asString()).isEqualTo("week");
    assertThat(volume(source))
        .hasSize(13)
        .startsWith("2026-01-05: 2", "2026-01-12: 1", "2026-01-19: 0")
        .endsWith("2026-03-23: 0", "2026-03-30: 1");
  }

  @Test
  void showsAtMostAYearAndOfASourceThatFellSilentEarlierItsLastOne() {
    VolumeWindow longAgo =
        VolumeWindow.of(
            Instant.parse("2011-05-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2012-03-14T00:00:00Z").toEpochMilli(),
            NOW);
    assertThat(longAgo.from()).isEqualTo(LocalDate.parse("2011-04-25"));
    assertThat(longAgo.to()).isEqualTo(LocalDate.parse("2012-03-19"));

    VolumeWindow years =
        VolumeWindow.of(
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(), NOW.toEpochMilli(), NOW);
    assertThat(years.to()).isEqualTo(LocalDate.parse("2026-04-06"));
    assertThat(years.step()).isEqualTo(Step.WEEK);
    assertThat(years.periods()).isEqualTo(52);
  }

  @Test
  void countsRejectedRowsByReasonWhateverTheirValueWas() {
    take(
        "log.csv",
        false,
        "zoe,visit,2026-03-29 10:00",
        "ann,visit,yesterday",
        "bob,visit,it's soon",
        ",visit,2026-03-29 10:00",
        "eva,visit,2026-03-30 10:00");

    JsonNode source = only();
    assertThat(source.get("rejected").asLong()).isEqualTo(3);
    assertThat(reasons(source))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("2 time '…' is no time of the pattern "),
            second -> assertThat(second).startsWith("1 person The row does not say who"));
    String noTime = source.get("reasons").get(0).get("reason").asString();
    assertThat(rejected("source=log.csv&column=time&reason={reason}", noTime))
        .containsExactly("ann;visit;yesterday", "bob;visit;it's soon");
    assertThat(rejected("source=log.csv&reason={reason}", noTime)).isEmpty();
    assertThat(rejected("source=log.csv")).hasSize(3);
    assertThat(rejected("source=other.csv")).isEmpty();
  }

  @Test
  void tellsReasonsAsCodesWithTheirValuesToo() {
    take("log.csv", false, "zoe,visit,2026-03-29 10:00", "ann,visit,yesterday");

    JsonNode general = only().get("reasons").get(0).get("given");
    assertThat(general.get("code").asString()).isEqualTo("no-time");
    assertThat(general.get("values").get("value").asString()).isEqualTo("…");
    JsonNode row =
        json(api.get().uri(HEALTH + "/rejected?source=log.csv").exchange()).get("items").get(0);
    assertThat(row.get("given").get("code").asString()).isEqualTo("no-time");
    assertThat(row.get("given").get("values").get("value").asString()).isEqualTo("yesterday");
  }

  @Test
  void readsOnInAListOfRejectedRows() {
    take("log.csv", false, "zoe,visit,2026-03-29 10:00", "ann,visit,soon", "bob,visit,late");

    JsonNode first = json(api.get().uri(HEALTH + "/rejected?source=log.csv&limit=1").exchange());
    assertThat(first.get("items").get(0).get("raw").asString()).isEqualTo("ann;visit;soon");
    assertThat(rejected("source=log.csv&limit=1&after={next}", first.get("next").asString()))
        .containsExactly("bob;visit;late");
  }

  @Test
  void tellsNothingOfWhatWasOnlyCheckedOrUndone() {
    take("log.csv", true, "zoe,visit,2026-03-29 10:00", "ann,visit,yesterday");
    assertThat(json(api.get().uri(HEALTH).exchange()).get("items").size()).isZero();

    ImportReceipt stored =
        take("log.csv", false, "zoe,visit,2026-03-29 10:00", "ann,visit,yesterday");
    assertThat(reasons(only())).hasSize(1);

    module.history().undo(SHOP, stored.id());
    assertThat(json(api.get().uri(HEALTH).exchange()).get("items").size()).isZero();
  }

  @Test
  void knowsALiveSourceByItsIdAndTellsItFromAFileOfItsName() {
    Rejection nobody = new Rejection(1, "userId", "It names nobody.", "{}");
    module
        .evidence()
        .deliver(SHOP, new Delivery("s1", "Shop", 10, List.of(visit("1")), List.of(nobody)));
    module.evidence().store(SHOP, "Shop", List.of(visit("1")));
    module.evidence().deliver(SHOP, new Delivery("s1", "Web shop", 20, List.of(), List.of(nobody)));

    JsonNode items = json(api.get().uri(HEALTH).exchange()).get("items");
    assertThat(items.get(0).get("name").asString()).isEqualTo("Web shop");
    assertThat(items.get(0).get("key").asString()).isEqualTo("stream s1");
    assertThat(reasons(items.get(0))).containsExactly("2 userId It names nobody.");
    assertThat(items.get(1).get("key").asString()).isEqualTo("Shop");
    assertThat(reasons(items.get(1))).isEmpty();
    assertThat(rejected("source=stream s1")).containsExactly("{}", "{}");
  }

  @Test
  void tellsOfASourceOfWhichNothingCouldBeStored() {
    module
        .evidence()
        .deliver(
            SHOP,
            new Delivery(
                "s1",
                "Shop",
                10,
                List.of(),
                List.of(new Rejection(1, null, "It is no JSON.", "?"))));

    JsonNode source = only();
    assertThat(source.get("events").asLong()).isZero();
    assertThat(source.get("volume").size()).isZero();
    assertThat(reasons(source)).containsExactly("1  It is no JSON.");
  }
}
