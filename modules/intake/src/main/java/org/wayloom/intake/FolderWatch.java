package org.wayloom.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.MappedImports;
import org.wayloom.intake.FolderFiles.Entry;
import org.wayloom.intake.WatchedFolders.Fate;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Looks into the watched folders, each at its interval, and has what is new or changed imported. A
 * file is taken when two looks in a row found it the same, for it may still be written. What was
 * taken is known by its content, so that neither a restart nor another name takes it again.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long TICK_SECONDS = 15;

  private final WatchedFolders folders;
  private final FolderFiles files;
  private final MappedImports imports;
  private final Path copies;
  private final Clock clock;
  private final Map<String, Look> looks = new ConcurrentHashMap<>();

  /** Held while a folder is looked into. */
  private final ReentrantLock looking = new ReentrantLock();

  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watched-folders").factory());

  /**
   * @param copies where files lie while they are read
   */
  FolderWatch(
      WatchedFolders folders, FolderFiles files, MappedImports imports, Path copies, Clock clock) {
    this.folders = folders;
    this.files = files;
    this.imports = imports;
    this.copies = copies;
    this.clock = clock;
  }

  /**
   * What a look found.
   *
   * @param problem why the folder could not be looked into
   * @param seen the files that were there, by name
   */
  record Look(WatchedFolder folder, Instant at, @Nullable String problem, Map<String, Seen> seen) {
    Look {
      seen = Map.copyOf(seen);
    }
  }

  /** A file, and whether it is done with as it is. */
  record Seen(Entry entry, boolean done) {}

  /** Removes what a crash left and looks into the folders from now on. */
  FolderWatch start() {
    try (Stream<Path> left = Files.isDirectory(copies) ? Files.list(copies) : Stream.empty()) {
      left.forEach(FolderWatch::delete);
    } catch (IOException e) {
      LOG.warn("What was left in {} could not be removed", copies, e);
    }
    ticker.scheduleWithFixedDelay(this::tickSafely, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    return this;
  }

  Optional<Look> lastLook(WatchedFolder folder) {
    return Optional.ofNullable(looks.get(folder.id())).filter(it -> it.folder().equals(folder));
  }

  /** Looks at the files of a folder as if it had never seen them. */
  void forget(String id) {
    looks.remove(id);
  }

  private void tickSafely() {
    try {
      tick();
    } catch (RuntimeException e) {
      LOG.error("The watched folders could not be looked into", e);
    }
  }

  /** Looks into the folders that are due. */
  void tick() {
    var all = folders.all();
    looks.keySet().removeIf(id -> all.stream().noneMatch(owned -> owned.folder().id().equals(id)));
    for (WatchedFolders.Owned owned : all) {
      WatchedFolder folder = owned.folder();
      Instant due =
          lastLook(folder)
              .map(look -> look.at().plus(Duration.ofMinutes(folder.everyMinutes())))
              .orElse(Instant.MIN);
      if (!folder.paused() && !clock.instant().isBefore(due)) {
        betweenLooks(() -> lookIfStillWatched(owned.workspace(), folder));
      }
    }
  }

  /** Does something while no file is being taken. */
  void betweenLooks(Runnable work) {
    looking.lock();
    try {
      work.run();
    } finally {
      looking.unlock();
    }
  }

  private void lookIfStillWatched(WorkspaceId workspace, WatchedFolder folder) {
    if (folders.list(workspace).contains(folder)) {
      look(workspace, folder);
    }
  }

  private void look(WorkspaceId workspace, WatchedFolder folder) {
    Map<String, Seen> before = lastLook(folder).map(Look::seen).orElse(Map.of());
    Map<String, Seen> now = new HashMap<>();
    String problem = null;
    Instant at = clock.instant();
    try {
      imports.check(workspace, folder.mapping());
      for (Entry entry : files.list(folder.folder())) {
        now.put(entry.name(), seen(workspace, folder, entry, before.get(entry.name())));
      }
    } catch (ProblemException e) {
      problem = e.problem().detail();
    } catch (IOException e) {
      LOG.warn("The watched folder {} of {} cannot be read", folder.folder(), workspace, e);
      problem = "The folder cannot be read. Look whether the server may read it.";
    } catch (RuntimeException e) {
      LOG.error("The watched folder {} of {} failed", folder.folder(), workspace, e);
      problem = "Something went wrong on our side. The folder is looked into again; see the log.";
    }
    looks.put(folder.id(), new Look(folder, at, problem, now));
  }

  private Seen seen(
      WorkspaceId workspace, WatchedFolder folder, Entry entry, @Nullable Seen before) {
    if (entry.fault() != null) {
      refuse(workspace, folder, entry, entry.fault());
      return new Seen(entry, true);
    }
    if (before == null || !before.entry().isSame(entry)) {
      return new Seen(entry, false);
    }
    return before.done() ? before : new Seen(entry, take(workspace, folder, entry));
  }

  private void refuse(WorkspaceId workspace, WatchedFolder folder, Entry entry, String fault) {
    String known = "name:" + entry.name();
    if (!folders.knows(workspace, folder.id(), known)) {
      folders.remember(workspace, folder, new Fate(known, entry.name(), fault));
      imports.refuse(
          workspace, entry.name(), ProblemException.of(ProblemType.UNREADABLE_FILE, fault));
    }
  }

  /** Whether the file, as it is, need not be looked at again. */
  private boolean take(WorkspaceId workspace, WatchedFolder folder, Entry entry) {
    Path copy = null;
    try {
      Files.createDirectories(copies);
      copy = Files.createTempFile(copies, "file", null);
      String hash = files.copy(folder.folder(), entry, copy);
      if (hash == null) {
        return false;
      }
      String known = "sha-256:" + hash;
      if (!folders.knows(workspace, folder.id(), known)) {
        String problem = imported(workspace, folder, entry, copy);
        folders.remember(workspace, folder, new Fate(known, entry.name(), problem));
      }
      return true;
    } catch (IOException e) {
      LOG.warn("A file of the watched folder {} cannot be read", folder.folder(), e);
      refuse(
          workspace,
          folder,
          entry,
          "The file cannot be read. Look whether the server may read it, and give it a new name.");
      return true;
    } finally {
      delete(copy);
    }
  }

  /** Why the file was not imported; null when it was. */
  private @Nullable String imported(
      WorkspaceId workspace, WatchedFolder folder, Entry entry, Path copy) {
    try {
      imports.take(workspace, copy, entry.name(), folder.mapping(), folder.source());
      return null;
    } catch (ProblemException e) {
      LOG.info("A file of the watched folder {} was refused: {}", folder.folder(), e.getMessage());
      return e.problem().detail();
    }
  }

  private static void delete(@Nullable Path copy) {
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        LOG.warn("The copy {} could not be removed", copy, e);
      }
    }
  }

  @Override
  public void close() {
    ticker.shutdown();
    try {
      if (!ticker.awaitTermination(10, TimeUnit.SECONDS)) {
        ticker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
