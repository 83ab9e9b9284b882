package org.wayloom.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.RejectionReason;
import tools.jackson.databind.JsonNode;

/**
 * A CloudEvent 1.0 as JSON, and the event that it becomes: its type is what happened, its subject
 * (or {@code userId} or {@code anonymousId} of its data) who did it. Source and id together tell it
 * from others, as the specification has it. Data and extensions become properties.
 */
final class CloudEvent {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "dataschema",
          "data",
          "data_base64");

  private CloudEvent() {}

  static NewEvent event(JsonNode json, Instant received) throws Unfit {
    Fields event = Fields.of(json);
    if (!"1.0".equals(event.word("specversion"))) {
      throw new Unfit("/specversion", RejectionReason.SPEC_UNKNOWN.with());
    }
    if (json.has("data_base64")) {
      throw new Unfit("/data_base64", RejectionReason.BINARY_DATA.with());
    }
    Fields data = event.in("data");
    Flat flat = new Flat();
    flat.putAll(data);
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!ATTRIBUTES.contains(field.getKey())) {
        flat.keep(field.getKey(), field.getValue(), event);
      }
    }
    return new NewEvent(
        required(event, "source") + " " + required(event, "id"),
        EventKind.EVENT,
        required(event, "type"),
        EventTime.of(event.time("time"), null, received),
        person(event, data),
        data.json().path("channel").isString() ? data.word("channel") : null,
        data.json().path("page").isString() ? data.word("page") : null,
        null,
        Numeric.of(data),
        flat.properties(),
        null);
  }

  private static String required(Fields event, String name) throws Unfit {
    String value = event.word(name);
    if (value == null) {
      throw new Unfit(event.at(name), RejectionReason.CLOUD_EVENT_INCOMPLETE.with(name));
    }
    return value;
  }

  private static String person(Fields event, Fields data) throws Unfit {
    @Nullable String[] names = {data.id("userId"), event.word("subject"), data.id("anonymousId")};
    for (String name : names) {
      if (name != null) {
        return name;
      }
    }
    throw new Unfit("/subject", RejectionReason.SUBJECT_BLANK.with());
  }
}
