package org.wayloom.collaboration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;

/** One connection of a simulated window, with what is on its way in both directions. */
final class SimulatedConnection implements Subscriber {
  /** More answers than this wait for nobody: the connection is cut (LV42). */
  private static final int SLOW = 6;

  /** What the client sends. */
  sealed interface Message {
    record SayHello(Hello hello) implements Message {}

    record Push(SimulatedClient.Pending batch) implements Message {}
  }

  /** What the server sends. */
  sealed interface Answer {
    record Welcomed(Subscriber.Welcome welcome, Catchup catchup) implements Answer {}

    record Committed(List<Commit> commits) implements Answer {}

    record Acknowledged(long seq, long version) implements Answer {}

    record Rejected(long seq) implements Answer {}

    record Resync() implements Answer {}

    record Closed() implements Answer {}
  }

  /** Makes the catch-up of a connection, as the server does. */
  @FunctionalInterface
  interface CatchupMaker {
    Catchup catchup(Hello said, Subscriber.Welcome welcome);
  }

  final Deque<Message> toServer = new ArrayDeque<>();
  final Deque<Answer> toClient = new ArrayDeque<>();
  @Nullable Hello said;
  @Nullable Forest durableAtHello;

  /** It read too slowly and was cut off. */
  boolean cut;

  private boolean subscribed = true;
  private final ClientId id;
  private final Mutant mutant;
  private final CatchupMaker maker;

  SimulatedConnection(ClientId id, Mutant mutant, CatchupMaker maker) {
    this.id = id;
    this.mutant = mutant;
    this.maker = maker;
  }

  @Override
  public ClientId client() {
    return id;
  }

  @Override
  public Actor user() {
    return Actor.LOCAL;
  }

  @Override
  public void welcome(Welcome welcome) {
    Forest older = durableAtHello;
    Welcome told =
        mutant == Mutant.WELCOMES_WITH_AN_OLDER_STATE && older != null
            ? new Welcome(
                new SharedSnapshot(older, LiveLimits.STANDARD.chunkBytes()),
                welcome.recent(),
                welcome.lastSeq(),
                welcome.peers())
            : welcome;
    subscribed = mutant != Mutant.SUBSCRIBES_AFTER_THE_WELCOME;
    answer(new Answer.Welcomed(told, maker.catchup(Objects.requireNonNull(said), told)));
  }

  @Override
  public void committed(SharedCommits commits) {
    if (subscribed) {
      answer(new Answer.Committed(commits.commits()));
    }
  }

  @Override
  public void dismissed(Dismissal why) {
    answer(new Answer.Closed());
  }

  /** The window has read its welcome. */
  void welcomeRead() {
    subscribed = true;
  }

  /** Puts an answer on its way; whoever lets too many lie is cut off. */
  void answer(Answer answer) {
    if (cut) {
      return;
    }
    if (toClient.size() >= SLOW) {
      cut = true;
      toClient.clear();
      toClient.add(new Answer.Closed());
    } else {
      toClient.add(answer);
    }
  }
}
