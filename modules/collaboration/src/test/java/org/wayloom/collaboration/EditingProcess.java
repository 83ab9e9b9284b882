package org.wayloom.collaboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * A process that edits until it is killed or told to rest: one thread a client, each numbering its
 * own batches and saying on standard output which were acknowledged. {@link EditingServer} is how
 * tests see it.
 */
final class EditingProcess {
  static final WorkspaceId ACME = new WorkspaceId("acme");
  static final DocumentId MAP = new DocumentId("m");
  static final DocumentKind KIND = new DocumentKind("map");

  /** Ends a line, so that one that was cut off by the end of the process is not taken for whole. */
  static final String END = " .";

  /** Told on standard input: what is being sent is still sent, nothing more is begun. */
  static final String REST = "rest";

  /** Told with a version: says the document as it is served, once it is served at that version. */
  static final String SHOW = "show ";

  private final Documents documents;
  private final int pauseMillis;
  private final List<Thread> clients = new ArrayList<>();
  private volatile boolean resting;

  private EditingProcess(Documents documents, int pauseMillis) {
    this.documents = documents;
    this.pauseMillis = pauseMillis;
  }

  /**
   * The database, a file or a URL; how long a client thinks between two batches at the longest; and
   * for each client {@code NAME=FIRST}, the first number to send.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Database database = open(args[0]);
    CollaborationModule module = CollaborationModule.of(database, Clock.systemUTC(), List.of());
    module.documents().create(ACME, MAP, KIND, Actor.LOCAL);
    EditingProcess process = new EditingProcess(module.documents(), Integer.parseInt(args[1]));
    for (String each : List.of(args).subList(2, args.length)) {
      String[] client = each.split("=");
      process.start(new ClientId(client[0]), Long.parseLong(client[1]));
    }
    process.obey();
  }

  static Database open(String place) {
    return place.startsWith("jdbc:")
        ? Database.postgresql(place, "postgres", "")
        : Database.sqlite(Path.of(place));
  }

  /** What a client sends as its batch of a number. */
  static List<Operation> token(String client, long seq) {
    return List.of(new Operation.Set(MAP.value(), Map.of(client, FieldValue.number(seq))));
  }

  private void start(ClientId client, long first) {
    clients.add(Thread.ofPlatform().start(() -> edit(client, first)));
  }

  private void edit(ClientId client, long first) {
    for (long seq = first; !resting; seq++) {
      System.out.println(outcome(client, seq) + " " + client.value() + " " + seq + END);
      if (pauseMillis > 0) {
        pause(ThreadLocalRandom.current().nextInt(pauseMillis));
      }
    }
  }

  /** What cannot be saved now is sent again, as the page does. */
  private String outcome(ClientId client, long seq) {
    while (true) {
      try {
        return switch (documents.push(
            ACME, MAP, client, seq, token(client.value(), seq), Actor.LOCAL)) {
          case PushResult.Accepted accepted -> "acked";
          case PushResult.Repeated repeated -> "acked";
          case PushResult.Refused refused -> "refused";
          case PushResult.OutOfOrder gap -> "gap";
        };
      } catch (ProblemException notSaved) {
        pause(100);
      }
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Until whoever started the process is gone. */
  private void obey() throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(REST)) {
        resting = true;
        for (Thread client : clients) {
          client.join();
        }
        System.out.println("resting" + END);
      } else if (line.startsWith(SHOW)) {
        long version = Long.parseLong(line.substring(SHOW.length()));
        System.out.println("shows " + shown(version) + END);
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private String shown(long version) {
    DocumentState served = documents.read(ACME, MAP);
    while (served.version() < version) {
      pause(50);
      served = documents.read(ACME, MAP);
    }
    return text(served);
  }

  /** A document as one line. */
  static String text(DocumentState document) {
    return document.version()
        + " "
        + Json.text(
            out -> {
              out.writeStartArray();
              Json.record(out, document.root());
              document.records().forEach(record -> Json.record(out, record));
              out.writeEndArray();
            });
  }
}
