package org.wayloom.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.evidence.RejectionReason;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudEvents 1.0 over HTTP, in the three modes of its HTTP binding: structured (the event is the
 * body), batched (a list of them), binary (attributes are headers, the body is the data).
 */
@RestController
final class CloudEventsEndpoint {
  private static final String PREFIX = "ce-";

  private final Inbox inbox;

  CloudEventsEndpoint(Inbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping({"/v1/cloudevents", "/v1/cloudevents/"})
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.SEND_EVENTS)
  Receipt events(HttpServletRequest request, HttpServletResponse response) {
    return inbox.take(request, response, (body, bytes) -> open(request, body, bytes));
  }

  private static Parcel open(HttpServletRequest request, RequestBody body, byte[] bytes) {
    String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/cloudevents-batch+json")) {
      return batch(body.json(bytes));
    }
    if (type.startsWith("application/cloudevents+json")) {
      return one(body.json(bytes));
    }
    if (request.getHeader(PREFIX + "specversion") != null) {
      return one(binary(request, body, bytes));
    }
    throw ProblemException.of(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "A CloudEvent comes as application/cloudevents+json, several as"
            + " application/cloudevents-batch+json, or with its attributes in ce- headers.");
  }

  private static Parcel one(JsonNode event) {
    return new Parcel(List.of(event), null, null, CloudEvent::event);
  }

  private static Parcel batch(JsonNode json) {
    if (!json.isArray()) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, RejectionReason.BATCH_NO_LIST.with());
    }
    List<JsonNode> events = new ArrayList<>();
    json.forEach(events::add);
    return new Parcel(events, "", null, CloudEvent::event);
  }

  private static JsonNode binary(HttpServletRequest request, RequestBody body, byte[] bytes) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (String name : java.util.Collections.list(request.getHeaderNames())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith(PREFIX)) {
        event.put(lower.substring(PREFIX.length()), decoded(request.getHeader(name)));
      }
    }
    if (bytes.length > 0) {
      event.set("data", body.json(bytes));
    }
    return event;
  }

  /** Headers are percent-encoded UTF-8; a plus sign is a plus sign. */
  private static String decoded(String header) {
    try {
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return header;
    }
  }
}
