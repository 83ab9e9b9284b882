package org.wayloom.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Where a name stands in what the team itself wrote. */
class OwnWordsTest {
  @Test
  void findsANameInWhatWasSaidAboutAMap(@TempDir Path folder) {
    WorkspaceId shop = new WorkspaceId("shop");
    DocumentId talk = new DocumentId("m.talk");
    FieldValue said =
        FieldValue.tree(
            "{\"b\":[{\"t\":\"p\",\"c\":[{\"s\":\"Ewa \"},{\"s\":\"Lis\",\"b\":true},{\"s\":\" rang\"}]}]}");
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"));
        CollaborationModule module =
            CollaborationModule.of(database, Clock.systemUTC(), List.of())) {
      module.documents().create(shop, talk, new DocumentKind("talk"), Actor.LOCAL);
      module
          .documents()
          .write(
              shop,
              talk,
              List.of(
                  new Operation.Create("t", "thread", new Place("m.talk", "a0"), Map.of()),
                  new Operation.Create(
                      "said", "message", new Place("t", "a0"), Map.of("text", said))),
              Actor.LOCAL);

      OwnWords words = new OwnWords(module.documents());

      assertThat(words.about(shop, List.of("Ewa Lis")))
          .containsExactly(new OwnWords.Place("m.talk", "said", "message", "text", "Ewa Lis rang"));
      assertThat(words.about(shop, List.of("Jan Kot"))).isEmpty();
    }
  }
}
