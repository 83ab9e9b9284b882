package org.wayloom.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Files on their way in, kept for a day under {@code uploads/WORKSPACE/ID}. What a user calls a
 * file is kept beside it as text and is never part of a path.
 */
final class Uploads {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MAX_NAME = 200;

  private final Path folder;
  private final Clock clock;
  private final long maxBytes;

  Uploads(Path folder, Clock clock, long maxBytes) {
    this.folder = folder;
    this.clock = clock;
    this.maxBytes = maxBytes;
  }

  /** A file that was sent. */
  record Upload(String id, String name, long bytes) {}

  /** Writes the stream to disk in constant memory; what is too large leaves nothing behind. */
  Upload take(WorkspaceId workspace, String name, InputStream body) {
    deleteOld();
    String id = Ids.next();
    String plain = plain(name);
    Path target = place(workspace, id);
    try {
      Files.createDirectories(folder(workspace));
      long bytes = copy(body, target);
      Files.writeString(nameOf(target), plain, StandardCharsets.UTF_8);
      return new Upload(id, plain, bytes);
    } catch (IOException e) {
      deleteQuietly(target);
      throw new UncheckedIOException("The upload could not be kept", e);
    } catch (ProblemException e) {
      deleteQuietly(target);
      throw e;
    }
  }

  private long copy(InputStream body, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        bytes += count;
        if (bytes > maxBytes) {
          throw ProblemException.of(
              ProblemType.TOO_LARGE,
              "The file is larger than "
                  + (maxBytes >> 20)
                  + " MB. Pack it with gzip, split it, or import it from the command line.");
        }
        out.write(buffer, 0, count);
      }
    }
    return bytes;
  }

  /** Where the file lies, or a NOT_FOUND problem. */
  Path file(WorkspaceId workspace, String id) {
    Path file = isId(id) ? place(workspace, id) : null;
    if (file == null || !Files.isRegularFile(file)) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND,
          "There is no such upload. Files are kept for a day; send it again.");
    }
    return file;
  }

  /** Ids come from browsers: one that can be none is as unknown as any other. */
  private static boolean isId(String id) {
    try {
      Ids.check("upload id", id);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  String name(WorkspaceId workspace, String id) {
    try {
      return Files.readString(nameOf(file(workspace, id)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(WorkspaceId workspace) {
    deleteOlderThan(folder(workspace), Long.MAX_VALUE);
    deleteQuietly(folder(workspace));
  }

  /** Deletes what nobody needs any more. */
  void deleteOld() {
    long before = clock.millis() - KEPT.toMillis();
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> workspaces = Files.list(folder)) {
      workspaces.forEach(each -> deleteOlderThan(each, before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOlderThan(Path workspace, long before) {
    if (!Files.isDirectory(workspace)) {
      return;
    }
    try (Stream<Path> files = Files.list(workspace)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toMillis() < before) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(WorkspaceId workspace) {
    return folder.resolve(workspace.value());
  }

  // Ids hold letters, digits, - _ . : and start with a letter or digit: no way out of the folder.
  private Path place(WorkspaceId workspace, String id) {
    return folder(workspace).resolve(id + ".bin");
  }

  private static Path nameOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".name");
  }

  /** The last part of the name, short and without control characters. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String text = last.replaceAll("\\p{Cntrl}", " ").strip();
    String kept = text.isEmpty() ? "file" : text;
    return kept.length() <= MAX_NAME ? kept : kept.substring(kept.length() - MAX_NAME);
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next clean-up finds it by its age.
    }
  }
}
