package org.wayloom.history;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.Documents;
import org.wayloom.maps.Maps;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires the history of documents and the proposals for them. */
@Configuration(proxyBeanMethods = false)
public class HistoryModule {
  /** What the module does. */
  record Doors(History history, Proposals proposals, HistoryStore names, ProposalStore copies) {}

  /** Brings the tables up to date. */
  static Doors doors(Database database, Documents documents, Maps maps, Clock clock) {
    database.migrate("history");
    HistoryStore names = new HistoryStore(database);
    ProposalStore copies = new ProposalStore(database);
    return new Doors(
        new History(documents, names, copies, clock),
        new Proposals(documents, maps, copies, names, clock),
        names,
        copies);
  }

  @Bean
  Doors historyDoors(
      Database database, Documents documents, Maps maps, Clock clock, Workspaces workspaces) {
    Doors doors = doors(database, documents, maps, clock);
    workspaces.onDeleted(
        deleted -> {
          doors.names.forget(deleted.workspace());
          doors.copies.forget(deleted.workspace());
        });
    return doors;
  }

  @Bean
  HistoryEndpoint historyEndpoint(Doors historyDoors, Access access) {
    return new HistoryEndpoint(historyDoors.history, access::caller);
  }

  @Bean
  ProposalEndpoint proposalEndpoint(Doors historyDoors, Access access) {
    return new ProposalEndpoint(historyDoors.proposals, access::caller);
  }
}
