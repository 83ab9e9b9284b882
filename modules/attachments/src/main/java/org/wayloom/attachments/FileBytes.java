package org.wayloom.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.Sha256;
import org.wayloom.kernel.WorkspaceId;

/**
 * The bytes of files, in {@code WORKSPACE/XX/SHA256} where XX are the first two digits: the same
 * bytes lie once in a workspace, and nothing that a sender chose is part of a path. Workspaces do
 * not share bytes, so that the one cannot tell what the other keeps.
 *
 * <p>Bytes come in under a name of their own, are forced to disk and take their place in one move;
 * what a crash leaves behind is such a half file, which nothing refers to.
 */
final class FileBytes {
  private final Path folder;
  private final int limit;

  FileBytes(Path folder, int limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /** What is on disk now, and how it begins. */
  record Kept(String sha256, long bytes, byte[] head) {}

  /**
   * Takes the bytes in, and calls {@code entered} once they are in their place; no bytes are
   * removed between the two.
   */
  Kept take(WorkspaceId workspace, InputStream body, Consumer<Kept> entered) {
    Path incoming = folder(workspace).resolve("incoming-" + Ids.next());
    try {
      Files.createDirectories(folder(workspace));
      Kept kept = write(body, incoming);
      Path target = place(workspace, kept.sha256());
      Files.createDirectories(target.getParent());
      synchronized (this) {
        Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        entered.accept(kept);
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be kept", e);
    } finally {
      deleteQuietly(incoming);
    }
  }

  private Kept write(InputStream body, Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] head = new byte[0];
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int count = read(body, buffer); count > 0; count = read(body, buffer)) {
        if (bytes == 0) {
          head = Arrays.copyOf(buffer, Math.min(count, Signature.LENGTH));
        }
        bytes += count;
        if (bytes > limit) {
          throw tooLarge();
        }
        digest.update(buffer, 0, count);
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, count);
        while (chunk.hasRemaining()) {
          out.write(chunk);
        }
      }
      if (bytes == 0) {
        throw ProblemException.of(
            ProblemType.INVALID_REQUEST,
            "The file is empty. Send its bytes as the body, as application/octet-stream.");
      }
      out.force(true);
    }
    return new Kept(Sha256.hex(digest), bytes, head);
  }

  /** Fills the buffer as far as the body goes, so that the head is whole; 0 at the end. */
  private static int read(InputStream body, byte[] buffer) throws IOException {
    return body.readNBytes(buffer, 0, buffer.length);
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "A file may have at most %d MB. Make the picture smaller, or put in a link to the file."
            .formatted(limit >> 20));
  }

  /** Removes bytes if, when no new ones are being entered, nobody needs them. */
  void removeUnless(BooleanSupplier needed, WorkspaceId workspace, String sha256) {
    synchronized (this) {
      if (!needed.getAsBoolean()) {
        deleteQuietly(place(workspace, sha256));
      }
    }
  }

  Path place(WorkspaceId workspace, String sha256) {
    return folder(workspace).resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  void forget(WorkspaceId workspace) {
    Path gone = folder(workspace);
    if (!Files.isDirectory(gone)) {
      return;
    }
    try (Stream<Path> files = Files.walk(gone)) {
      files.sorted(Comparator.reverseOrder()).forEach(FileBytes::deleteQuietly);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of a workspace could not be removed", e);
    }
  }

  // Ids hold letters, digits, - _ . : and start with a letter or digit: no way out of the folder.
  private Path folder(WorkspaceId workspace) {
    return folder.resolve(workspace.value());
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Nothing refers to it; it costs room, not truth.
    }
  }
}
