package org.wayloom.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.RejectionReason;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object with exact complaints. */
final class Fields {
  private static final int LONGEST_WORD = 500;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  static Fields of(JsonNode message) throws Unfit {
    if (!message.isObject()) {
      throw new Unfit("", RejectionReason.MESSAGE_NO_OBJECT.with());
    }
    return new Fields(message, "");
  }

  /** The object in this field; without fields where there is none. */
  Fields in(String name) throws Unfit {
    JsonNode inner = object.path(name);
    if (!inner.isObject() && !isAbsent(inner)) {
      throw new Unfit(at(name), RejectionReason.FIELD_NO_OBJECT.with(name));
    }
    return new Fields(inner, at(name));
  }

  JsonNode json() {
    return object;
  }

  String at(String name) {
    return path + "/" + name;
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** A short text, or null where it is absent or blank. */
  @Nullable String word(String name) throws Unfit {
    JsonNode node = object.path(name);
    if (isAbsent(node)) {
      return null;
    }
    if (!node.isString()) {
      throw new Unfit(at(name), RejectionReason.FIELD_NO_TEXT.with(name));
    }
    return checked(name, node.asString());
  }

  /** The id of a person, which some senders write as a number. */
  @Nullable String id(String name) throws Unfit {
    JsonNode node = object.path(name);
    return node.isIntegralNumber() ? checked(name, node.asString()) : word(name);
  }

  private @Nullable String checked(String name, String text) throws Unfit {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_WORD) {
      throw new Unfit(
          at(name), RejectionReason.FIELD_TOO_LONG.with(name, LONGEST_WORD, stripped.length()));
    }
    if (stripped.indexOf('\0') >= 0) {
      throw new Unfit(at(name), RejectionReason.FIELD_WITH_NUL.with(name));
    }
    return stripped.isEmpty() ? null : stripped;
  }

  /** A moment in ISO 8601, in UTC where it names no offset. */
  @Nullable Instant time(String name) throws Unfit {
    String text = word(name);
    if (text == null) {
      return null;
    }
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"),
              OffsetDateTime::from,
              LocalDateTime::from);
      Instant time =
          read instanceof OffsetDateTime exact
              ? exact.toInstant()
              : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw new Unfit(at(name), RejectionReason.FIELD_OUT_OF_TIME.with(name));
      }
      return time;
    } catch (DateTimeException e) {
      throw new Unfit(at(name), RejectionReason.FIELD_NO_TIME.with(name, RawText.of(text)));
    }
  }
}
