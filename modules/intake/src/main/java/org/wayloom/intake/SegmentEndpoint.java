package org.wayloom.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.evidence.RejectionReason;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of the Segment specification over HTTP, alone or in a batch. Answers 202 when they are
 * on disk. The one-letter addresses are those of Segment's library for browsers.
 */
@RestController
@RequestMapping("/v1")
final class SegmentEndpoint {
  private final Inbox inbox;

  SegmentEndpoint(Inbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping({"/{kind}", "/{kind}/"})
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.SEND_EVENTS)
  Receipt message(
      @PathVariable("kind") String address,
      HttpServletRequest request,
      HttpServletResponse response) {
    SegmentMessage.Kind kind = kind(address);
    return inbox.take(
        request,
        response,
        (body, bytes) -> {
          JsonNode message = body.json(bytes);
          return new Parcel(
              List.of(message),
              null,
              SenderKey.in(message),
              (json, received) -> SegmentMessage.event(json, kind, null, received));
        });
  }

  private static SegmentMessage.Kind kind(String address) {
    for (SegmentMessage.Kind kind : SegmentMessage.Kind.values()) {
      if (kind.word().equals(address) || kind.word().substring(0, 1).equals(address)) {
        return kind;
      }
    }
    throw ProblemException.of(
        ProblemType.NOT_FOUND,
        "Events are taken at /v1/track, page, screen, identify, group, alias, batch and"
            + " cloudevents.");
  }

  @PostMapping({"/batch", "/batch/", "/b", "/import", "/import/"})
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.SEND_EVENTS)
  Receipt batch(HttpServletRequest request, HttpServletResponse response) {
    return inbox.take(request, response, (body, bytes) -> batch(body.json(bytes)));
  }

  private static Parcel batch(JsonNode json) {
    JsonNode batch = json.path("batch");
    if (!batch.isArray()) {
      throw invalid("/batch", RejectionReason.BATCH_NO_MESSAGES.with());
    }
    List<JsonNode> messages = new ArrayList<>();
    batch.forEach(message -> messages.add(withContext(message, json.path("context"))));
    Instant sentAt = sentAt(json);
    return new Parcel(
        messages,
        "/batch",
        SenderKey.in(json),
        (message, received) -> SegmentMessage.event(message, null, sentAt, received));
  }

  /** A batch may say once what is true of all its messages. */
  private static JsonNode withContext(JsonNode message, JsonNode context) {
    if (context.isObject() && message instanceof ObjectNode object && !object.has("context")) {
      object.set("context", context);
    }
    return message;
  }

  private static @Nullable Instant sentAt(JsonNode json) {
    try {
      return Fields.of(json).time("sentAt");
    } catch (Unfit unfit) {
      throw invalid(unfit.field(), unfit.reason());
    }
  }

  private static ProblemException invalid(String pointer, String detail) {
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place(pointer, detail)))
        .toException();
  }
}
