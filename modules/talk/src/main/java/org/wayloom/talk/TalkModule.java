package org.wayloom.talk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.Documents;
import org.wayloom.maps.Maps;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires talk: the door and its endpoint. */
@Configuration(proxyBeanMethods = false)
public class TalkModule {
  /** The door: brings the tables up to date and listens for mentions until it is closed. */
  static StoredTalk of(Database database, Maps maps, Documents documents) {
    database.migrate("talk");
    return new StoredTalk(maps, documents, new MarkRows(database));
  }

  @Bean(destroyMethod = "close")
  StoredTalk talk(Database database, Maps maps, Documents documents, Workspaces workspaces) {
    StoredTalk talk = of(database, maps, documents);
    workspaces.onDeleted(deleted -> talk.forget(deleted.workspace()));
    return talk;
  }

  @Bean
  TalkEndpoint talkEndpoint(Talk talk, Access access) {
    return new TalkEndpoint(talk, access::caller);
  }
}
