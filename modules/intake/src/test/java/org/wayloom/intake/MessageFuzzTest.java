package org.wayloom.intake;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.NewEvent;
import org.wayloom.kernel.ProblemException;
import org.wayloom.testing.Fuzz;
import tools.jackson.databind.JsonNode;

/** Whatever a sender sends, it becomes an event or is refused, with the field that is at fault. */
class MessageFuzzTest {
  private static final Instant RECEIVED = Instant.parse("2026-05-01T12:00:10Z");

  private final RequestBody body = new RequestBody(1 << 20);

  @Test
  void takesOrRefusesSegmentMessages() {
    Fuzz.of(MessageFuzzTest.class, "segment")
        .with(
            """
            {"type": "track", "event": "Order placed", "userId": "u1", "messageId": "m1",
             "sentAt": "2026-05-01T12:00:00.000Z", "originalTimestamp": "2026-05-01T11:59:59.000+0200",
             "context": {"page": {"path": "/a"}, "locale": "pl", "campaign": {"name": "x"}},
             "properties": {"value": 12.5, "plan": "pro", "cart": {"items": 3}, "tags": ["a", "b"]}}
            """)
        .with("{\"type\":\"alias\",\"userId\":7,\"previousId\":\"a1\"}")
        .with("{\"type\":\"page\",\"name\":\"Prices\",\"anonymousId\":\"a1\",\"properties\":{}}")
        .with("{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"age\":30,\"a\":null}}")
        .feed(
            input ->
                read(input, message -> SegmentMessage.event(message, null, RECEIVED, RECEIVED)));
  }

  @Test
  void takesOrRefusesCloudEvents() {
    Fuzz.of(MessageFuzzTest.class, "cloudevents")
        .with(
            """
            {"specversion": "1.0", "id": "1", "source": "/shop", "type": "order.placed",
             "subject": "u1", "time": "2026-05-01T12:00:00Z", "region": "eu",
             "datacontenttype": "application/json",
             "data": {"channel": "web", "page": "/a", "revenue": "12", "deep": {"a": [1, {"b": 2}]}}}
            """)
        .feed(input -> read(input, message -> CloudEvent.event(message, RECEIVED)));
  }

  @FunctionalInterface
  private interface Opening {
    NewEvent open(JsonNode message) throws Unfit;
  }

  private String read(byte[] input, Opening opening) {
    try {
      JsonNode message = body.json(input);
      NewEvent event = opening.open(message);
      return "event of " + event.properties().size();
    } catch (Unfit unfit) {
      return unfit.field() + unfit.reason();
    } catch (ProblemException refused) {
      return refused.problem().detail();
    }
  }
}
