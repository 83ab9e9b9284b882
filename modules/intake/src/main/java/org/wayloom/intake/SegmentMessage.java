package org.wayloom.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.RejectionReason;
import org.wayloom.kernel.Ids;
import tools.jackson.databind.JsonNode;

/**
 * A message in the shape of the Segment specification, which RudderStack shares, and the event that
 * it becomes. All six kinds become events; of {@code identify} and {@code group} the traits, of
 * every message with two ids both, stay in the properties.
 *
 * <p>Neither the address nor the browser of the sender is kept, and of a page only its path.
 */
final class SegmentMessage {
  /** The property that keeps the name a customer had before they said who they are. */
  static final String ANONYMOUS_ID = "anonymous id";

  /** The property that keeps the former name of an alias. */
  static final String PREVIOUS_ID = "previous id";

  /** Campaign fields that become properties. */
  private static final List<String> CAMPAIGN = List.of("name", "source", "term", "content");

  /** The kinds of message. */
  enum Kind {
    TRACK,
    PAGE,
    SCREEN,
    IDENTIFY,
    GROUP,
    ALIAS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Fields message;
  private final Fields context;
  private final Kind kind;

  private SegmentMessage(Fields message, Kind kind) throws Unfit {
    this.message = message;
    this.context = message.in("context");
    this.kind = kind;
  }

  /**
   * The event of a message.
   *
   * @param kind that the address names; null when the message must say it itself
   * @param sentAt of the batch; what the message itself says goes first
   */
  static NewEvent event(
      JsonNode json, @Nullable Kind kind, @Nullable Instant sentAt, Instant received) throws Unfit {
    Fields fields = Fields.of(json);
    SegmentMessage message = new SegmentMessage(fields, kind == null ? kindOf(fields) : kind);
    return message.event(sentAt, received);
  }

  private static Kind kindOf(Fields fields) throws Unfit {
    String type = fields.word("type");
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(type)) {
        return kind;
      }
    }
    throw new Unfit("/type", RejectionReason.TYPE_UNKNOWN.with());
  }

  private NewEvent event(@Nullable Instant batchSentAt, Instant received) throws Unfit {
    Fields properties =
        message.in(kind == Kind.IDENTIFY || kind == Kind.GROUP ? "traits" : "properties");
    Instant sentAt = message.time("sentAt");
    Instant original = message.time("originalTimestamp");
    Instant time =
        EventTime.of(
            original == null ? message.time("timestamp") : original,
            sentAt == null ? batchSentAt : sentAt,
            received);
    String id = message.word("messageId");
    return new NewEvent(
        id == null ? Ids.next() : id,
        EventKind.EVENT,
        type(),
        time,
        person(),
        ChannelGuess.of(properties, context),
        page(properties),
        null,
        Numeric.of(properties),
        properties(properties).properties(),
        null);
  }

  private String type() throws Unfit {
    if (kind != Kind.TRACK) {
      return kind.word();
    }
    String event = message.word("event");
    if (event == null) {
      throw new Unfit("/event", RejectionReason.EVENT_BLANK.with());
    }
    return event;
  }

  private String person() throws Unfit {
    String user = message.id("userId");
    String anonymous = message.id("anonymousId");
    if (kind == Kind.ALIAS && (user == null || message.id("previousId") == null)) {
      throw new Unfit("/previousId", RejectionReason.ALIAS_INCOMPLETE.with());
    }
    if (user == null && anonymous == null) {
      throw new Unfit("/userId", RejectionReason.MESSAGE_WITHOUT_PERSON.with());
    }
    return user != null ? user : String.valueOf(anonymous);
  }

  private @Nullable String page(Fields properties) throws Unfit {
    if (kind == Kind.SCREEN) {
      String name = message.word("name");
      return name == null ? properties.word("name") : name;
    }
    String path = kind == Kind.PAGE ? properties.word("path") : null;
    if (path == null) {
      path = context.in("page").word("path");
    }
    return path == null && kind == Kind.PAGE ? message.word("name") : path;
  }

  private Flat properties(Fields properties) throws Unfit {
    Flat flat = new Flat();
    flat.putAll(properties);
    keep(flat, "name", kind == Kind.TRACK ? null : message.word("name"));
    keep(flat, "locale", context.word("locale"));
    for (String field : CAMPAIGN) {
      keep(flat, "campaign." + field, context.in("campaign").word(field));
    }
    keep(flat, "group id", message.id("groupId"));
    keep(flat, PREVIOUS_ID, message.id("previousId"));
    if (message.id("userId") != null) {
      keep(flat, ANONYMOUS_ID, message.id("anonymousId"));
    }
    return flat;
  }

  private static void keep(Flat flat, String name, @Nullable String value) {
    if (value != null) {
      flat.put(name, value);
    }
  }
}
