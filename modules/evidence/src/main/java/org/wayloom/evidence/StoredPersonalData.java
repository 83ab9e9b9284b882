package org.wayloom.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.wayloom.kernel.WorkspaceId;

/** Personal data in the evidence stores. */
final class StoredPersonalData implements PersonalData {
  private final Stores stores;
  private final Uploads uploads;
  private final Clock clock;
  private final Consumer<WorkspaceId> changed;
  private final Map<WorkspaceId, Rules> rules = new ConcurrentHashMap<>();

  /**
   * @param changed told when the evidence of a workspace is another
   */
  StoredPersonalData(Stores stores, Uploads uploads, Clock clock, Consumer<WorkspaceId> changed) {
    this.stores = stores;
    this.uploads = uploads;
    this.clock = clock;
    this.changed = changed;
  }

  /** What single events are checked by; in memory, for every event asks. */
  private record Rules(Map<String, SourcePolicy> policies, Tombstones erased) {
    static final Rules NONE = new Rules(Map.of(), Tombstones.NONE);

    Guard guard(String source) {
      return new Guard(policies.getOrDefault(source, SourcePolicy.DEFAULT), erased);
    }
  }

  private Rules rules(WorkspaceId workspace) {
    return rules.computeIfAbsent(
        workspace,
        id ->
            stores.ask(
                id,
                Rules.NONE,
                store -> store.read(c -> new Rules(PolicyRows.list(c), PolicyRows.tombstones(c)))));
  }

  @Override
  public List<SourceRules> sources(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(SourceReads::list));
  }

  @Override
  public void setPolicy(WorkspaceId workspace, String source, SourcePolicy policy) {
    stores.use(
        workspace,
        store ->
            store.writeAtOnce(
                c -> {
                  PolicyRows.set(c, source, policy);
                  return c;
                }));
    rules.remove(workspace);
  }

  @Override
  public Checked check(WorkspaceId workspace, String source, NewEvent event) {
    Guard guard = rules(workspace).guard(source);
    Draft draft = new Draft();
    draft.of(event);
    if (guard.refuses(draft)) {
      return new Checked(null, 0);
    }
    return guard.apply(draft)
        ? new Checked(draft.toEvent(event.id()), guard.masked())
        : new Checked(event, 0);
  }

  @Override
  public Rejection check(WorkspaceId workspace, String source, Rejection rejection) {
    return rules(workspace).guard(source).apply(rejection);
  }

  @Override
  public Set<String> names(WorkspaceId workspace, String name) {
    return stores.ask(
        workspace,
        Set.of(name),
        store -> store.read(c -> Identities.connected(Identities.list(c), Set.of(name))));
  }

  @Override
  public Held held(WorkspaceId workspace, Collection<String> names) {
    return stores.ask(
        workspace,
        new Held(List.of(), 0, 0, 0),
        store -> store.read(c -> AboutPerson.held(c, names)));
  }

  @Override
  public void eachRow(WorkspaceId workspace, Collection<String> names, Consumer<EventRow> taker) {
    stores.ask(
        workspace,
        names,
        store ->
            store.read(
                c -> {
                  AboutPerson.eachRow(c, names, taker);
                  return names;
                }));
  }

  @Override
  public List<Rejection> rejectedAbout(WorkspaceId workspace, Collection<String> names) {
    return stores.ask(
        workspace, List.of(), store -> store.read(c -> AboutPerson.rejected(c, names)));
  }

  @Override
  public Removed erase(WorkspaceId workspace, Collection<String> names) {
    Removed removed =
        stores.use(
            workspace,
            store -> store.writeAtOnce(c -> new Erasure(c, names, clock.millis()).run()));
    rules.remove(workspace);
    changed.accept(workspace);
    return removed;
  }

  @Override
  public void rewrite(WorkspaceId workspace) {
    stores.rewrite(workspace);
  }

  @Override
  public void forgetUploads(WorkspaceId workspace) {
    uploads.forget(workspace);
  }

  @Override
  public Removed removeBefore(
      WorkspaceId workspace, String source, Instant before, boolean dryRun) {
    Removed removed =
        stores.ask(
            workspace,
            Removed.NOTHING,
            store ->
                store.writeAtOnce(
                    c -> {
                      Retention old = new Retention(c, source, before.toEpochMilli());
                      return dryRun ? old.count() : old.remove(clock.millis());
                    }));
    if (!dryRun && removed.events() > 0) {
      changed.accept(workspace);
    }
    return removed;
  }

  @Override
  public List<RemovalEntry> removals(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(RemovalRows::list));
  }

  @Override
  public void leaveOut(WorkspaceId workspace, Collection<String> names) {
    boolean other = stores.use(workspace, store -> store.writeAtOnce(c -> LeftOut.set(c, names)));
    if (other) {
      changed.accept(workspace);
    }
  }

  @Override
  public List<Said> consentSince(WorkspaceId workspace, long sequence) {
    return stores.ask(
        workspace, List.of(), store -> store.read(c -> AboutPerson.consentSince(c, sequence)));
  }

  void forget(WorkspaceId workspace) {
    rules.remove(workspace);
  }
}
