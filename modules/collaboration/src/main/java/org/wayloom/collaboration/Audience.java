package org.wayloom.collaboration;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * The connections of one document. Who has entered may write; who was let in after that, with the
 * document of that moment, hears of every commit from there on.
 *
 * <p>Who has entered changes under the document's lock; {@link #admit} and {@link #tell} are called
 * by the committer's thread alone.
 */
final class Audience {
  private final LiveLimits limits;
  private final Map<ClientId, Subscriber> entered = new HashMap<>();
  private final CopyOnWriteArrayList<Subscriber> admitted = new CopyOnWriteArrayList<>();
  private final RecentCommits recent;
  private WeakReference<@Nullable SharedSnapshot> lastSnapshot = new WeakReference<>(null);

  Audience(LiveLimits limits) {
    this.limits = limits;
    this.recent = new RecentCommits(limits);
  }

  /** Whether this is the one connection of its client. */
  boolean holds(Subscriber subscriber) {
    return subscriber.equals(entered.get(subscriber.client()));
  }

  boolean isEmpty() {
    return entered.isEmpty();
  }

  /**
   * Takes a connection in, or fails when there are too many.
   *
   * @return an older connection of the same client, which has to go (LV38)
   */
  @Nullable Subscriber enter(Subscriber subscriber) {
    Subscriber before = entered.get(subscriber.client());
    if (!subscriber.equals(before)) {
      checkRoom(subscriber, before);
    }
    entered.put(subscriber.client(), subscriber);
    return subscriber.equals(before) ? null : before;
  }

  /**
   * LV56. Without accounts everybody is the same user, and no window can be told from another's.
   */
  private void checkRoom(Subscriber subscriber, @Nullable Subscriber replaced) {
    int freed = replaced == null ? 0 : 1;
    if (entered.size() - freed >= limits.connectionsPerDocument()) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "%d windows are open on this document, which is as many as may be."
              .formatted(entered.size()));
    }
    if (subscriber.user().equals(Actor.LOCAL)) {
      return;
    }
    long ofUser =
        entered.values().stream()
            .filter(other -> other.user().id().equals(subscriber.user().id()))
            .count();
    if (ofUser - freed >= limits.connectionsPerUser()) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "You have %d windows open on this document, which is as many as may be: close one."
              .formatted(ofUser));
    }
  }

  void leave(Subscriber subscriber) {
    entered.remove(subscriber.client(), subscriber);
    deafen(subscriber);
  }

  /** This connection hears of no further commit. */
  void deafen(Subscriber subscriber) {
    admitted.remove(subscriber);
  }

  /** Lets a connection in with the document as of its moment of joining. */
  void admit(Subscriber subscriber, Forest document, long lastSeq) {
    admitted.remove(subscriber);
    List<Subscriber.Peer> peers =
        admitted.stream().map(peer -> new Subscriber.Peer(peer.client(), peer.user())).toList();
    admitted.add(subscriber);
    subscriber.welcome(new Subscriber.Welcome(snapshot(document), recent, lastSeq, peers));
  }

  /** The same for all who join at one version, for as long as one of them is being welcomed. */
  private SharedSnapshot snapshot(Forest document) {
    SharedSnapshot last = lastSnapshot.get();
    if (last == null || last.document() != document) {
      last = new SharedSnapshot(document, limits.chunkBytes());
      lastSnapshot = new WeakReference<>(last);
    }
    return last;
  }

  /**
   * Tells all who were let in of batches that are on disk.
   *
   * @return how many these are
   */
  int tell(List<Commit> commits) {
    if (admitted.isEmpty()) {
      recent.clear();
      return 0;
    }
    List<RenderedCommit> rendered = commits.stream().map(RenderedCommit::new).toList();
    recent.add(rendered);
    SharedCommits shared = new SharedCommits(rendered, limits.chunkBytes());
    for (Subscriber subscriber : admitted) {
      subscriber.committed(shared);
    }
    return admitted.size();
  }

  /** Everybody is out; answers with who that was. */
  List<Subscriber> clear() {
    List<Subscriber> all = List.copyOf(entered.values());
    entered.clear();
    admitted.clear();
    return all;
  }
}
