package org.wayloom.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Rejection;
import org.wayloom.evidence.RejectionReason;
import org.wayloom.intake.Sources.Holder;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import tools.jackson.databind.JsonNode;

/**
 * Takes a request of events: who sends it, what is in it, is it durable. Every message of a known
 * sender is received and ends as stored, duplicate or rejected; a body that cannot be read counts
 * as one rejected message.
 */
final class Inbox {
  private static final int FAULTS_SHOWN = 100;
  private static final String RETRY_AFTER_SECONDS = "2";

  private final Sources sources;
  private final Reception reception;
  private final RequestBody body;
  private final IntakeLimits limits;
  private final Clock clock;

  Inbox(Sources sources, Reception reception, IntakeLimits limits, Clock clock) {
    this.sources = sources;
    this.reception = reception;
    this.body = new RequestBody(limits.batchBytes());
    this.limits = limits;
    this.clock = clock;
  }

  /** Finds the messages in the bytes of a request. */
  @FunctionalInterface
  interface Unpacking {
    Parcel open(RequestBody body, byte[] bytes);
  }

  /** Returns when the messages are on disk; anything else is a problem. */
  Receipt take(HttpServletRequest request, HttpServletResponse response, Unpacking unpacking) {
    Instant received = clock.instant();
    try {
      Optional<Holder> known = SenderKey.in(request).map(this::holder);
      byte[] bytes = body.bytes(request);
      Parcel parcel = open(unpacking, bytes, known);
      Holder holder = known.orElseGet(() -> holder(parcel.writeKey()));
      return keep(holder, parcel, received, bytes.length);
    } catch (ProblemException problem) {
      if (comeAgain(problem.problem().type())) {
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      }
      throw problem;
    }
  }

  private static boolean comeAgain(ProblemType type) {
    return type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.STORAGE_FULL;
  }

  private Holder holder(@Nullable String key) {
    return Optional.ofNullable(key)
        .flatMap(sources::holderOf)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.UNKNOWN_SENDER,
                    key == null
                        ? "Send a write key: as the user name of Basic authentication, as a Bearer"
                            + " token or as \"writeKey\" in the body."
                        : "This write key is unknown or revoked: copy one from the page of sources."));
  }

  private Parcel open(Unpacking unpacking, byte[] bytes, Optional<Holder> known) {
    try {
      Parcel parcel = unpacking.open(body, bytes);
      if (parcel.messages().size() > limits.messages()) {
        throw ProblemException.of(
            ProblemType.TOO_LARGE,
            RejectionReason.TOO_MANY_MESSAGES.with(limits.messages(), parcel.messages().size()));
      }
      return parcel;
    } catch (ProblemException unreadable) {
      String raw = RawText.of(new String(bytes, StandardCharsets.UTF_8));
      Rejection rejection = new Rejection(1, null, unreadable.problem().detail(), raw);
      known.ifPresent(
          holder ->
              reception.take(
                  holder.workspace(), List.of(new Entry.Refused(holder.source(), rejection))));
      throw unreadable;
    }
  }

  private Receipt keep(Holder holder, Parcel parcel, Instant received, int bytes) {
    List<Entry> entries = new ArrayList<>();
    List<Problem.Place> faults = new ArrayList<>();
    for (int i = 0; i < parcel.messages().size(); i++) {
      JsonNode message = parcel.messages().get(i);
      try {
        checkSize(message, bytes);
        entries.add(
            new Entry.Taken(holder.source(), parcel.opener().open(message, received), null));
      } catch (Unfit unfit) {
        String field = unfit.field().isEmpty() ? null : unfit.field().substring(1);
        String raw = RawText.of(message.toString());
        Rejection rejection = new Rejection(i + 1L, field, unfit.reason(), raw);
        entries.add(new Entry.Refused(holder.source(), rejection));
        faults.add(new Problem.Place(parcel.pointer(i) + unfit.field(), unfit.reason()));
      }
    }
    reception.take(holder.workspace(), entries);
    List<Problem.Place> shown = faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()));
    int accepted = entries.size() - faults.size();
    if (accepted == 0 && !faults.isEmpty()) {
      String why = faults.size() == 1 ? faults.getFirst().detail() : "No message could be read.";
      throw new Problem(ProblemType.INVALID_REQUEST, why, shown).toException();
    }
    return new Receipt(true, accepted, shown);
  }

  /** In a body that is no larger than a message may be, none is too large. */
  private void checkSize(JsonNode message, int bodyBytes) throws Unfit {
    if (bodyBytes > limits.messageBytes()
        && message.toString().getBytes(StandardCharsets.UTF_8).length > limits.messageBytes()) {
      throw new Unfit("", RejectionReason.MESSAGE_TOO_LARGE.with(limits.messageBytes() >> 10));
    }
  }
}
