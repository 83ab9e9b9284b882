package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.NewEvent;
import org.wayloom.http.Json;

/** What becomes of a message of the Segment specification. */
class SegmentMessageTest {
  private static final Instant RECEIVED = Instant.parse("2026-05-01T12:00:10Z");

  private static NewEvent event(String json) throws Unfit {
    return SegmentMessage.event(Json.mapper().readTree(json), null, null, RECEIVED);
  }

  private static void refuses(String json, String field, String reason) {
    assertThatThrownBy(() -> event(json))
        .isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.field()).isEqualTo(field))
        .hasMessage(reason);
  }

  @Test
  void makesTheNameOfATrackedEventItsType() throws Unfit {
    NewEvent event =
        event(
            """
            {"type": "track", "event": "Order placed", "userId": "u1", "messageId": "m1",
             "properties": {"value": 12.5, "plan": "pro", "cart": {"items": 3}, "tags": ["a", "b"]}}
            """);

    assertThat(event.type()).isEqualTo("Order placed");
    assertThat(event.person()).isEqualTo("u1");
    assertThat(event.id()).isEqualTo("m1");
    assertThat(event.value()).isEqualTo(12.5);
    assertThat(event.properties())
        .isEqualTo(
            Map.of("value", "12.5", "plan", "pro", "cart.items", "3", "tags", "[\"a\",\"b\"]"));
    assertThat(event.time()).isEqualTo(RECEIVED);
  }

  @Test
  void makesThePathOfAPageItsPage() throws Unfit {
    NewEvent event =
        event(
            """
            {"type": "page", "name": "Prices", "anonymousId": "a1", "properties": {"path": "/prices"}}
            """);

    assertThat(event.type()).isEqualTo("page");
    assertThat(event.page()).isEqualTo("/prices");
    assertThat(event.person()).isEqualTo("a1");
    assertThat(event.properties()).containsEntry("name", "Prices");
  }

  @Test
  void makesTheNameOfAScreenItsPage() throws Unfit {
    assertThat(event("{\"type\": \"screen\", \"name\": \"Home\", \"userId\": \"u\"}").page())
        .isEqualTo("Home");
  }

  @Test
  void keepsTraitsAndBothIdsOfAnIdentifiedCustomer() throws Unfit {
    NewEvent event =
        event(
            """
            {"type": "identify", "userId": 42, "anonymousId": "a1", "traits": {"plan": "pro"}}
            """);

    assertThat(event.type()).isEqualTo("identify");
    assertThat(event.person()).isEqualTo("42");
    assertThat(event.properties()).isEqualTo(Map.of("plan", "pro", "anonymous id", "a1"));
  }

  @Test
  void keepsTheGroupAndTheFormerId() throws Unfit {
    assertThat(
            event("{\"type\": \"group\", \"userId\": \"u\", \"groupId\": \"acme\"}").properties())
        .isEqualTo(Map.of("group id", "acme"));
    assertThat(
            event("{\"type\": \"alias\", \"userId\": \"u\", \"previousId\": \"a1\"}").properties())
        .isEqualTo(Map.of("previous id", "a1"));
  }

  @Test
  void tellsTheChannelByTheMostTellingSign() throws Unfit {
    String campaign = "\"campaign\": {\"medium\": \"email\"}";
    String library = "\"library\": {\"name\": \"@segment/analytics-node\"}";
    assertThat(channel("{" + campaign + ", \"channel\": \"web\"}", "{\"channel\": \"shop\"}"))
        .isEqualTo("shop");
    assertThat(channel("{" + campaign + ", \"channel\": \"web\"}", "{}")).isEqualTo("email");
    assertThat(channel("{\"channel\": \"mobile\", " + library + "}", "{}")).isEqualTo("mobile");
    assertThat(channel("{" + library + "}", "{}")).isEqualTo("server");
    assertThat(channel("{}", "{}")).isNull();
  }

  private static @Nullable String channel(String context, String properties) throws Unfit {
    return event(
            """
            {"type": "track", "event": "x", "userId": "u", "context": %s, "properties": %s}
            """
                .formatted(context, properties))
        .channel();
  }

  @Test
  void correctsTheClockOfTheSender() throws Unfit {
    // The sender's clock is a year behind; the event was 5 s old when it was sent.
    NewEvent event =
        event(
            """
            {"type": "track", "event": "x", "userId": "u", "timestamp": "2025-05-01T12:00:00Z",
             "sentAt": "2025-05-01T12:00:05Z"}
            """);

    assertThat(event.time()).isEqualTo("2026-05-01T12:00:05Z");
  }

  @Test
  void believesTheClockOfASenderThatDoesNotSayWhenItSent() throws Unfit {
    assertThat(time("2026-04-30T08:00:00+02:00")).isEqualTo("2026-04-30T06:00:00Z");
    assertThat(time("2026-04-30T08:00:00.123+0200")).isEqualTo("2026-04-30T06:00:00.123Z");
    assertThat(time("2026-04-30T08:00:00")).isEqualTo("2026-04-30T08:00:00Z");
  }

  @Test
  void letsNothingHappenAfterItWasReceived() throws Unfit {
    assertThat(time("2027-01-01T00:00:00Z")).isEqualTo(RECEIVED);
  }

  private static Instant time(String text) throws Unfit {
    return event(
            """
            {"type": "track", "event": "x", "userId": "u", "timestamp": "%s"}
            """
                .formatted(text))
        .time();
  }

  @Test
  void saysWhatIsWrongWithAMessage() {
    refuses("[]", "", "A message must be a JSON object.");
    refuses(
        "{\"userId\": \"u\"}",
        "/type",
        "\"type\" must be track, page, screen, identify, group or alias.");
    refuses(
        "{\"type\": \"track\", \"userId\": \"u\"}",
        "/event",
        "\"event\" must name what the customer did.");
    refuses(
        "{\"type\": \"track\", \"event\": \"x\"}",
        "/userId",
        "A message must have a \"userId\" or an \"anonymousId\".");
    refuses(
        "{\"type\": \"track\", \"event\": [], \"userId\": \"u\"}",
        "/event",
        "\"event\" must be text.");
    refuses(
        "{\"type\": \"track\", \"event\": \"x\", \"userId\": \"u\", \"properties\": 7}",
        "/properties",
        "\"properties\" must be a JSON object.");
    refuses(
        "{\"type\": \"track\", \"event\": \"x\", \"userId\": \"u\", \"timestamp\": \"today\"}",
        "/timestamp",
        "\"timestamp\" must be a time such as 2026-05-01T12:00:00.000Z; it is \"today\".");
    refuses(
        "{\"type\": \"track\", \"event\": \"a\\u0000b\", \"userId\": \"u\"}",
        "/event",
        "\"event\" must not hold the NUL character.");
    refuses(
        "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"value\":1e300}}",
        "/properties/value",
        "\"value\" is too large a number.");
  }
}
