package org.wayloom.talk;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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
  static StoredTalk of(
      Database database,
      Maps maps,
      Documents documents,
      Workspaces workspaces,
      List<Talk.MentionListener> listeners) {
    database.migrate("talk");
    MentionRows rows = new MentionRows(database);
    return new StoredTalk(
        maps,
        documents,
        new MarkRows(database),
        new MentionWatch(documents, workspaces, rows, new MentionTelling(maps, rows, listeners)));
  }

  @Bean(destroyMethod = "close")
  StoredTalk talk(
      Database database,
      Maps maps,
      Documents documents,
      Workspaces workspaces,
      ObjectProvider<Talk.MentionListener> listeners) {
    StoredTalk talk = of(database, maps, documents, workspaces, listeners.orderedStream().toList());
    workspaces.onDeleted(deleted -> talk.forget(deleted.workspace()));
    return talk;
  }

  @Bean
  TalkEndpoint talkEndpoint(Talk talk, Access access) {
    return new TalkEndpoint(talk, access::caller);
  }
}
