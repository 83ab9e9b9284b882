package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.core.JsonGenerator;

/** The welcome of a connection and the chunks after it, as JSON texts (LV31, LV32). */
final class WelcomeFrames {
  private WelcomeFrames() {}

  /** The commits that the client missed, or, when these are many, the whole document. */
  static List<String> of(
      DocumentStore store,
      WorkspaceId workspace,
      Hello said,
      Subscriber.Welcome welcome,
      Rights rights,
      LiveLimits limits) {
    Catchup catchup = Catchup.of(store, workspace, said, welcome, limits);
    List<String> commits = rendered(catchup);
    long bytes = commits.stream().mapToLong(RecordSize::utf8Length).sum();
    return catchup.missed() == null || bytes > limits.deltaBytes()
        ? frames(
            head(welcome, catchup, "snapshot", rights, limits),
            "records",
            welcome.snapshot().parts())
        : frames(
            head(welcome, catchup, "delta", rights, limits), "commits", joined(commits, limits));
  }

  private static List<String> rendered(Catchup catchup) {
    List<RenderedCommit> missed = catchup.missed();
    return missed == null ? List.of() : missed.stream().map(RenderedCommit::text).toList();
  }

  private static List<String> joined(List<String> commits, LiveLimits limits) {
    return Frames.packed(commits, limits.chunkBytes()).stream()
        .map(part -> String.join(",", part))
        .toList();
  }

  private static List<String> frames(String head, String listName, List<String> parts) {
    String first = parts.isEmpty() ? "" : parts.getFirst();
    List<String> frames = new ArrayList<>();
    frames.add(withList(head, listName, first, parts.size() <= 1));
    for (int i = 1; i < parts.size(); i++) {
      frames.add(withList("{\"t\":\"chunk\"}", listName, parts.get(i), i == parts.size() - 1));
    }
    return frames;
  }

  private static String head(
      Subscriber.Welcome welcome, Catchup catchup, String mode, Rights rights, LiveLimits limits) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("t", "welcome");
          out.writeStringProperty("epoch", Long.toString(welcome.document().epoch()));
          out.writeNumberProperty("version", welcome.document().version());
          out.writeNumberProperty("lastSeq", welcome.lastSeq());
          out.writeNumberProperty("covered", catchup.covered());
          out.writeStringProperty("mode", mode);
          outcomes(out, catchup.outcomes());
          Frames.caps(out, rights);
          Frames.limits(out, limits);
          out.writeNumberProperty("heartbeatMs", limits.heartbeat().toMillis());
          Frames.peers(out, welcome.peers());
          out.writeEndObject();
        });
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

  /** Own batches that were refused, and the versions of those that were not. */
  private static void outcomes(JsonGenerator out, List<DocumentStore.Outcome> outcomes) {
    out.writeArrayPropertyStart("rejects");
    for (DocumentStore.Outcome outcome : outcomes) {
      Problem problem = outcome.refusal();
      if (problem != null) {
        out.writeStartObject();
        out.writeNumberProperty("seq", outcome.seq());
        out.writeName("problem");
        Json.problem(out, problem);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("own");
    for (DocumentStore.Outcome outcome : outcomes) {
      if (outcome.refusal() == null) {
        out.writeNumber(outcome.version());
      }
    }
    out.writeEndArray();
  }
}
