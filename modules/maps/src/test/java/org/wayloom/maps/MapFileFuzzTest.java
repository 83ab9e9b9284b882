package org.wayloom.maps;

import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.testing.Fuzz;

/** Whatever file is opened, a map is made of it or it is refused in a sentence. */
class MapFileFuzzTest {
  private static final String SOUND =
      """
      {"format": "wayloom-map", "version": 1,
       "map": {"title": "می\u200cخرد", "windowDays": 30, "persona": "p", "ignored": ["stage:s"]},
       "records": [
         {"id": "l", "type": "lane", "fields": {"kind": "touchpoints", "title": "Wo"}},
         {"id": "ph", "type": "phase", "fields": {"title": "Before"}},
         {"id": "s", "type": "stage", "in": "ph", "fields": {"title": "Notice", "ends": true}},
         {"id": "c", "type": "card", "in": "s", "fields": {
           "lane": "l", "touchpoint": "t", "emotion": -1.5,
           "details": {"b": [{"t": "ul", "i": [[{"s": "words", "b": true}]]}]}}},
         {"id": "k", "type": "link", "fields": {"from": "c", "to": "s", "personas": ["p"]}}],
       "library": [
         {"id": "h", "type": "channel", "fields": {"key": "web"}},
         {"id": "t", "type": "touchpoint", "fields": {"name": "Advert", "channels": ["h"]}},
         {"id": "f", "type": "fit", "in": "t", "fields": {"channel": "h", "relevance": 4}},
         {"id": "p", "type": "persona", "fields": {"name": "Sara", "channels": ["h"]}}]}
      """;

  @Test
  void isOpenedOrRefused() {
    Fuzz.of(MapFileFuzzTest.class, "map-file")
        .with(SOUND)
        .with("{\"a\":".repeat(20_000))
        .with("[".repeat(60_000))
        .with("{\"format\": \"wayloom-map\", \"version\": 1, \"map\": " + "[".repeat(50_000))
        .feed(MapFileFuzzTest::read);
  }

  private static String read(byte[] input) {
    try {
      Sketch library = Sketch.of(Maps.LIBRARY);
      MapFileReader reader = MapFileReader.of(MapFileJson.read(input), library);
      library.apply(reader.additions());
      Sketch map = Sketch.of(Maps.MAP).apply(reader.operations(new DocumentId("root")));
      return "opens "
          + map.records().size()
          + " "
          + MapFileWriter.write(map, library).map().keySet();
    } catch (ProblemException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
