package org.wayloom.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.Folders;

/** Folders of files, taken as wholes. */
final class FileTree {
  private static final Logger LOG = LoggerFactory.getLogger(FileTree.class);

  private FileTree() {}

  /** All files below a folder, in the order of their paths. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** For copies, of which nothing is lost; whoever comes next tries again. */
  static void deleteQuietly(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      LOG.warn("{} could not be removed", folder, e);
    }
  }

  /** Whether something failed because a disk has no room left, whoever was writing to it. */
  static boolean isFull(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String said = each instanceof FileSystemException file ? file.getReason() : each.getMessage();
      String text = said == null ? "" : said.toLowerCase(Locale.ROOT);
      if (text.contains("no space left")
          || text.contains("sqlite_full")
          || text.contains("disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }
}
