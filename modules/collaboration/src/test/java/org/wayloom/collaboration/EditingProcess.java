package org.wayloom.collaboration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * A process that edits until it is killed: one thread a client, each numbering its own batches and
 * saying on standard output which were acknowledged.
 */
final class EditingProcess {
  static final WorkspaceId ACME = new WorkspaceId("acme");
  static final DocumentId MAP = new DocumentId("m");
  static final DocumentKind KIND = new DocumentKind("map");

  /** Ends a line, so that one that was cut off by the end of the process is not taken for whole. */
  static final String END = " .";

  private EditingProcess() {}

  /** The database, a file or a URL, and for each client the first number to send. */
  public static void main(String[] args) {
    Database database = open(args[0]);
    CollaborationModule module = CollaborationModule.of(database, Clock.systemUTC(), List.of());
    module.documents().create(ACME, MAP, KIND, Actor.LOCAL);
    for (int client = 1; client < args.length; client++) {
      long first = Long.parseLong(args[client]);
      ClientId id = new ClientId("w" + client);
      Thread.ofPlatform().start(() -> edit(module.documents(), id, first));
    }
  }

  static Database open(String place) {
    return place.startsWith("jdbc:")
        ? Database.postgresql(place, "postgres", "")
        : Database.sqlite(Path.of(place));
  }

  private static void edit(Documents documents, ClientId client, long first) {
    for (long seq = first; ; seq++) {
      Operation token =
          new Operation.Set(MAP.value(), Map.of(client.value(), FieldValue.number(seq)));
      PushResult result = documents.push(ACME, MAP, client, seq, List.of(token), Actor.LOCAL);
      String outcome =
          switch (result) {
            case PushResult.Accepted accepted -> "acked";
            case PushResult.Repeated repeated -> "acked";
            case PushResult.Refused refused -> "refused";
            case PushResult.OutOfOrder gap -> "gap";
          };
      System.out.println(outcome + " " + client.value() + " " + seq + END);
    }
  }
}
