package org.wayloom.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.DocumentId;

/**
 * The channels that Wayloom can name in every language: those that every new library begins with,
 * and those that it gets when a template needs them.
 */
final class KnownChannels {
  /**
   * @param key what evidence calls it, and what its name is found by
   */
  record Channel(String key, String medium, String icon) {
    Map<String, FieldValue> fields(Texts texts) {
      return Map.of(
          "name", FieldValue.text(texts.get("channel." + key)),
          "key", FieldValue.text(key),
          "medium", FieldValue.text(medium),
          "icon", FieldValue.text(icon));
    }
  }

  private static final List<Channel> STARTERS =
      List.of(
          new Channel("web", "digital", "globe"),
          new Channel("app", "digital", "smartphone"),
          new Channel("email", "digital", "mail"),
          new Channel("phone", "voice", "phone"),
          new Channel("shop", "physical", "store"),
          new Channel("social", "digital", "share-2"),
          new Channel("chat", "digital", "message-circle"),
          new Channel("post", "print", "mailbox"),
          new Channel("billboard", "print", "presentation"),
          new Channel("event", "physical", "calendar"));

  private static final List<Channel> OTHERS =
      List.of(
          new Channel("office", "physical", "building-2"),
          new Channel("sms", "digital", "message-square"),
          new Channel("video", "digital", "video"),
          new Channel("courier", "physical", "truck"),
          new Channel("marketplace", "digital", "shopping-bag"),
          new Channel("word-of-mouth", "other", "users"),
          new Channel("in-person", "physical", "user"));

  private KnownChannels() {}

  static Optional<Channel> find(String key) {
    return Stream.concat(STARTERS.stream(), OTHERS.stream())
        .filter(channel -> channel.key().equals(key))
        .findFirst();
  }

  /**
   * Puts the starters into a new library. Their record ids follow from their keys, so that making
   * them twice makes them once.
   */
  static List<Operation> starters(DocumentId library, Texts texts) {
    List<Operation> batch = new ArrayList<>();
    List<String> keys = FractionalIndex.between(null, null, STARTERS.size());
    for (int i = 0; i < keys.size(); i++) {
      Channel starter = STARTERS.get(i);
      batch.add(
          new Operation.Create(
              "channel-" + starter.key(),
              "channel",
              new Place(library.value(), keys.get(i)),
              starter.fields(texts)));
    }
    return batch;
  }
}
