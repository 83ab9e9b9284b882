package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.http.Json;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;
import tools.jackson.databind.JsonNode;

/** A map that is taken along and opened again is the same map. */
class MapFileTest {
  private static final int MAPS = 15;

  @TempDir Path folder;

  private Database database;
  private CollaborationModule collaboration;
  private Documents documents;
  private Maps maps;
  private WorkspaceId shop;
  private WorkspaceId elsewhere;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    collaboration = CollaborationModule.of(database, Clock.systemUTC(), MapsModule.rules());
    documents = collaboration.documents();
    Workspaces workspaces = WorkspacesModule.of(database, Clock.systemUTC());
    maps = MapsModule.of(documents, workspaces, Clock.systemUTC());
    shop = workspaces.create("Shop", false, "fa").id();
    elsewhere = workspaces.create("Elsewhere", false, "en").id();
  }

  @AfterEach
  void close() {
    collaboration.close();
    database.close();
  }

  @Test
  void isTheSameMapWhereItComesFrom() {
    for (long seed = 0; seed < MAPS; seed++) {
      MapFile file = maps.file(shop, drawn(seed));
      long before = maps.library(shop).version();

      DocumentId again = opened(shop, file);

      assertThat(maps.file(shop, again)).as("seed %d", seed).isEqualTo(file);
      assertThat(maps.library(shop).version()).as("nothing to add").isEqualTo(before);
    }
  }

  @Test
  void isTheSameMapInAnotherWorkspaceWithALibraryOfItsOwn() {
    for (long seed = 0; seed < MAPS; seed++) {
      MapFile file = maps.file(shop, drawn(seed));

      MapFile again = maps.file(elsewhere, opened(elsewhere, file));

      assertThat(named(again)).as("seed %d", seed).isEqualTo(named(file));
      assertThat(maps.file(elsewhere, opened(elsewhere, file)))
          .as("once more, with nothing to add")
          .isEqualTo(again);
    }
  }

  @Test
  void isTheSameJson() {
    for (long seed = 0; seed < MAPS; seed++) {
      MapFile file = maps.file(shop, drawn(seed));
      assertThat(MapFileJson.read(MapFileJson.write(file))).as("seed %d", seed).isEqualTo(file);
    }
  }

  @Test
  void leavesBehindWhatCustomersSaidAndWhoAnswersForWhat() {
    for (long seed = 0; seed < MAPS; seed++) {
      DocumentId map = drawn(seed);
      String all = documents.read(shop, map).records().toString();
      String json = json(maps.file(shop, map));

      assertThat(all).contains("secret words", "secret colleague");
      assertThat(json).doesNotContain("secret", "\"m\":", "support", "rule");
    }
  }

  @Test
  void leavesBehindWhatNobodySees() {
    DocumentId map = maps.create(shop, new NewMap("", "blank", "en", false), Actor.LOCAL).id();
    write(
        shop,
        map,
        create("gone", "lane", map.value(), "b00", "title", "Secrets", "deleted", true),
        create("stage", "stage", map.value(), "b01", "title", "Seen"),
        create("card", "card", "stage", "a0", "lane", "gone", "text", "of a lane that is gone"),
        create(
            "link", "link", map.value(), "b02", "from", "stage", "to", "card", "label", "in vain"));

    assertThat(json(maps.file(shop, map)))
        .contains("\"Seen\"")
        .doesNotContain("Secrets", "of a lane that is gone", "in vain");
  }

  @Test
  void usesWhatTheLibraryHasByName() {
    String library = elsewhere.value() + ".library";
    write(
        elsewhere,
        new DocumentId(library),
        create("theirs", "touchpoint", library, "b00", "name", " checkout "));
    MapFile file =
        read(
            """
            {"format": "wayloom-map", "version": 1, "map": {},
             "records": [
               {"id": "l", "type": "lane", "fields": {"kind": "touchpoints"}},
               {"id": "s", "type": "stage", "fields": {}},
               {"id": "c", "type": "card", "in": "s", "fields": {"lane": "l", "touchpoint": "mine"}}],
             "library": [{"id": "mine", "type": "touchpoint", "fields": {"name": "Checkout"}}]}
            """);

    JourneyMap map = maps.get(elsewhere, opened(elsewhere, file));

    assertThat(map.stages().getFirst().touchpoints()).containsExactly("theirs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "kind": "actions"  | "kind": "stairs"                     | /records/0/fields/kind
          "kind": "actions"  | "kind": {"b": 1}                     | /records/0/fields/kind
          "kind": "actions"  | "kind": [[]]                         | /records/0/fields/kind
          "kind": "actions"  | "kind": 1e999                        | /records/0/fields/kind
          "kind": "actions"  | "deleted": true                      | /records/0/fields/deleted
          "kind": "actions"  | "title": "\\ud800"                   | /records/0/fields/title
          "id": "s"          | "id": "l"                            | /records/1/id
          "id": "s"          | "id": "<s>"                          | /records/1/id
          "type": "stage"    | "type": "support"                    | /records/1/type
          "in": "s"          | "in": "c"                            | /records/2/in
          "in": "s"          | "in": "l"                            | /records/2/in
          "lane": "l"        | "lane": "s"                          | /records/2/fields/lane
          "lane": "l"        | "text": "nowhere"                    | /records/2/fields
          "lane": "l"        | "lane": "l", "owner": "Anna"         | /records/2/fields/owner
          "lane": "l"        | "lane": "l", "channel": "c"          | /records/2/fields/channel
          "library": []      | "library": [], "more": 1             | /more
          "library": []      | "library": {}                        | /library
          "version": 1       | "version": 2                         | /version
          "wayloom-map"      | "excalidraw"                         | /format
          "map": {}          | "map": {"persona": "nobody"}         | /map/persona
          "map": {}          | "map": {}, "map": {}                 | /
          "map": {}          | "map": {                             | /
          """)
  void refusesWhatIsWrongAndSaysWhere(String sound, String broken, String pointer) {
    String json =
        """
        {"format": "wayloom-map", "version": 1, "map": {}, "records": [
          {"id": "l", "type": "lane", "fields": {"kind": "actions"}},
          {"id": "s", "type": "stage", "fields": {}},
          {"id": "c", "type": "card", "in": "s", "fields": {"lane": "l"}}], "library": []}
        """;
    assertThat(json).contains(sound);
    opened(shop, read(json));
    int before = maps.list(shop).size();

    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> opened(shop, read(json.replace(sound, broken))));

    assertThat(refused.problem().type()).isEqualTo(ProblemType.UNREADABLE_FILE);
    assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo(pointer);
    assertThat(maps.list(shop)).hasSize(before);
  }

  @Test
  void refusesANumberOfMoreDigitsThanFieldsHold() {
    String json =
        """
        {"format": "wayloom-map", "version": 1, "map": {"windowDays": %s}, "records": [], "library": []}
        """;

    assertThatThrownBy(() -> read(json.formatted("9".repeat(400))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("/map/windowDays");
    assertThat(read(json.formatted("30")).map()).containsValue(FieldValue.number(30));
  }

  @Test
  void makesNoMapOfWhatALiveDocumentRefuses() {
    String longest = "ж".repeat(7_000) + "👩".repeat(900);
    String json =
        """
        {"format": "wayloom-map", "version": 1, "map": {"title": "Too much"}, "records": [
          {"id": "s", "type": "stage", "fields": {"definition": "%s"}}], "library": []}
        """;

    assertThatThrownBy(() -> opened(shop, read(json.formatted(longest))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bytes");
    assertThat(maps.list(shop)).isEmpty();
    opened(shop, read(json.formatted("ж".repeat(7_000))));
    assertThat(maps.list(shop)).extracting(MapSummary::title).containsExactly("Too much");
  }

  @Test
  void isWhatTheGuideAndTheSchemaSay() throws IOException {
    Path docs = Path.of(System.getProperty("wayloom.root", "../..")).resolve("docs");
    String guide = Files.readString(docs.resolve("guide/map-files.md"));
    String example = guide.substring(guide.indexOf("```json") + 7, guide.lastIndexOf("```"));
    JourneyMap map = maps.get(shop, opened(shop, read(example)));
    assertThat(map.title()).isEqualTo("Buying shoes");
    assertThat(map.stages().getFirst().touchpoints()).hasSize(1);

    JsonNode schema = Json.mapper().readTree(docs.resolve("live/map-file.schema.json"));
    assertThat(schema.at("/properties/records/items/allOf/1/properties/type/enum").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrderElementsOf(Taken.OF_MAPS.stream().map(RecordType::name).toList());
    assertThat(schema.at("/properties/library/items/allOf/1/properties/type/enum").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrderElementsOf(
            Taken.OF_LIBRARIES.stream().map(RecordType::name).toList());
  }

  private DocumentId drawn(long seed) {
    DocumentId map = maps.create(shop, new NewMap("", "blank", "en", false), Actor.LOCAL).id();
    DocumentId library = new DocumentId(shop.value() + ".library");
    RandomMap.Batches batches = RandomMap.of(seed, "x" + seed + "-", library.value(), map.value());
    documents.write(shop, library, batches.library(), Actor.LOCAL);
    documents.write(shop, map, batches.map(), Actor.LOCAL);
    return map;
  }

  private DocumentId opened(WorkspaceId workspace, MapFile file) {
    return maps.open(workspace, file, Actor.LOCAL).id();
  }

  /** The file with names of the library in place of ids, which differ between workspaces. */
  private static Map<String, Object> named(MapFile file) {
    Map<String, String> names = new HashMap<>();
    for (MapFile.Entry entry : file.library()) {
      FieldValue key = entry.fields().get(entry.type().equals("channel") ? "key" : "name");
      names.put(entry.id(), entry.type() + " " + (key == null ? "of " + entry.in() : key));
    }
    // The starters of a library are named in the language of its workspace.
    List<String> library =
        file.library().stream()
            .filter(entry -> !entry.id().startsWith("channel-"))
            .map(
                entry ->
                    names.get(entry.in() == null ? entry.id() : entry.in())
                        + entry.type()
                        + fields(entry.fields(), names))
            .sorted()
            .toList();
    return Map.of(
        "map",
        fields(file.map(), names),
        "records",
        file.records().stream()
            .map(entry -> entry.id() + entry.type() + entry.in() + fields(entry.fields(), names))
            .toList(),
        "library",
        library);
  }

  private static Map<String, String> fields(
      Map<String, FieldValue> fields, Map<String, String> names) {
    return fields.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> named(entry.getValue(), names)));
  }

  private static String named(FieldValue value, Map<String, String> names) {
    return switch (value) {
      case FieldValue.Text(String text) -> names.getOrDefault(text, text);
      case FieldValue.Listing(List<FieldValue> all) ->
          all.stream().map(each -> named(each, names)).toList().toString();
      default -> value.toString();
    };
  }

  private static String json(MapFile file) {
    return new String(MapFileJson.write(file), StandardCharsets.UTF_8);
  }

  private static MapFile read(String json) {
    return MapFileJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Operation create(
      String id, String type, String parent, String idx, Object... fields) {
    return new Operation.Create(id, type, new Place(parent, idx), Sketch.fields(fields));
  }

  private void write(WorkspaceId workspace, DocumentId document, Operation... batch) {
    documents.write(workspace, document, Stream.of(batch).toList(), Actor.LOCAL);
  }
}
