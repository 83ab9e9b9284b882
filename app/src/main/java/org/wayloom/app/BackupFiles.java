package org.wayloom.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.wayloom.backup.BackupFile;
import org.wayloom.backup.Manifest;

/** Writes backups to where they are wanted, whole or not at all. */
final class BackupFiles {
  private BackupFiles() {}

  /** Writes an archive to a stream. */
  @FunctionalInterface
  interface Source {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * Writes under a name of its own, forces it to disk, reads it back, and only then gives it the
   * name that was asked for. Its owner alone can read it.
   */
  static Manifest write(Path file, boolean force, Source source) throws InterruptedException {
    Path target = file.toAbsolutePath().normalize();
    if (!force && Files.exists(target)) {
      throw isThere(file);
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StartRefused("There is no folder " + folder + " to put the backup into. Make it.");
    }
    try {
      Path part = Files.createTempFile(folder, target.getFileName() + ".", ".part");
      try {
        writeAll(part, source);
        Manifest manifest = readBack(part);
        if (force) {
          Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.move(part, target);
        }
        return manifest;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException e) {
      throw isThere(file);
    } catch (IOException e) {
      throw new StartRefused(sentence(e, file));
    }
  }

  private static void writeAll(Path part, Source source) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      source.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  private static Manifest readBack(Path part) throws IOException {
    try (BackupFile file = BackupFile.open(part)) {
      file.check();
      return file.manifest();
    }
  }

  private static StartRefused isThere(Path file) {
    return new StartRefused(
        file + " is there already. Choose another name, or say --force to replace it.");
  }

  /** What went wrong with a file of the user's, and what to do. */
  static String sentence(IOException failure, Path file) {
    String said =
        failure instanceof FileSystemException known && known.getReason() != null
            ? known.getReason()
            : String.valueOf(failure.getMessage());
    if (said.toLowerCase(Locale.ROOT).contains("no space left")) {
      return "There is no room left for " + file + ". Make room, or choose another disk.";
    }
    return switch (failure) {
      case AccessDeniedException denied ->
          "You may not write or read "
              + denied.getFile()
              + ". Choose another place, or its rights.";
      case NoSuchFileException none -> "There is no " + none.getFile() + ".";
      case FileNotFoundException none -> "There is no " + file + " that can be read.";
      default -> file + ": " + said;
    };
  }
}
