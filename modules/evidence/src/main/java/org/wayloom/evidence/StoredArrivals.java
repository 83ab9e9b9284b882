package org.wayloom.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wayloom.kernel.WorkspaceId;

/** Arrivals in the evidence stores. */
final class StoredArrivals implements Arrivals {
  private final Stores stores;

  StoredArrivals(Stores stores) {
    this.stores = stores;
  }

  @Override
  public List<Arrival> after(WorkspaceId workspace, long sequence, int limit) {
    return stores.ask(
        workspace,
        List.of(),
        store -> store.readAtOnce(c -> ArrivalReads.after(c, sequence, limit)));
  }

  @Override
  public Optional<Long> sequenceOf(WorkspaceId workspace, String key) {
    return stores.ask(
        workspace, Optional.empty(), store -> store.read(c -> ArrivalReads.sequenceOf(c, key)));
  }

  @Override
  public long sequenceBefore(WorkspaceId workspace, Instant received) {
    return stores.ask(
        workspace, 0L, store -> store.read(c -> ArrivalReads.sequenceBefore(c, received)));
  }

  @Override
  public Optional<Instant> newest(WorkspaceId workspace) {
    return stores.ask(workspace, Optional.empty(), store -> store.read(ArrivalReads::newest));
  }

  @Override
  public void each(WorkspaceId workspace, Look look, Consumer<Arrival> taker) {
    stores.ask(
        workspace,
        look,
        store ->
            store.readAtOnce(
                c -> {
                  ArrivalReads.each(c, look, taker);
                  return look;
                }));
  }

  @Override
  public List<Signature> signatures(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(SignatureRows::list));
  }
}
