package org.wayloom.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.DocumentId;

/**
 * The channels that every new library begins with. Their record ids follow from their keys, so that
 * making them twice makes them once.
 */
final class StarterChannels {
  private record Starter(String key, String medium, String icon) {}

  private static final List<Starter> STARTERS =
      List.of(
          new Starter("web", "digital", "globe"),
          new Starter("app", "digital", "smartphone"),
          new Starter("email", "digital", "mail"),
          new Starter("phone", "voice", "phone"),
          new Starter("shop", "physical", "store"),
          new Starter("social", "digital", "share-2"),
          new Starter("chat", "digital", "message-circle"),
          new Starter("post", "print", "mailbox"),
          new Starter("billboard", "print", "presentation"),
          new Starter("event", "physical", "calendar"));

  private StarterChannels() {}

  static List<Operation> operations(DocumentId library, Texts texts) {
    List<Operation> batch = new ArrayList<>();
    List<String> keys = FractionalIndex.between(null, null, STARTERS.size());
    for (int i = 0; i < keys.size(); i++) {
      Starter starter = STARTERS.get(i);
      batch.add(
          new Operation.Create(
              "channel-" + starter.key(),
              "channel",
              new Place(library.value(), keys.get(i)),
              Map.of(
                  "name", FieldValue.text(texts.get("channel." + starter.key())),
                  "key", FieldValue.text(starter.key()),
                  "medium", FieldValue.text(starter.medium()),
                  "icon", FieldValue.text(starter.icon()))));
    }
    return batch;
  }
}
