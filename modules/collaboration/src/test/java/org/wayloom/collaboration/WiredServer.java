package org.wayloom.collaboration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.wayloom.kernel.Actor;
import tools.jackson.core.JsonGenerator;

/**
 * The simulated server behind true connections, which speak wl.v1 as it goes over the wire. Does
 * what the page's simulated world asks for, one JSON object after the other: {@code javaServer.ts}.
 */
final class WiredServer {
  private final SimulatedServer server;
  private final Tickets tickets;
  private final Presences presences;
  private final Map<Integer, Line> lines = new TreeMap<>();
  private Rights rights = Rights.EDIT;

  WiredServer(Mutant mutant, Happenings happened) {
    this.server = new SimulatedServer(mutant, happened);
    this.tickets = new Tickets(server.clock());
    this.presences = new Presences(server.clock());
  }

  /** The network's end of a connection: keeps what is sent until the next answer takes it along. */
  private static final class Line implements Outbound.Socket {
    final List<String> sent = new ArrayList<>();
    int closed;

    @Override
    public void send(String text) {
      sent.add(text);
    }

    @Override
    public void close(int code) {
      closed = code;
    }

    @Override
    public void cut(int code) {
      // Without a word: the page has to find out by itself.
    }
  }

  private final Map<Integer, LiveConnection> connections = new TreeMap<>();

  /** Does what was asked for; what the server said by that, and what it is like. */
  String answer(JsonReader asked) {
    String said = "null";
    String broken = null;
    try {
      said = did(asked);
    } catch (AssertionError law) {
      broken = String.valueOf(law.getMessage());
    }
    String what = said;
    String which = broken;
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeName("said");
          out.writeRawValue(what);
          if (which != null) {
            out.writeStringProperty("broken", which);
          }
          told(out);
          out.writeEndObject();
        });
  }

  private void told(JsonGenerator out) {
    out.writeArrayPropertyStart("sent");
    lines.forEach(
        (number, line) -> {
          for (String text : line.sent) {
            out.writeStartArray();
            out.writeNumber(number);
            out.writeString(text);
            out.writeEndArray();
          }
          line.sent.clear();
        });
    out.writeEndArray();
    out.writeArrayPropertyStart("closed");
    lines.forEach(
        (number, line) -> {
          if (line.closed != 0) {
            out.writeStartArray();
            out.writeNumber(number);
            out.writeNumber(line.closed);
            out.writeEndArray();
          }
        });
    out.writeEndArray();
    lines.values().removeIf(line -> line.closed != 0);
  }

  /** The answer to what was asked, as JSON. */
  private String did(JsonReader asked) {
    switch (asked.at("do").text()) {
      case "receive" -> connection(asked).receive(asked.at("text").text());
      case "leave" -> leave(Math.toIntExact(asked.at("from").count()));
      case "flush" -> flush(SimulatedStore.Trouble.valueOf(asked.at("trouble").text()));
      case "pass" -> server.pass(Duration.ofMillis(asked.at("millis").count()));
      case "permit" -> permit(asked.at("edit").flag());
      case "restore" -> restore(asked);
      case "ticket" -> {
        String ticket =
            tickets.issue(SimulatedServer.ACME, SimulatedServer.MAP, Actor.LOCAL, () -> rights);
        return Json.text(out -> out.writeString(ticket));
      }
      case "purge" -> {
        List<String> purged =
            server.purge(new Random(asked.at("seed").count())).stream().sorted().toList();
        return Json.text(
            out -> {
              out.writeStartArray();
              purged.forEach(out::writeString);
              out.writeEndArray();
            });
      }
      case "log" -> {
        return log();
      }
      case "records" -> {
        return records();
      }
      case String other -> throw asked.at("do").fault("Nobody can do \"" + other + "\".");
    }
    return "null";
  }

  private LiveConnection connection(JsonReader asked) {
    int number = Math.toIntExact(asked.at("from").count());
    return connections.computeIfAbsent(
        number,
        none -> {
          Line line = new Line();
          lines.put(number, line);
          return new LiveConnection(
              server.documents(),
              presences,
              tickets,
              SimulatedServer.LIMITS,
              server.clock(),
              new Semaphore(1),
              line,
              Runnable::run);
        });
  }

  private void leave(int number) {
    LiveConnection connection = connections.remove(number);
    lines.remove(number);
    if (connection != null) {
      connection.closed();
    }
  }

  private void flush(SimulatedStore.Trouble trouble) {
    boolean restarted =
        trouble == SimulatedStore.Trouble.NONE ? server.commit() : server.commit(trouble);
    if (restarted) {
      forgetConnections();
    }
  }

  private void restore(JsonReader asked) {
    int versions = Math.toIntExact(asked.at("versions").count());
    server.bringBack(server.log().subList(0, versions), Long.parseLong(asked.at("epoch").text()));
    forgetConnections();
  }

  private void forgetConnections() {
    connections.clear();
    lines.clear();
  }

  private void permit(boolean edit) {
    rights = edit ? Rights.EDIT : Rights.READ;
    List.copyOf(connections.values()).forEach(LiveConnection::tick);
  }

  private String log() {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("epoch", Long.toString(server.line()));
          out.writeArrayPropertyStart("commits");
          server.log().forEach(entry -> Json.commit(out, entry.commit()));
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  /** The document as it is on disk, after the laws were held against it. */
  private String records() {
    Forest durable = server.durable();
    LiveLaws.isATree(durable);
    LiveLaws.replayed(durable, server.log());
    return Json.text(
        out -> {
          out.writeStartArray();
          Json.record(out, durable.root());
          durable.records().forEach(record -> Json.record(out, record));
          out.writeEndArray();
        });
  }
}
