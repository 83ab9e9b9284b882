package org.wayloom.evidence;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads OCEL 2.0 as JSON. The file is gone through twice: once for the objects, which may stand
 * behind the events, and once event by event.
 */
final class OcelJson implements OcelLog {
  private final FileProbe probe;
  private final Limits limits;
  private final OcelObjects objects = new OcelObjects();
  private final Times times = Times.of("iso", "UTC");
  private final FileBytes bytes;
  private final JsonParser parser;
  private boolean more;

  OcelJson(FileProbe probe, Limits limits) throws IOException {
    this.probe = probe;
    this.limits = limits;
    try (FileBytes first = open();
        JsonParser whole = parser(first)) {
      readObjects(whole);
    } catch (JacksonException e) {
      throw BrokenJson.problem(e, probe.charset(), limits);
    }
    bytes = open();
    parser = parser(bytes);
    try {
      more = find(parser, "events");
    } catch (JacksonException e) {
      throw BrokenJson.problem(e, probe.charset(), limits);
    }
  }

  private FileBytes open() throws IOException {
    FileBytes opened = FileBytes.open(probe.file(), probe.gzip(), limits);
    opened.skipNBytes(probe.markBytes());
    return opened;
  }

  private JsonParser parser(FileBytes of) {
    Reader reader = CsvRows.decoded(of, probe.charset());
    return JsonCells.factory(limits).createParser(ObjectReadContext.empty(), reader);
  }

  /** Whether a document that begins so is an object-centric log. */
  static boolean isIt(String head, Limits limits) {
    try (JsonParser parser =
        JsonCells.factory(limits).createParser(ObjectReadContext.empty(), head)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (name.equals("objectTypes") || name.equals("eventTypes")) {
          return parser.nextToken() == JsonToken.START_ARRAY;
        }
        parser.nextToken();
        if (name.equals("events") || name.equals("objects")) {
          return hasRelationships(parser);
        }
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Whether the first of a list of objects relates to others, as those of such logs do. */
  private static boolean hasRelationships(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY
        || parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    boolean typed = false;
    boolean related = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      typed |= parser.currentName().equals("type");
      related |= parser.currentName().equals("relationships");
      parser.nextToken();
      parser.skipChildren();
    }
    return typed && related;
  }

  private void readObjects(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw Unreadable.file("The file is no object-centric event log.");
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      boolean list = json.nextToken() == JsonToken.START_ARRAY;
      if (list && name.equals("objectTypes")) {
        each(json, () -> readType(json));
      } else if (list && name.equals("objects")) {
        each(json, () -> readObject(json));
      } else if (list && name.equals("events")) {
        each(json, () -> event(json).objects().forEach(objects::refer));
      } else {
        json.skipChildren();
      }
    }
  }

  private void readType(JsonParser json) {
    fields(
        json,
        name -> {
          String text = text(json);
          if (name.equals("name") && text != null) {
            objects.addType(text);
          }
        });
  }

  private void readObject(JsonParser json) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<Map<String, String>, Boolean> changes = new LinkedHashMap<>();
    Set<String> related = new LinkedHashSet<>();
    fields(
        json,
        name -> {
          boolean list = json.currentToken() == JsonToken.START_ARRAY;
          if (list && name.equals("attributes")) {
            each(json, () -> changes.put(flat(json), true));
          } else if (list && name.equals("relationships")) {
            each(json, () -> relation(flat(json), related));
          } else {
            put(own, name, text(json));
          }
        });
    String id = own.get("id");
    String type = own.get("type");
    if (id == null || type == null) {
      throw Unreadable.file("An object of the log has no \"id\" or no \"type\". Export it again.");
    }
    objects.add(id, type);
    related.forEach(other -> objects.relate(id, other));
    for (Map<String, String> change : changes.keySet()) {
      String name = change.get("name");
      String value = change.get("value");
      if (name != null && value != null) {
        objects.change(id, name, times.parse(change.getOrDefault("time", "").strip()), value);
      }
    }
  }

  private Event event(JsonParser json) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    Set<String> related = new LinkedHashSet<>();
    fields(
        json,
        name -> {
          boolean list = json.currentToken() == JsonToken.START_ARRAY;
          if (list && name.equals("attributes")) {
            each(
                json,
                () -> {
                  Map<String, String> attribute = flat(json);
                  put(attributes, attribute.getOrDefault("name", ""), attribute.get("value"));
                });
          } else if (list && name.equals("relationships")) {
            each(json, () -> relation(flat(json), related));
          } else {
            put(own, name, text(json));
          }
        });
    return new Event(
        own.get("id"), own.get("type"), own.get("time"), attributes, List.copyOf(related));
  }

  private static void relation(Map<String, String> relation, Set<String> to) {
    String id = relation.get("objectId");
    if (id != null) {
      to.add(id);
    }
  }

  /** The scalars of an object. */
  private static Map<String, String> flat(JsonParser json) {
    Map<String, String> values = new LinkedHashMap<>();
    fields(json, name -> put(values, name, text(json)));
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /**
   * The scalar that the parser stands on; null for null and for anything nested, which it skips.
   */
  private static @Nullable String text(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token.isScalarValue()) {
      return token == JsonToken.VALUE_NULL ? null : json.getString();
    }
    json.skipChildren();
    return null;
  }

  private interface FieldReader {
    void read(String name);
  }

  /** Goes through an object; the reader finds the parser on the value and leaves it at its end. */
  private static void fields(JsonParser json, FieldReader reader) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      reader.read(name);
    }
  }

  /** Goes through a list of objects; anything else in it is passed over. */
  private static void each(JsonParser json, Runnable reader) {
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        reader.run();
      } else {
        json.skipChildren();
      }
    }
  }

  private static boolean find(JsonParser json, String wanted) {
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && name.equals(wanted)) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  @Override
  public OcelObjects objects() {
    return objects;
  }

  @Override
  public @Nullable Event next() {
    try {
      while (more) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          return event(parser);
        }
        if (token == null || token == JsonToken.END_ARRAY) {
          more = false;
        } else {
          parser.skipChildren();
        }
      }
      return null;
    } catch (JacksonException e) {
      throw BrokenJson.problem(e, probe.charset(), limits);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
