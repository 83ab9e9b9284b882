package org.wayloom.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Brings files that never change into another folder, while some are added and removed. */
final class FileCopies {
  private FileCopies() {}

  static void copy(Path from, Path to) {
    try {
      for (Path file : filesOf(from)) {
        Path other = to.resolve(from.relativize(file));
        Files.createDirectories(other.getParent());
        bring(file, other);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files could not be copied", e);
    }
  }

  /** Whole files; those that are coming in lie one level higher. */
  private static List<Path> filesOf(Path from) throws IOException {
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(from)) {
      return files
          .filter(file -> from.relativize(file).getNameCount() == 3 && Files.isRegularFile(file))
          .toList();
    }
  }

  private static void bring(Path file, Path other) throws IOException {
    try {
      Files.createLink(other, file);
    } catch (NoSuchFileException e) {
      // Removed since the folder was listed.
    } catch (IOException | UnsupportedOperationException e) {
      copyIfThere(file, other);
    }
  }

  private static void copyIfThere(Path file, Path other) throws IOException {
    try {
      Files.copy(file, other);
    } catch (NoSuchFileException e) {
      // Removed since the folder was listed.
    }
  }
}
