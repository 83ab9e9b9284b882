package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the batches of all documents to disk, many at a time (LV24).
 *
 * <p>Group commit: one transaction, and so one wait for the disk, takes all that has gathered since
 * the last one. While the disk works the next group gathers, so the group grows with the load and
 * an idle server waits for nothing. Only after the transaction does anybody hear of the batches in
 * it: first their authors, then all connections, in the order of the queue.
 *
 * <p>To send is work as well, and with many windows on a document more than to write. So after a
 * group that went out to many, the next one gathers a little longer: what then stands in it goes
 * out to each window in one message.
 *
 * <p>When a transaction fails, the batches of each document are tried by themselves, so that one
 * document's trouble is not everybody's; a document that fails again is ended ({@link
 * DocumentActor#fail}).
 */
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  private static final Event STOP = new Event.Stop();

  /** How long the next group gathers for each message of the last one. */
  private static final long PAUSE_FOR_A_MESSAGE = TimeUnit.MICROSECONDS.toNanos(50);

  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

  private final DocumentStore store;
  private final CommitObserver observer;
  private final LinkedBlockingQueue<Event> queue = new LinkedBlockingQueue<>();

  /** How many messages went out for the last group. */
  private int messages;

  /** Hears of what became of documents, on the committer's thread. */
  interface CommitObserver {
    void committed(DocumentActor actor, List<Commit> commits);

    void failed(DocumentActor actor, WriteFailure why);
  }

  /** What stands in the queue. */
  sealed interface Event {
    /** A decided batch and the document after it. */
    record Write(
        DocumentActor actor,
        DocumentStore.LogEntry entry,
        Forest after,
        CompletableFuture<PushResult> result)
        implements Event {}

    /** A connection that joins, and the document as it was in that moment. */
    record Join(DocumentActor actor, Subscriber subscriber, Forest document, long lastSeq)
        implements Event {}

    /** Nothing stands behind it that is to be waited for. */
    record Stop() implements Event {}
  }

  Committer(DocumentStore store, CommitObserver observer) {
    this.store = store;
    this.observer = observer;
  }

  void add(Event event) {
    queue.add(event);
  }

  /** Works until {@link #stop}; then everything that was added before is settled. */
  void run() {
    List<Event> group = new ArrayList<>();
    while (!(group.contains(STOP))) {
      group.clear();
      LockSupport.parkNanos(Math.min(LONGEST_PAUSE, messages * PAUSE_FOR_A_MESSAGE));
      try {
        group.add(queue.take());
      } catch (InterruptedException e) {
        LOG.warn("the committer is not stopped by an interrupt, but by stop()");
        continue;
      }
      queue.drainTo(group);
      settle(group);
    }
  }

  void stop() {
    add(STOP);
  }

  /** Brings all that has gathered to disk, on the calling thread. */
  void flush() {
    List<Event> group = new ArrayList<>();
    if (queue.drainTo(group) > 0) {
      settle(group);
    }
  }

  private void settle(List<Event> group) {
    messages = 0;
    try {
      write(group);
      announce(group);
    } catch (RuntimeException e) {
      // A bug of ours in announcing must not end the saving of every document.
      LOG.error("a group of {} events could not be settled", group.size(), e);
    }
  }

  private void write(List<Event> group) {
    Map<DocumentActor, List<DocumentStore.LogEntry>> byActor = new LinkedHashMap<>();
    for (Event event : group) {
      if (event instanceof Event.Write write && write.actor().failure() == null) {
        byActor.computeIfAbsent(write.actor(), unseen -> new ArrayList<>()).add(write.entry());
      }
    }
    if (byActor.isEmpty()) {
      return;
    }
    try {
      store.append(byActor.values().stream().flatMap(List::stream).toList());
    } catch (RuntimeException e) {
      if (byActor.size() == 1) {
        fail(byActor.keySet().iterator().next(), e);
      } else {
        LOG.warn("a group commit of {} documents failed; each is tried alone", byActor.size(), e);
        byActor.forEach(this::writeAlone);
      }
    }
  }

  private void writeAlone(DocumentActor actor, List<DocumentStore.LogEntry> entries) {
    try {
      store.append(entries);
    } catch (RuntimeException e) {
      fail(actor, e);
    }
  }

  private void fail(DocumentActor actor, RuntimeException cause) {
    WriteFailure why = WriteFailure.of(cause);
    if (why == WriteFailure.OVERTAKEN) {
      LOG.info("another server writes to document {} as well", actor.id());
    } else {
      LOG.error("changes of document {} could not be written", actor.id(), cause);
    }
    actor.fail(why);
    observer.failed(actor, why);
  }

  private void announce(List<Event> group) {
    Map<DocumentActor, List<Commit>> commits = new LinkedHashMap<>();
    for (Event event : group) {
      switch (event) {
        case Event.Write write -> {
          WriteFailure failure = write.actor().failure();
          if (failure != null) {
            write.result().completeExceptionally(failure.problem().toException());
          } else {
            write.actor().written(write);
            commits
                .computeIfAbsent(write.actor(), unseen -> new ArrayList<>())
                .add(write.entry().commit());
          }
        }
        case Event.Join join -> {
          // Those who are in already hear of what comes before; the newcomer's state holds it.
          tell(join.actor(), commits.remove(join.actor()));
          join.actor().admit(join);
        }
        case Event.Stop stop -> {}
      }
    }
    commits.forEach(this::tell);
  }

  private void tell(DocumentActor actor, @Nullable List<Commit> commits) {
    if (commits != null) {
      messages += actor.broadcast(commits);
      observer.committed(actor, commits);
    }
  }
}
