package org.wayloom.collaboration;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Those who hear of commits: each on a thread of its own, in order, however long it takes. */
final class Listeners implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Registered> registered = new CopyOnWriteArrayList<>();

  private record Registered(Documents.CommitListener listener, ExecutorService thread) {}

  AutoCloseable add(Documents.CommitListener listener) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("commit-listener").factory());
    Registered added = new Registered(listener, thread);
    registered.add(added);
    return () -> {
      registered.remove(added);
      thread.shutdown();
    };
  }

  void tell(WorkspaceId workspace, DocumentId document, List<Commit> commits) {
    for (Registered one : registered) {
      one.thread.execute(
          () -> commits.forEach(commit -> call(one.listener, workspace, document, commit)));
    }
  }

  private static void call(
      Documents.CommitListener listener,
      WorkspaceId workspace,
      DocumentId document,
      Commit commit) {
    try {
      listener.committed(workspace, document, commit);
    } catch (RuntimeException e) {
      LOG.error("a listener failed on version {} of document {}", commit.version(), document, e);
    }
  }

  @Override
  public void close() {
    registered.forEach(one -> one.thread.shutdown());
  }
}
