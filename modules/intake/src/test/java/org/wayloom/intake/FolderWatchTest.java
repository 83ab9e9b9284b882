package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.EvidenceSettings;
import org.wayloom.evidence.EvidenceSummary;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.intake.FolderStatus.Failure;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;

/** What lies in a watched folder comes in by itself: once, whole, and nothing from elsewhere. */
class FolderWatchTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final String HEADER = "buyer;when;what\n";
  private static final String TWO_ORDERS = HEADER + "7;2026-01-05;order\n8;2026-01-06;order\n";
  private static final String WANTED =
      """
      {"source": "Shop", "folder": "%s", "mapping": "Orders", "everyMinutes": 5}
      """;

  private static ImportMapping mapping(String person) {
    return new ImportMapping(
        null, null, null, null, null, null, person, "when", null, null, null, "what", null, null,
        null, null, null, null, null);
  }

  @TempDir Path data;
  @TempDir Path root;
  private final HandClock clock = HandClock.at("2026-02-01T00:00:00Z");
  private Path orders = Path.of("");
  private Database database;
  private EvidenceModule evidence;
  private FoldersModule folders;
  private MockMvcTester api;

  @BeforeEach
  void open() throws IOException {
    orders = Files.createDirectories(root.resolve("shop/orders"));
    open(Optional.of(root));
    Path sample = Files.writeString(data.resolve("sample.csv"), TWO_ORDERS);
    evidence.mappings().save(SHOP, "Orders", sample, "sample.csv", mapping("buyer"));
  }

  private void open(Optional<Path> watched) {
    database = Database.sqlite(data.resolve("wayloom.db"));
    evidence = EvidenceModule.of(new EvidenceSettings(data, 256, 1 << 20), clock);
    folders =
        FoldersModule.of(
            database, watched, data, evidence.mappedImports(), Announcements.NONE, clock);
    api =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(folders.endpoint())
                .defaultRequest(get("/"))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    folders.close();
    evidence.close();
    database.close();
  }

  private MvcTestResult watch(String folder) {
    return api.post()
        .uri("/api/v1/workspaces/shop/folders")
        .contentType(MediaType.APPLICATION_JSON)
        .content(WANTED.formatted(folder))
        .exchange();
  }

  /** One look, an interval after the last. */
  private void look() {
    clock.pass(Duration.ofMinutes(5));
    folders.tick();
  }

  private void lookTwice() {
    look();
    look();
  }

  private FolderStatus status() {
    return folders.endpoint().folders(SHOP).items().getFirst();
  }

  private EvidenceSummary summary() {
    return evidence.evidence().summary(SHOP);
  }

  private void put(String name, String content) throws IOException {
    Files.writeString(orders.resolve(name), content);
  }

  @Test
  void takesAFileThatTwoLooksFoundTheSame() throws IOException {
    assertThat(watch("shop/orders")).hasStatus(201);
    put("january.csv", TWO_ORDERS);

    look();
    assertThat(summary().events()).isZero();
    folders.tick();
    assertThat(summary().events()).as("before the interval is over").isZero();
    look();

    assertThat(summary().events()).isEqualTo(2);
    assertThat(summary().sources())
        .extracting(EvidenceSummary.Source::name)
        .containsExactly("Shop");
    assertThat(status().taken()).isEqualTo(1);
    assertThat(status().failures()).isEmpty();
    assertThat(status().lookedAt()).isEqualTo(clock.instant());
  }

  @Test
  void takesNothingFromAPausedFolderAndGoesOnWhereItWas() throws IOException {
    watch("shop/orders");
    put("january.csv", TWO_ORDERS);
    lookTwice();
    assertThat(pause(true).getResponse().getStatus()).isEqualTo(200);
    put("february.csv", HEADER + "9;2026-02-05;order\n");
    lookTwice();
    assertThat(status().paused()).isTrue();
    assertThat(summary().events()).isEqualTo(2);

    pause(false);
    lookTwice();

    assertThat(status().taken()).isEqualTo(2);
    assertThat(summary().events()).isEqualTo(3);
  }

  private MvcTestResult pause(boolean paused) {
    return api.put()
        .uri("/api/v1/workspaces/shop/folders/" + status().id())
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            WANTED.formatted("shop/orders").replace("}", ", \"paused\": %s}".formatted(paused)))
        .exchange();
  }

  @Test
  void waitsForAFileThatIsStillBeingWritten() throws IOException {
    watch("shop/orders");
    put("january.csv", HEADER);
    look();
    put("january.csv", HEADER + "7;2026-01-05;order\n");
    look();
    put("january.csv", TWO_ORDERS);
    look();
    assertThat(status().taken()).isZero();

    look();

    assertThat(summary().events()).isEqualTo(2);
  }

  @Test
  void takesNothingTwiceUnderAnotherNameOrAfterARestart() throws IOException {
    watch("shop/orders");
    put("january.csv", TWO_ORDERS);
    lookTwice();
    put("copy.csv", TWO_ORDERS);
    lookTwice();
    close();
    open(Optional.of(root));
    lookTwice();

    assertThat(status().taken()).isEqualTo(1);
    assertThat(summary().events()).isEqualTo(2);
  }

  @Test
  void addsWhatIsNewInAFileThatGrew() throws IOException {
    watch("shop/orders");
    put("orders.csv", TWO_ORDERS);
    lookTwice();
    put("orders.csv", TWO_ORDERS + "9;2026-01-07;order\n");
    lookTwice();

    assertThat(summary().events()).isEqualTo(3);
    assertThat(status().taken()).isEqualTo(2);
  }

  @Test
  void saysWhichFileFailedAndWhyAndTriesItAgainWhenTheFolderIsChanged() throws IOException {
    watch("shop/orders");
    put("drifted.csv", "customer;when;what\n7;2026-01-05;order\n");
    lookTwice();

    Failure failure = status().failures().getFirst();
    assertThat(failure.file()).isEqualTo("drifted.csv");
    assertThat(failure.problem())
        .isEqualTo(
            "The file lacks columns that the saved mapping 'Orders' uses: buyer (person). Import it"
                + " by hand, and keep its mapping under that name if files look so from now on.");
    lookTwice();
    assertThat(status().failures()).hasSize(1);
    assertThat(summary().events()).isZero();

    Path drifted = orders.resolve("drifted.csv");
    evidence.mappings().save(SHOP, "Orders", drifted, "drifted.csv", mapping("customer"));
    assertThat(
            api.put()
                .uri("/api/v1/workspaces/shop/folders/" + status().id())
                .contentType(MediaType.APPLICATION_JSON)
                .content(WANTED.formatted("shop/orders")))
        .hasStatusOk();
    lookTwice();
    assertThat(status().failures()).isEmpty();
    assertThat(summary().events()).isEqualTo(1);
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    Path outside = Files.writeString(data.resolve("outside.csv"), TWO_ORDERS);
    Files.createSymbolicLink(orders.resolve("link.csv"), outside);
    Files.createSymbolicLink(root.resolve("elsewhere"), orders);
    watch("shop/orders");
    lookTwice();

    assertThat(summary().events()).isZero();
    assertThat(status().failures()).extracting(Failure::file).containsExactly("link.csv");
    assertThat(status().failures().getFirst().problem()).contains("links are not followed");

    watch("elsewhere");
    lookTwice();
    assertThat(folders.endpoint().folders(SHOP).items().get(1).problem())
        .isEqualTo("\"elsewhere\" is a link, and links are not followed.");
  }

  @Test
  void leavesTheFilesAsTheyAre() throws IOException {
    FileTime then = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    put("january.csv", TWO_ORDERS);
    put("broken.csv", "\0\0\0\0\0\0\0\0");
    for (String name : List.of("january.csv", "broken.csv")) {
      Files.setLastModifiedTime(orders.resolve(name), then);
    }
    watch("shop/orders");
    lookTwice();

    assertThat(status().taken()).isEqualTo(1);
    assertThat(status().failures()).hasSize(1);
    assertThat(orders.resolve("january.csv")).hasContent(TWO_ORDERS);
    assertThat(Files.getLastModifiedTime(orders.resolve("january.csv"))).isEqualTo(then);
    assertThat(orders.resolve("broken.csv")).exists();
    assertThat(data.resolve("watched")).isEmptyDirectory();
  }

  @Test
  void refusesPathsThatLeadElsewhere() {
    for (String folder : List.of("", "/etc", "..", "shop/../..", "./shop", "c:x", "a\\\\b")) {
      assertThat(watch(folder)).as(folder).hasStatus(400);
    }
    assertThat(folders.endpoint().folders(SHOP).items()).isEmpty();
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    watch("shop/returns");
    lookTwice();
    assertThat(status().problem())
        .isEqualTo("There is no folder \"returns\". Make it, or change the path.");

    Files.createDirectories(root.resolve("shop/returns"));
    evidence.mappings().delete(SHOP, "Orders");
    look();
    assertThat(status().problem()).isEqualTo("There is no saved mapping called 'Orders'.");
  }

  @Test
  void watchesNothingUnlessTheOperatorAllowsIt() {
    close();
    open(Optional.empty());

    assertThat(watch("shop/orders")).hasStatus(409);
    folders.tick();
    assertThat(folders.endpoint().folders(SHOP).items()).isEmpty();
  }

  @Test
  void endsWithTheWatchingAndWithTheWorkspace() throws IOException {
    watch("shop/orders");
    assertThat(api.delete().uri("/api/v1/workspaces/shop/folders/" + status().id())).hasStatus(204);
    watch("shop/orders");
    folders.forgetWorkspace(SHOP);
    put("january.csv", TWO_ORDERS);
    lookTwice();

    assertThat(summary().events()).isZero();
    assertThat(folders.endpoint().folders(SHOP).items()).isEmpty();
  }
}
