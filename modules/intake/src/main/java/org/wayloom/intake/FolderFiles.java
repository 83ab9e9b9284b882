package org.wayloom.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.Sha256;

/**
 * What lies in the folders that may be watched. No link is followed, for it may lead anywhere; only
 * regular files are opened; nothing is ever written, moved or removed there.
 */
final class FolderFiles {
  private static final int MOST_FILES = 10_000;
  private static final long LARGEST = 2L << 30;

  private final Path root;

  /**
   * @param root the directory below which folders may be watched
   */
  FolderFiles(Path root) {
    this.root = root;
  }

  /**
   * A file as it lies there.
   *
   * @param file its path below the root, without links
   * @param fault why it must not be opened; null when it may
   */
  record Entry(Path file, long bytes, long modified, @Nullable String fault) {
    String name() {
      return String.valueOf(file.getFileName());
    }

    /** Whether nobody wrote to it between the two looks. */
    boolean isSame(Entry other) {
      return bytes == other.bytes && modified == other.modified;
    }
  }

  /** The files of a folder by name, or a problem when it cannot be looked into. */
  List<Entry> list(String folder) throws IOException {
    Path place = place(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(place)) {
      files = all.filter(file -> !isUnfinished(file)).limit(MOST_FILES + 1L).sorted().toList();
    }
    if (files.size() > MOST_FILES) {
      throw refused(
          "There are more than %,d files in the folder. Move those away that are done with."
              .formatted(MOST_FILES));
    }
    List<Entry> entries = new ArrayList<>();
    for (Path file : files) {
      BasicFileAttributes is = attributes(file);
      if (is != null && !is.isDirectory()) {
        entries.add(entry(file, is));
      }
    }
    return entries;
  }

  /** Hidden files and those that programs give a name of their own until they are whole. */
  private static boolean isUnfinished(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".")
        || name.startsWith("~")
        || name.endsWith("~")
        || name.endsWith(".part")
        || name.endsWith(".tmp")
        || name.endsWith(".filepart")
        || name.endsWith(".crdownload");
  }

  private static Entry entry(Path file, BasicFileAttributes is) {
    return new Entry(file, is.size(), is.lastModifiedTime().toMillis(), fault(is));
  }

  private static @Nullable String fault(BasicFileAttributes is) {
    if (is.isSymbolicLink()) {
      return "This is a link to another place, and links are not followed. Put the file itself here.";
    }
    if (!is.isRegularFile()) {
      return "This is no regular file but a pipe or a device, which is not opened.";
    }
    return is.size() > LARGEST
        ? "The file is larger than %d MB. Split it, or import it from the command line."
            .formatted(LARGEST >> 20)
        : null;
  }

  /** Null when it is there no more. */
  private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (java.nio.file.NoSuchFileException gone) {
      return null;
    }
  }

  /** Where the folder is, when each step to it is a folder and no link. */
  private Path place(String folder) throws IOException {
    if (!Files.isDirectory(root)) {
      throw refused("The directory that this server watches is not there. Tell its operator.");
    }
    Path at = root.toRealPath();
    for (Path name : Path.of(folder)) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        throw refused("\"%s\" is a link, and links are not followed.".formatted(name));
      }
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw refused("There is no folder \"%s\". Make it, or change the path.".formatted(name));
      }
    }
    return at;
  }

  /**
   * Copies a file, so that nobody can change it while it is read.
   *
   * @return the hash of its content; null when it is not as the entry says any more
   */
  @Nullable String copy(String folder, Entry entry, Path target) throws IOException {
    Path file = entry.file();
    if (!place(folder).equals(file.getParent())) {
      return null;
    }
    MessageDigest digest = Sha256.digest();
    long left = entry.bytes();
    BasicFileAttributes before = attributes(file);
    if (before == null || !before.isRegularFile()) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0 && left >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
        left -= count;
      }
    }
    BasicFileAttributes after = attributes(file);
    boolean same = left == 0 && after != null && entry(file, after).isSame(entry);
    return same ? Sha256.hex(digest) : null;
  }

  private static ProblemException refused(String detail) {
    return ProblemException.of(ProblemType.CONFLICT, detail);
  }
}
