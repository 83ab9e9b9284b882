package org.wayloom.collaboration;

import org.jspecify.annotations.Nullable;

/** A batch that is on disk, and its JSON, made once, by whoever asks first. */
final class RenderedCommit {
  private final Commit commit;
  private @Nullable String text;

  RenderedCommit(Commit commit) {
    this.commit = commit;
  }

  Commit commit() {
    return commit;
  }

  synchronized String text() {
    if (text == null) {
      text = Json.text(out -> Json.commit(out, commit));
    }
    return text;
  }
}
