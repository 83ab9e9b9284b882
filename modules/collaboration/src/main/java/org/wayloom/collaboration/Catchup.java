package org.wayloom.collaboration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * What a connection that joins has missed: the commits since the version that it holds, and what
 * became of its own batches of which it does not know.
 *
 * @param missed in order, up to the document it joins with; null when it has to take the whole
 *     document (LV32)
 * @param outcomes of its own batches after {@code answered}, on the history line that it knows
 * @param covered up to which of its numbers, on that line, its batches are settled (LV33)
 */
record Catchup(
    @Nullable List<RenderedCommit> missed, List<DocumentStore.Outcome> outcomes, long covered) {

  Catchup {
    missed = missed == null ? null : List.copyOf(missed);
    outcomes = List.copyOf(outcomes);
  }

  static Catchup of(
      DocumentStore store,
      WorkspaceId workspace,
      Hello said,
      Subscriber.Welcome welcome,
      LiveLimits limits) {
    Forest document = welcome.document();
    List<DocumentStore.Outcome> outcomes = outcomes(store, workspace, said, document);
    boolean sameLine = said.epoch() == null || said.epoch() == document.epoch();
    long known = said.answered() == null ? 0 : said.answered();
    long covered =
        sameLine ? welcome.lastSeq() : outcomes.isEmpty() ? known : outcomes.getLast().seq();
    return new Catchup(missed(store, workspace, said, welcome, limits), outcomes, covered);
  }

  /**
   * Numbers belong to the history line on which they were given: after a backup was brought back
   * the same number may stand for another batch (LV33).
   */
  private static List<DocumentStore.Outcome> outcomes(
      DocumentStore store, WorkspaceId workspace, Hello said, Forest document) {
    Long answered = said.answered();
    if (answered == null) {
      return List.of();
    }
    long line = said.epoch() == null ? document.epoch() : said.epoch();
    return store.outcomes(workspace, document.id(), said.client(), line, answered).stream()
        .filter(outcome -> outcome.version() <= document.version())
        .toList();
  }

  private static @Nullable List<RenderedCommit> missed(
      DocumentStore store,
      WorkspaceId workspace,
      Hello said,
      Subscriber.Welcome welcome,
      LiveLimits limits) {
    Forest document = welcome.document();
    Long from = said.version();
    if (from == null || !said.canGoOnTo(document, limits.deltaVersions())) {
      return null;
    }
    return welcome
        .recent()
        .between(from, document.version())
        .orElseGet(() -> logged(store, workspace, document, from));
  }

  private static List<RenderedCommit> logged(
      DocumentStore store, WorkspaceId workspace, Forest document, long from) {
    int gap = Math.toIntExact(document.version() - from);
    return store.commits(workspace, document.id(), from, Math.max(1, gap)).stream()
        .filter(commit -> commit.version() <= document.version())
        .map(RenderedCommit::new)
        .toList();
  }
}
