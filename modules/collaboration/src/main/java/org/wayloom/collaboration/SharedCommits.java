package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commits that go out to every connection of a document: rendered once, by whoever asks first. */
final class SharedCommits {
  private final List<RenderedCommit> commits;
  private final int frameBytes;
  private @Nullable List<String> frames;

  SharedCommits(List<RenderedCommit> commits, int frameBytes) {
    this.commits = List.copyOf(commits);
    this.frameBytes = frameBytes;
  }

  List<Commit> commits() {
    return commits.stream().map(RenderedCommit::commit).toList();
  }

  /** The {@code commit} messages that carry them, in order, each about as large as allowed. */
  synchronized List<String> frames() {
    if (frames == null) {
      List<String> rendered = commits.stream().map(RenderedCommit::text).toList();
      frames = new ArrayList<>();
      for (List<String> part : Frames.packed(rendered, frameBytes)) {
        frames.add("{\"t\":\"commit\",\"commits\":[" + String.join(",", part) + "]}");
      }
    }
    return frames;
  }
}
