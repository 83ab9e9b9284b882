package org.wayloom.evidence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wayloom.kernel.WorkspaceId;

/** Persons in the evidence stores. */
final class StoredPersons implements Persons {
  private final Stores stores;
  private final Clock clock;
  private final Consumer<WorkspaceId> changed;

  StoredPersons(Stores stores, Clock clock, Consumer<WorkspaceId> changed) {
    this.stores = stores;
    this.clock = clock;
    this.changed = changed;
  }

  @Override
  public Optional<Person> person(WorkspaceId workspace, int code) {
    return stores.ask(
        workspace,
        Optional.empty(),
        store -> store.readAtOnce(same -> PersonReads.person(same, code)));
  }

  @Override
  public List<Person.Named> find(WorkspaceId workspace, String text, int limit) {
    return stores.ask(
        workspace, List.of(), store -> store.read(c -> PersonReads.find(c, text, limit)));
  }

  @Override
  public Set<String> names(WorkspaceId workspace, Collection<String> names) {
    Set<String> asked = Set.copyOf(names);
    return asked.isEmpty()
        ? asked
        : stores.ask(
            workspace,
            asked,
            store -> store.read(c -> Identities.connected(Identities.list(c), asked)));
  }

  @Override
  public int merge(WorkspaceId workspace, List<Identity.Pair> pairs, String by) {
    int added =
        stores.use(
            workspace,
            store -> store.writeAtOnce(c -> Identities.add(c, pairs, clock.millis(), by)));
    if (added > 0) {
      changed.accept(workspace);
    }
    return added;
  }

  @Override
  public boolean unmerge(WorkspaceId workspace, Identity.Pair pair) {
    boolean removed =
        stores.ask(workspace, false, store -> store.writeAtOnce(c -> Identities.remove(c, pair)));
    if (removed) {
      changed.accept(workspace);
    }
    return removed;
  }
}
