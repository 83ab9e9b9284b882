package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Problem;
import tools.jackson.core.JsonGenerator;

/** The messages of the server as JSON texts (LV30 to LV42). */
final class Frames {
  private Frames() {}

  /** Groups texts in order so that no group is much larger than so many bytes. */
  static List<List<String>> packed(List<String> texts, int bytes) {
    List<List<String>> groups = new ArrayList<>();
    List<String> group = new ArrayList<>();
    int size = 0;
    for (String text : texts) {
      int length = RecordSize.utf8Length(text);
      if (size + length > bytes && !group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
        size = 0;
      }
      group.add(text);
      size += length;
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  /** The welcome and the chunks after it. */
  static List<String> welcome(
      Subscriber.Welcome welcome,
      String mode,
      String listName,
      List<String> items,
      List<DocumentStore.Outcome> refusals,
      LiveLimits limits) {
    List<List<String>> parts = packed(items, limits.chunkBytes());
    List<String> frames = new ArrayList<>();
    String head =
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringProperty("t", "welcome");
              out.writeStringProperty("epoch", Long.toString(welcome.document().epoch()));
              out.writeNumberProperty("version", welcome.document().version());
              out.writeNumberProperty("lastSeq", welcome.lastSeq());
              out.writeStringProperty("mode", mode);
              rejects(out, refusals);
              out.writeArrayPropertyStart("caps");
              out.writeString("read");
              out.writeString("edit");
              out.writeEndArray();
              limits(out, limits);
              out.writeNumberProperty("heartbeatMs", limits.heartbeat().toMillis());
              peers(out, welcome.peers());
              out.writeEndObject();
            });
    String first = parts.isEmpty() ? "" : String.join(",", parts.getFirst());
    frames.add(withList(head, listName, first, parts.size() <= 1));
    for (int i = 1; i < parts.size(); i++) {
      frames.add(
          withList(
              "{\"t\":\"chunk\"}",
              listName,
              String.join(",", parts.get(i)),
              i == parts.size() - 1));
    }
    return frames;
  }

  /** Adds a list of rendered items, and whether it is the last, to a rendered object. */
  private static String withList(String object, String listName, String items, boolean last) {
    return object.substring(0, object.length() - 1)
        + ",\""
        + listName
        + "\":["
        + items
        + "],\"last\":"
        + last
        + "}";
  }

  private static void rejects(JsonGenerator out, List<DocumentStore.Outcome> refusals) {
    out.writeArrayPropertyStart("rejects");
    for (DocumentStore.Outcome refused : refusals) {
      Problem problem = refused.refusal();
      if (problem != null) {
        out.writeStartObject();
        out.writeNumberProperty("seq", refused.seq());
        out.writeName("problem");
        Json.problem(out, problem);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private static void limits(JsonGenerator out, LiveLimits limits) {
    out.writeObjectPropertyStart("limits");
    out.writeNumberProperty("frameBytes", limits.frameBytes());
    out.writeNumberProperty("batchOps", limits.batchOps());
    out.writeNumberProperty("batchBytes", limits.batchBytes());
    out.writeNumberProperty("batchesPerSecond", limits.batchesPerSecond());
    out.writeNumberProperty("batchBurst", limits.batchBurst());
    out.writeNumberProperty("inFlight", limits.inFlight());
    out.writeNumberProperty("connectionsPerDocument", limits.connectionsPerDocument());
    out.writeNumberProperty("connectionsPerUser", limits.connectionsPerUser());
    out.writeNumberProperty("records", limits.records());
    out.writeNumberProperty("documentBytes", limits.documentBytes());
    out.writeNumberProperty("idxChars", limits.idxChars());
    out.writeNumberProperty("depth", limits.depth());
    out.writeNumberProperty("textBytes", limits.textBytes());
    out.writeNumberProperty("presenceBytes", limits.presenceBytes());
    out.writeEndObject();
  }

  private static void peers(JsonGenerator out, List<Subscriber.Peer> peers) {
    out.writeArrayPropertyStart("peers");
    for (Subscriber.Peer peer : peers) {
      out.writeStartObject();
      out.writeStringProperty("c", peer.client().value());
      Json.actor(out, "by", peer.user());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static String ack(long seq, long version) {
    return "{\"t\":\"ack\",\"seq\":" + seq + ",\"v\":" + version + "}";
  }

  static String reject(long seq, Problem problem) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("t", "reject");
          out.writeNumberProperty("seq", seq);
          out.writeName("problem");
          Json.problem(out, problem);
          out.writeEndObject();
        });
  }

  static String resync(String reason) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("t", "resync");
          out.writeStringProperty("reason", reason);
          out.writeEndObject();
        });
  }

  static String bye(int code, int retryAfterMillis, @Nullable Problem problem) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("t", "bye");
          out.writeNumberProperty("code", code);
          out.writeNumberProperty("retryAfterMs", retryAfterMillis);
          if (problem != null) {
            out.writeName("problem");
            Json.problem(out, problem);
          }
          out.writeEndObject();
        });
  }

  static String ping(long id) {
    return "{\"t\":\"ping\",\"id\":" + id + "}";
  }

  static String pong(long id) {
    return "{\"t\":\"pong\",\"id\":" + id + "}";
  }
}
