package org.wayloom.talk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DocumentSummary;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.Said;
import org.wayloom.workspaces.Workspaces;

/**
 * Tells of each mention once: as it is written, and at a start of those that a process which ended
 * did not get to. What fails is tried again after a while.
 */
final class MentionWatch implements Documents.CommitListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MentionWatch.class);
  private static final long AGAIN_SECONDS = 30;
  private static final long LONGEST_STOP_SECONDS = 30;

  private final Documents documents;
  private final Workspaces workspaces;
  private final MentionRows rows;
  private final MentionTelling telling;
  private final Set<Failed> failed = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("wayloom-mentions").factory());

  /** A talk of which something is yet to be told. */
  private record Failed(WorkspaceId workspace, DocumentId document) {}

  MentionWatch(
      Documents documents, Workspaces workspaces, MentionRows rows, MentionTelling telling) {
    this.documents = documents;
    this.workspaces = workspaces;
    this.rows = rows;
    this.telling = telling;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Goes on with what was not told when the process ended. */
  void start() {
    thread.execute(this::lookBack);
    thread.scheduleWithFixedDelay(
        () -> Set.copyOf(failed).forEach(one -> lookThrough(one.workspace, one.document)),
        AGAIN_SECONDS,
        AGAIN_SECONDS,
        TimeUnit.SECONDS);
  }

  private void lookBack() {
    try {
      workspaces
          .list()
          .forEach(
              workspace ->
                  documents
                      .list(workspace.id(), Maps.TALK)
                      .forEach(talk -> lookBack(workspace.id(), talk)));
    } catch (RuntimeException e) {
      LOG.error("talks could not be looked through for mentions", e);
    }
  }

  private void lookBack(WorkspaceId workspace, DocumentSummary talk) {
    boolean isNew =
        Maps.mapOfTalk(talk.id())
            .filter(map -> rows.looked(workspace, map) < talk.version())
            .isPresent();
    if (isNew && !thread.isShutdown()) {
      lookThrough(workspace, talk.id());
    }
  }

  /** Tells of all mentions of a talk that nobody was told of. */
  private void lookThrough(WorkspaceId workspace, DocumentId document) {
    attempt(
        workspace,
        document,
        map -> {
          DocumentState talk = documents.read(workspace, document);
          talk.records().forEach(message -> telling.tell(workspace, map, message));
          rows.look(workspace, map, talk.version());
          failed.remove(new Failed(workspace, document));
        });
  }

  @Override
  public void committed(WorkspaceId workspace, DocumentId document, Commit commit) {
    List<String> messages =
        commit.operations().stream()
            .filter(MentionWatch::mentions)
            .map(Operation::id)
            .distinct()
            .toList();
    if (!messages.isEmpty()) {
      // The message as it stands by now: of two quick edits the words of the last are told.
      attempt(
          workspace,
          document,
          map -> {
            DocumentState talk = documents.read(workspace, document);
            messages.forEach(
                id -> talk.find(id).ifPresent(message -> telling.tell(workspace, map, message)));
          });
    }
  }

  /** What is done with the map of a talk. */
  @FunctionalInterface
  private interface Work {
    void on(DocumentId map);
  }

  private void attempt(WorkspaceId workspace, DocumentId document, Work work) {
    try {
      Maps.mapOfTalk(document).ifPresent(work::on);
    } catch (ProblemException e) {
      failed.remove(new Failed(workspace, document));
      LOG.info("the talk {} was gone before its mentions were told", document);
    } catch (RuntimeException e) {
      failed.add(new Failed(workspace, document));
      LOG.error("mentions in {} could not be told and are tried again", document, e);
    }
  }

  /** Whether words come with it that name anybody. */
  private static boolean mentions(Operation operation) {
    Map<String, FieldValue> fields =
        switch (operation) {
          case Operation.Create create -> create.fields();
          case Operation.Set set -> set.fields();
          case Operation.Move move -> Map.of();
          case Operation.Purge purge -> Map.of();
        };
    FieldValue text = fields.get("text");
    return text != null && !Said.of(text).mentioned().isEmpty();
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
