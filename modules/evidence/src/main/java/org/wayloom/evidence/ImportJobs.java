package org.wayloom.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence.Progress.Phase;
import org.wayloom.evidence.ImportJob.State;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** Runs imports in the background, one after the other in each workspace. */
final class ImportJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  private final DuckEvidence evidence;
  private final ImportHistory history;
  private final Clock clock;
  private final Map<WorkspaceId, ExecutorService> threads = new ConcurrentHashMap<>();

  /** Jobs that wait or run, by id; the others are in the store. */
  private final Map<String, ImportJob> running = new ConcurrentHashMap<>();

  ImportJobs(DuckEvidence evidence, ImportHistory history, Clock clock) {
    this.evidence = evidence;
    this.history = history;
    this.clock = clock;
  }

  ImportJob submit(
      WorkspaceId workspace, Path file, String name, ImportMapping mapping, boolean dryRun) {
    String id = Ids.next();
    long bytes = file.toFile().length();
    evidence.begin(workspace, id, name, dryRun, bytes);
    ImportJob job = ImportJob.running(id, Phase.READING, 0, bytes, 0, name, clock.instant());
    running.put(id, job);
    threads
        .computeIfAbsent(workspace, ImportJobs::thread)
        .execute(() -> run(workspace, job, file, mapping, dryRun));
    return job;
  }

  private static ExecutorService thread(WorkspaceId workspace) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("imports-" + workspace.value()).factory());
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  private void run(
      WorkspaceId workspace, ImportJob job, Path file, ImportMapping mapping, boolean dryRun) {
    try {
      evidence.importFile(
          workspace,
          job.id(),
          file,
          job.name(),
          mapping,
          dryRun,
          (phase, read, total, rows) ->
              running.computeIfPresent(
                  job.id(), (id, known) -> at(known, phase, read, total, rows)));
    } catch (ProblemException e) {
      LOG.info("Import {} of workspace {} was refused: {}", job.id(), workspace, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Import {} of workspace {} failed", job.id(), workspace, e);
    } finally {
      running.remove(job.id());
    }
  }

  private static ImportJob at(ImportJob job, Phase phase, long read, long total, long rows) {
    return ImportJob.running(job.id(), phase, read, total, rows, job.name(), job.startedAt());
  }

  /** Newest first. */
  List<ImportJob> list(WorkspaceId workspace) {
    return history.list(workspace).stream()
        .map(job -> running.getOrDefault(job.id(), job))
        .toList();
  }

  /** The job, or a NOT_FOUND problem. */
  ImportJob get(WorkspaceId workspace, String id) {
    ImportJob stored = history.get(workspace, id);
    return stored.state() == State.RUNNING ? running.getOrDefault(id, stored) : stored;
  }

  @Override
  public void close() {
    threads.values().forEach(ExecutorService::shutdownNow);
  }
}
