package org.wayloom.journeysindex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.Folders;

/**
 * The folder of a workspace's indexes. A build writes into {@code building}; renaming that to
 * {@code version-N} is the one moment at which the new index is there. The highest version that is
 * whole is the current one; whatever else lies here is what a crash left and goes at the next
 * start.
 */
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final Pattern VERSION = Pattern.compile("version-(\\d{1,18})");

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the newest whole version and removes everything else. */
  Optional<MappedIndex> openCurrent() {
    Optional<MappedIndex> current = Optional.empty();
    for (Path entry : entriesNewestFirst()) {
      if (current.isEmpty() && version(entry) > 0) {
        current = open(entry);
      }
      if (current.isEmpty() || !current.get().isIn(entry)) {
        delete(entry);
      }
    }
    return current;
  }

  private static Optional<MappedIndex> open(Path entry) {
    try {
      return Optional.of(MappedIndex.open(entry, true));
    } catch (IOException | RuntimeException e) {
      LOG.warn("An index is built again: {}", e.toString());
      return Optional.empty();
    }
  }

  /** An empty folder to build in. */
  Path startBuilding() throws IOException {
    Path building = folder.resolve("building");
    delete(building);
    return Files.createDirectories(building);
  }

  /** Makes what was built the current version, in one step that a crash cannot halve. */
  Path publish(Path building) throws IOException {
    long newest = entriesNewestFirst().stream().mapToLong(IndexFolder::version).max().orElse(0);
    Path version = folder.resolve("version-" + (Math.max(0, newest) + 1));
    Files.move(building, version, StandardCopyOption.ATOMIC_MOVE);
    IndexFiles.sync(folder);
    return version;
  }

  void deleteAll() {
    delete(folder);
  }

  private List<Path> entriesNewestFirst() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted(Comparator.comparingLong(IndexFolder::version).reversed()).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The index folder cannot be read", e);
    }
  }

  /** The number of a version; 0 for other files. */
  private static long version(Path entry) {
    Matcher matcher = VERSION.matcher(entry.getFileName().toString());
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }

  /** Deletes a file or a folder with all that is in it; what cannot be deleted stays. */
  static void delete(Path path) {
    try {
      Folders.delete(path);
    } catch (IOException e) {
      LOG.warn("Old index files could not be removed: {}", e.toString());
    }
  }
}
