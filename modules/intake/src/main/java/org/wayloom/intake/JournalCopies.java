package org.wayloom.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies the journals of all workspaces while messages are appended to them. Files are taken oldest
 * first: one that goes away meanwhile was wholly in the evidence, and the end of the last may be
 * half written, which is cut off when the journal is opened.
 */
final class JournalCopies {
  private JournalCopies() {}

  static void copy(Path data, Path other) {
    try {
      for (Path workspace : files(data.resolve("workspaces"))) {
        Path to =
            other
                .resolve("workspaces")
                .resolve(String.valueOf(workspace.getFileName()))
                .resolve(Reception.FOLDER);
        for (Path file : files(workspace.resolve(Reception.FOLDER))) {
          if (Segment.startOf(file).isPresent()) {
            Files.createDirectories(to);
            copyIfThere(file, to.resolve(String.valueOf(file.getFileName())));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journals could not be copied", e);
    }
  }

  /** What is in a folder, in the order of names; nothing where there is no folder. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void copyIfThere(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to);
    } catch (NoSuchFileException e) {
      // Drained and deleted since the folder was listed: the evidence has it.
    }
  }
}
