package org.wayloom.collaboration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * The first message of a connection.
 *
 * @param ticket absent when a connection that was let in says hello again
 * @param epoch the history line that the client knows
 * @param version up to which the client has the document
 * @param answered the last of its batches of which the client knows the outcome
 */
record Hello(
    ClientId client,
    DocumentId document,
    long schema,
    Optional<String> ticket,
    @Nullable Long epoch,
    @Nullable Long version,
    @Nullable Long answered) {

  /** The number of the operations and messages: a new one takes a new number (LV45). */
  static final int SCHEMA = 2;

  static Hello read(JsonReader in) {
    JsonReader client = in.at("clientId");
    JsonReader document = in.at("mapId");
    return new Hello(
        id(client, ClientId::new),
        id(document, DocumentId::new),
        in.at("schema").count(),
        in.find("ticket").map(JsonReader::text),
        in.find("epoch").map(Hello::epoch).orElse(null),
        in.find("version").map(JsonReader::count).orElse(null),
        in.find("answered").map(JsonReader::count).orElse(null));
  }

  /** Whether the client may go on from what it has, with the commits since. */
  boolean canGoOnTo(Forest document, int versionsAtMost) {
    return epoch != null
        && version != null
        && epoch == document.epoch()
        && version <= document.version()
        && document.version() - version <= versionsAtMost;
  }

  private static <T> T id(JsonReader in, java.util.function.Function<String, T> make) {
    try {
      return make.apply(in.text());
    } catch (IllegalArgumentException e) {
      throw in.fault(e.getMessage() + ".");
    }
  }

  private static Long epoch(JsonReader in) {
    try {
      return Long.parseLong(in.text());
    } catch (NumberFormatException e) {
      throw in.fault("An epoch is a whole number in decimal digits, as a text.");
    }
  }
}
