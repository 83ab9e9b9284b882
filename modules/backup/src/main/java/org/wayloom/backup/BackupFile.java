package org.wayloom.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A backup as a file, which may be damaged or made by somebody to do harm. Nothing of an archive is
 * believed: the manifest says which files there are, and only in places where Wayloom keeps
 * something; an archive that holds anything else, lacks one, or has other bytes is refused. No
 * entry unpacks to more than the manifest says, and no more is unpacked than there is room for.
 */
public final class BackupFile implements AutoCloseable {
  private static final int LARGEST_MANIFEST = 64 << 20;
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");

  private final Path path;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path path, ZipFile zip, Manifest manifest) {
    this.path = path;
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens the archive and reads what it says of itself; a problem says what is wrong with it. */
  public static BackupFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "There is no file " + path + ".");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException | EOFException e) {
      throw refused(path + " is no backup, or is damaged or cut off. Copy it again.");
    }
    try {
      BackupFile file = new BackupFile(path, zip, manifest(path, zip));
      file.refuseOtherEntries();
      return file;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static Manifest manifest(Path path, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw refused(path + " is no backup of Wayloom: it has no " + Manifest.NAME + ".");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
      if (bytes.length > LARGEST_MANIFEST) {
        throw refused("The list of files in " + path + " is longer than any backup's.");
      }
      JsonNode read = Json.mapper().readTree(bytes);
      if (!read.isObject()) {
        throw refused("The list of files in " + path + " is none.");
      }
      int format = read.path("format").asInt(0);
      if (format > Manifest.FORMAT) {
        throw refused(
            "%s was made by a newer Wayloom (%s; its format is %d, %d is known here). Bring it back with that one."
                .formatted(path, read.path("version").asString(""), format, Manifest.FORMAT));
      }
      return Json.mapper().treeToValue(read, Manifest.class);
    } catch (ZipException | EOFException | JacksonException e) {
      throw refused(
          "The list of files in %s cannot be read: %s".formatted(path, firstLine(e.getMessage())));
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "it is damaged" : message.lines().findFirst().orElse("it is damaged");
  }

  private void refuseOtherEntries() {
    Set<String> expected = new HashSet<>();
    expected.add(Manifest.NAME);
    manifest.files().forEach(file -> expected.add(file.path()));
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (!expected.remove(name)) {
        throw refused(
            "%s holds something that its list of files does not name, or twice: %s"
                .formatted(path, name.length() > 100 ? name.substring(0, 100) + "…" : name));
      }
    }
    if (!expected.isEmpty()) {
      throw refused("%s lacks %s.".formatted(path, expected.iterator().next()));
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Refuses what a newer Wayloom made, for its tables may be others; a build of nobody's passes.
   */
  public void refuseNewerThan(BuildVersion here) {
    if (isNewer(manifest.version(), here.value())) {
      throw refused(
          "%s was made by Wayloom %s, and this is %s. Bring it back with that one, or a newer one."
              .formatted(path, manifest.version(), here.value()));
    }
  }

  private static boolean isNewer(String made, String here) {
    return NUMBERS.matcher(made).matches()
        && NUMBERS.matcher(here).matches()
        && Arrays.compare(numbers(made), numbers(here)) > 0;
  }

  private static int[] numbers(String version) {
    return Pattern.compile("\\.").splitAsStream(version).mapToInt(Integer::parseInt).toArray();
  }

  /** Reads every file to its end and compares it with the manifest. */
  public void check() throws IOException {
    for (KeptFile file : manifest.files()) {
      read(file, OutputStream.nullOutputStream());
    }
  }

  /** Unpacks everything into a folder that is empty; each file is on disk when this returns. */
  void unpackTo(Path folder) throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    if (manifest.bytes() > room) {
      throw ProblemException.of(
          ProblemType.STORAGE_FULL,
          "The backup unpacks to %,d MB, and %s has room for %,d MB. Make room, or choose another place."
              .formatted(manifest.bytes() >> 20, folder.toAbsolutePath().getParent(), room >> 20));
    }
    for (KeptFile file : manifest.files()) {
      Path to = folder.resolve(file.path());
      Files.createDirectories(to.getParent());
      try (FileChannel channel =
          FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        read(file, new ChannelOutput(channel));
        channel.force(true);
      }
    }
  }

  private void read(KeptFile file, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.digest();
    long left = file.bytes();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(zip.getEntry(file.path()))) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw refused(
              "%s in %s unpacks to more than its list of files says.".formatted(file.path(), path));
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    } catch (ZipException | EOFException e) {
      throw refused("%s in %s is damaged or cut off.".formatted(file.path(), path));
    }
    if (left > 0 || !Sha256.hex(digest).equals(file.sha256())) {
      throw refused(
          "%s in %s is not what was backed up: its checksum is another."
              .formatted(file.path(), path));
    }
  }

  /** Writes all it is given; a channel alone may write less. */
  private static final class ChannelOutput extends OutputStream {
    private final FileChannel channel;

    ChannelOutput(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  static ProblemException refused(String sentence) {
    return ProblemException.of(ProblemType.UNREADABLE_FILE, sentence);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
