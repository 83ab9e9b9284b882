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

  static void limits(JsonGenerator out, LiveLimits limits) {
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

  static void peers(JsonGenerator out, List<Subscriber.Peer> peers) {
    out.writeArrayPropertyStart("peers");
    for (Subscriber.Peer peer : peers) {
      out.writeStartObject();
      out.writeStringProperty("c", peer.client().value());
      Json.actor(out, "by", peer.user());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static String perm(Rights rights) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("t", "perm");
          caps(out, rights);
          out.writeEndObject();
        });
  }

  static void caps(JsonGenerator out, Rights rights) {
    out.writeArrayPropertyStart("caps");
    rights.caps().forEach(out::writeString);
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
