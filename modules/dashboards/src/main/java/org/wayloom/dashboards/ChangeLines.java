package org.wayloom.dashboards;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Measures;
import org.wayloom.dashboards.ChangeLine.Did;
import org.wayloom.improvements.Change;
import org.wayloom.improvements.ChangeFacts;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.EffectOptions;
import org.wayloom.improvements.Expectation;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/**
 * What changes did. An effect is worked out again when the change, its map or the evidence is
 * another; else it is remembered. Safe from any thread.
 */
final class ChangeLines {
  private static final int KEPT = 500;

  private final Changes changes;
  private final Sight sight;
  private final Map<Key, Outcome> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outcome> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(WorkspaceId workspace, String change, long version, Object basis) {}

  /** What an effect came to, or why there is none. */
  private record Outcome(@Nullable Did did, @Nullable String whyNot) {}

  ChangeLines(Changes changes, Sight sight) {
    this.changes = changes;
    this.sight = sight;
  }

  /** Of these, those that have started, the newest start first. */
  List<ChangeLine> started(WorkspaceId workspace, Predicate<Change> wanted) {
    return changes.list(workspace).stream()
        .filter(change -> change.facts().status() != ChangeFacts.Status.PLANNED)
        .filter(wanted)
        .sorted(
            Comparator.comparing((Change change) -> Objects.requireNonNull(change.facts().starts()))
                .reversed())
        .map(change -> line(workspace, change))
        .toList();
  }

  /** A change; planned ones have no effect. */
  ChangeLine line(WorkspaceId workspace, Change change) {
    Outcome outcome =
        change.facts().status() == ChangeFacts.Status.PLANNED
            ? new Outcome(null, null)
            : outcome(workspace, change);
    ChangeFacts facts = change.facts();
    return new ChangeLine(
        change.id(),
        facts.title(),
        facts.status(),
        facts.starts(),
        facts.opportunities(),
        outcome.did,
        outcome.whyNot);
  }

  private Outcome outcome(WorkspaceId workspace, Change change) {
    Expectation expected = Objects.requireNonNull(change.facts().expected());
    try {
      DocumentId map = new DocumentId(expected.map());
      Key key = new Key(workspace, change.id(), change.version(), sight.basis(workspace, map));
      Optional<Outcome> before = find(key);
      return before.orElseGet(() -> keep(key, measured(workspace, change)));
    } catch (ProblemException e) {
      Told.requireUsual(e);
      return new Outcome(null, e.problem().detail());
    }
  }

  private Outcome measured(WorkspaceId workspace, Change change) {
    Effect effect = changes.effect(workspace, change.id(), new EffectOptions(null, null));
    Measures measures = sight.measures(workspace, new DocumentId(effect.map()));
    Effect.Span before = effect.before();
    Effect.Span after = effect.after();
    return new Outcome(
        new Did(
            effect.map(),
            effect.number(),
            Places.name(measures, effect.number()),
            effect.measure(),
            effect.scale(),
            effect.design(),
            effect.method(),
            effect.verdict(),
            effect.expected(),
            effect.found(),
            effect.daysMore(),
            before == null ? 0 : before.mean().n(),
            after == null ? 0 : after.mean().n(),
            Places.shareToTheEnd(measures, effect.number()).orElse(null)),
        null);
  }

  private synchronized Optional<Outcome> find(Key key) {
    return Optional.ofNullable(known.get(key));
  }

  private synchronized Outcome keep(Key key, Outcome outcome) {
    known.put(key, outcome);
    return outcome;
  }

  synchronized void forget(WorkspaceId workspace) {
    known.keySet().removeIf(key -> key.workspace.equals(workspace));
  }
}
