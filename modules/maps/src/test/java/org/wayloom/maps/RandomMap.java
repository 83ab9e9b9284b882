package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;

/**
 * Draws a map and what it uses of a library: texts in several scripts, formatting, branches and
 * loops, and among them what nobody sees any more: deleted records, cards of lanes that are gone,
 * references to what is gone.
 */
final class RandomMap {
  private static final List<String> WORDS =
      List.of(
          "Looks for a price",
          "می\u200cخواهد ارزان بخرد",
          "Ищет цену",
          "żółć & <b>\"gęś\"</b> ]]>",
          "=1+1",
          "line one\nline two\ttab",
          "👩\u200d💻 fails twice");

  private final Random random;
  private final List<Operation> library = new ArrayList<>();
  private final List<Operation> map = new ArrayList<>();
  private final Map<String, String> lastKeys = new HashMap<>();

  private RandomMap(Random random) {
    this.random = random;
  }

  /** The batches that fill an empty map and add to a library. */
  record Batches(List<Operation> library, List<Operation> map) {}

  /**
   * @param prefix of every id
   */
  static Batches of(long seed, String prefix, String libraryRoot, String mapRoot) {
    return new RandomMap(new Random(seed)).draw(prefix, libraryRoot, mapRoot);
  }

  private Batches draw(String prefix, String libraryRoot, String mapRoot) {
    List<String> channels = new ArrayList<>(List.of("channel-web", "channel-shop"));
    for (int i = 0; i < 3; i++) {
      String id = prefix + "ch" + i;
      channels.add(id);
      put(library, id, "channel", libraryRoot, "name", words(), "key", "key of " + id);
    }
    List<String> touchpoints = new ArrayList<>(List.of("nowhere"));
    for (int i = 0; i < 5; i++) {
      String id = prefix + "tp" + i;
      touchpoints.add(id);
      put(
          library,
          id,
          "touchpoint",
          libraryRoot,
          "name",
          words() + id,
          "channels",
          List.of(one(channels)),
          "importance",
          1 + random.nextInt(5),
          "positives",
          words());
      put(library, id + "fit", "fit", id, "channel", one(channels), "relevance", 3.5);
      put(library, id + "co", "contact", id, "role", words());
      put(library, id + "rule", "rule", libraryRoot, "touchpoint", id, "name", "secret rule");
    }
    List<String> personas = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String id = prefix + "pe" + i;
      personas.add(id);
      put(
          library,
          id,
          "persona",
          libraryRoot,
          "name",
          words() + id,
          "quote",
          words(),
          "channels",
          List.of(one(channels)),
          "portrait",
          "secret-picture",
          "standsFor",
          List.of("property:plan", "equals", "secret plan"));
      put(library, id + "tr", "trait", id, "kind", "need", "text", words());
      put(library, id + "sl", "slider", id, "low", "calm", "high", "hasty", "value", 70);
      put(library, id + "su", "support", id + "tr", "text", "secret quote");
    }
    map.add(
        new Operation.Set(
            mapRoot,
            Sketch.fields(
                "title",
                words(),
                "owner",
                "secret owner",
                "variantOf",
                "secret-map",
                "direction",
                one(List.of("auto", "rtl", "ltr")),
                "persona",
                one(personas),
                "personas",
                List.of(personas.get(0), "nobody"))));
    List<String> lanes = new ArrayList<>();
    for (String kind : List.of("actions", "emotions", "touchpoints", "channels", "own")) {
      String id = prefix + "la" + kind;
      lanes.add(id);
      put(map, id, "lane", mapRoot, "title", words(), "kind", kind);
    }
    List<String> ends = new ArrayList<>();
    int columns = 2 + random.nextInt(4);
    for (int i = 0; i < columns; i++) {
      String parent = mapRoot;
      if (random.nextBoolean()) {
        parent = prefix + "ph" + i;
        put(map, parent, "phase", mapRoot, "title", words(), "color", "teal");
      }
      for (int j = 0; j <= random.nextInt(3); j++) {
        String stage = prefix + "st" + i + "-" + j;
        put(map, stage, "stage", parent, "title", words(), "ends", random.nextBoolean());
        ends.add(stage);
        cards(stage, lanes, touchpoints, channels, personas, ends);
      }
    }
    for (int i = 0; i < 6; i++) {
      put(
          map,
          prefix + "li" + i,
          "link",
          mapRoot,
          "from",
          one(ends),
          "to",
          one(ends),
          "label",
          words(),
          "kind",
          one(List.of("flow", "relation")),
          "personas",
          List.of(one(personas)));
    }
    deleteSome(library);
    deleteSome(map);
    return new Batches(List.copyOf(library), List.copyOf(map));
  }

  private void cards(
      String stage,
      List<String> lanes,
      List<String> touchpoints,
      List<String> channels,
      List<String> personas,
      List<String> ends) {
    for (int i = 0; i < random.nextInt(6); i++) {
      String id = stage + "ca" + i;
      Map<String, FieldValue> fields =
          new HashMap<>(
              Sketch.fields(
                  "lane",
                  one(lanes),
                  "text",
                  words(),
                  "owner",
                  "secret colleague",
                  "minutes",
                  1.5));
      switch (random.nextInt(5)) {
        case 0 -> fields.put("touchpoint", FieldValue.text(one(touchpoints)));
        case 1 -> fields.put("channel", FieldValue.text(one(channels)));
        case 2 -> fields.put("emotion", FieldValue.number(random.nextInt(9) / 2.0 - 2));
        case 3 -> fields.put("persona", FieldValue.text(one(personas)));
        default ->
            fields.put(
                "details",
                FieldValue.tree(
                    """
                    {"b":[{"t":"p","c":[{"s":"می\u200cخرد","b":true},{"s":"@Anna","m":"secret-member"}]},
                     {"t":"ul","i":[[{"s":"one","a":"https://example.org/?a=1&b=2"}],[{"s":"two"}]]}]}
                    """));
      }
      put(map, id, "card", stage, fields);
      put(map, id + "su", "support", id, "text", "secret words", "reference", "secret-row");
      ends.add(id);
    }
  }

  /** About one record in eight. */
  private void deleteSome(List<Operation> batch) {
    for (Operation operation : List.copyOf(batch)) {
      if (operation instanceof Operation.Create create && random.nextInt(8) == 0) {
        batch.add(new Operation.Set(create.id(), Sketch.fields("deleted", true)));
      }
    }
  }

  private void put(List<Operation> batch, String id, String type, String parent, Object... fields) {
    put(batch, id, type, parent, Sketch.fields(fields));
  }

  private void put(
      List<Operation> batch,
      String id,
      String type,
      String parent,
      Map<String, FieldValue> fields) {
    String key = FractionalIndex.between(lastKeys.get(parent), null);
    lastKeys.put(parent, key);
    batch.add(new Operation.Create(id, type, new Place(parent, key), fields));
  }

  private String words() {
    return one(WORDS);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
