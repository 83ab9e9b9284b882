package org.wayloom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/** The evidence stores of all workspaces: opened when asked for, closed when idle for a while. */
final class Stores implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final Path data;
  private final int memoryMegabytes;
  private final Clock clock;
  private final Map<WorkspaceId, Opened> opened = new HashMap<>();
  private final ScheduledExecutorService closer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("evidence-idle").factory());
  private final Set<WorkspaceId> rewriting = new HashSet<>();
  private boolean closed;

  Stores(Path data, int memoryMegabytes, Clock clock) {
    this.data = data;
    this.memoryMegabytes = memoryMegabytes;
    this.clock = clock;
    closer.scheduleWithFixedDelay(this::closeIdle, 60, 60, TimeUnit.SECONDS);
  }

  private static final class Opened {
    final StoreFile store;
    int users;
    long lastUsed;

    Opened(StoreFile store) {
      this.store = store;
    }
  }

  private Path folder(WorkspaceId workspace) {
    return folder(data, workspace);
  }

  private static Path folder(Path data, WorkspaceId workspace) {
    return data.resolve("workspaces").resolve(workspace.value());
  }

  /** The workspaces that have evidence. */
  List<WorkspaceId> all() {
    try (Stream<Path> folders = Files.list(data.resolve("workspaces"))) {
      return folders
          .filter(StoreFile::exists)
          .map(folder -> new WorkspaceId(String.valueOf(folder.getFileName())))
          .sorted(Comparator.comparing(WorkspaceId::value))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes each store, as it is at one moment, into a folder laid out as the data folder. One after
   * the other; nobody waits for it.
   */
  void copyTo(Path other) {
    for (WorkspaceId workspace : all()) {
      ask(
          workspace,
          false,
          store -> {
            try {
              Path file = folder(other, workspace).resolve(StoreFile.FILE);
              Files.createDirectories(file.getParent());
              store.copyTo(file);
              return true;
            } catch (IOException e) {
              throw new UncheckedIOException("The evidence could not be copied", e);
            }
          });
    }
  }

  /** Asks the store, or gives {@code empty} where the workspace has none. */
  <T> T ask(WorkspaceId workspace, T empty, Function<StoreFile, T> question) {
    synchronized (this) {
      if (!opened.containsKey(workspace) && !StoreFile.exists(folder(workspace))) {
        return empty;
      }
    }
    return use(workspace, question);
  }

  /** Works with the store, which is made where there is none. */
  <T> T use(WorkspaceId workspace, Function<StoreFile, T> work) {
    Opened entry = take(workspace);
    try {
      return work.apply(entry.store);
    } finally {
      synchronized (this) {
        entry.users--;
        entry.lastUsed = clock.millis();
        notifyAll();
      }
    }
  }

  private synchronized Opened take(WorkspaceId workspace) {
    await(() -> rewriting.contains(workspace));
    if (closed) {
      throw new IllegalStateException("The evidence stores are closed");
    }
    Opened entry = opened.get(workspace);
    if (entry == null) {
      entry = new Opened(StoreFile.open(folder(workspace), memoryMegabytes));
      opened.put(workspace, entry);
    }
    entry.users++;
    return entry;
  }

  /** Removes the workspace's store after those who use it are done. */
  synchronized void forget(WorkspaceId workspace) {
    awaitUnused(opened.get(workspace));
    Opened entry = opened.remove(workspace);
    if (entry != null) {
      entry.store.close();
    }
    try {
      StoreFile.delete(folder(workspace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the store, writes its file anew and lets others in again. */
  void rewrite(WorkspaceId workspace) {
    synchronized (this) {
      await(() -> rewriting.contains(workspace));
      Opened entry = opened.get(workspace);
      awaitUnused(entry);
      if (closed || !StoreFile.exists(folder(workspace))) {
        return;
      }
      rewriting.add(workspace);
      if (entry != null) {
        opened.remove(workspace);
        entry.store.close();
      }
    }
    try {
      StoreRewriting.of(folder(workspace), memoryMegabytes);
    } finally {
      synchronized (this) {
        rewriting.remove(workspace);
        notifyAll();
      }
    }
  }

  private void awaitUnused(@Nullable Opened entry) {
    await(() -> entry != null && entry.users > 0);
  }

  private void await(BooleanSupplier goesOn) {
    boolean interrupted = false;
    while (goesOn.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void closeIdle() {
    long before = clock.millis() - IDLE.toMillis();
    opened
        .values()
        .removeIf(
            entry -> {
              boolean idle = entry.users == 0 && entry.lastUsed < before;
              if (idle) {
                entry.store.close();
              }
              return idle;
            });
  }

  @Override
  public void close() {
    closer.shutdownNow();
    synchronized (this) {
      await(() -> !rewriting.isEmpty());
      closed = true;
      opened.values().forEach(entry -> entry.store.stop());
      for (Opened entry : opened.values()) {
        awaitUnused(entry);
        entry.store.close();
      }
      opened.clear();
    }
  }
}
