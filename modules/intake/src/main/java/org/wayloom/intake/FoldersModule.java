package org.wayloom.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.MappedImports;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.sql.Database;

/** Watched folders, wired: one object for the life of the process; close it before the evidence. */
public final class FoldersModule implements AutoCloseable {
  private final WatchedFolders folders;
  private final MappedImports imports;
  private final @Nullable FolderWatch watch;

  private FoldersModule(
      Database database,
      Optional<Path> root,
      Path data,
      MappedImports imports,
      Announcements announcements,
      Clock clock) {
    database.migrate("intake");
    this.folders = new WatchedFolders(database, announcements, clock);
    this.imports = imports;
    this.watch =
        root.map(FolderFiles::new)
            .map(files -> new FolderWatch(folders, files, imports, data.resolve("watched"), clock))
            .orElse(null);
  }

  /**
   * Watches nothing until it is started.
   *
   * @param root the directory below which folders may be watched; empty = none
   * @param data the data folder; files lie in {@code watched} while they are read
   * @param announcements are told of files that were not imported
   */
  public static FoldersModule of(
      Database database,
      Optional<Path> root,
      Path data,
      MappedImports imports,
      Announcements announcements,
      Clock clock) {
    return new FoldersModule(database, root, data, imports, announcements, clock);
  }

  /** From now on looks into the folders, each at its interval. */
  public FoldersModule start() {
    if (watch != null) {
      watch.start();
    }
    return this;
  }

  /** Removes a workspace's watched folders from the settings; do this before its evidence goes. */
  public void forgetWorkspace(WorkspaceId workspace) {
    if (watch == null) {
      folders.forget(workspace);
    } else {
      watch.betweenLooks(() -> folders.forget(workspace));
    }
  }

  /** Looks now into what is due. */
  void tick() {
    if (watch != null) {
      watch.tick();
    }
  }

  FoldersEndpoint endpoint() {
    return new FoldersEndpoint(folders, imports, watch);
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
