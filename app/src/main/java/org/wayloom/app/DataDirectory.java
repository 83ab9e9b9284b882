package org.wayloom.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything, taken by one process at a time.
 *
 * <p>The lock is the operating system's, on {@code wayloom.lock}: it falls with the process however
 * that ends. {@code wayloom.port} tells other commands where the running server listens, and {@code
 * wayloom.pass}, which only the owner can read, lets them show the server that they may read the
 * folder.
 */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final String pass = newPass();

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  private static String newPass() {
    byte[] bits = new byte[20];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** Takes the folder, making it if need be; empty when another process has it. */
  static Optional<DataDirectory> tryTake(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("wayloom.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      Files.deleteIfExists(portFile(path));
      Files.deleteIfExists(passFile(path));
      return Optional.of(new DataDirectory(path, channel));
    } catch (IOException e) {
      throw new StartRefused("The data directory " + path + " cannot be used: " + e.getMessage());
    }
  }

  /** Takes the folder, or refuses the start with a sentence that says who has it. */
  static DataDirectory take(Path path) {
    return tryTake(path)
        .orElseThrow(
            () ->
                new StartRefused(
                    "Another Wayloom is using the data directory "
                        + path
                        + runningPort(path)
                            .map(port -> " (http://localhost:" + port + ")")
                            .orElse("")
                        + ". Stop it, or choose another directory with --data."));
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // taken within this process
    }
  }

  /** The port of the server that has the folder, once it serves. */
  static Optional<Integer> runningPort(Path path) {
    try {
      return Optional.of(Integer.valueOf(Files.readString(portFile(path)).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The pass of the server that has the folder, once it serves. */
  static Optional<String> runningPass(Path path) {
    try {
      return Optional.of(Files.readString(passFile(path)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells other commands where this process serves, and those that may read the folder its pass.
   */
  void announce(int port) {
    try {
      // A temporary file is its owner's only, and the pass is whole before it has its name.
      Path made = Files.createTempFile(path, "pass", null);
      Files.writeString(made, pass);
      Files.move(made, passFile(path), StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(portFile(path), Integer.toString(port));
    } catch (IOException e) {
      throw new StartRefused(
          "The data directory " + path + " cannot be written: " + e.getMessage());
    }
  }

  private static Path portFile(Path path) {
    return path.resolve("wayloom.port");
  }

  private static Path passFile(Path path) {
    return path.resolve("wayloom.pass");
  }

  Path path() {
    return path;
  }

  String pass() {
    return pass;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(portFile(path));
      Files.deleteIfExists(passFile(path));
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The data directory could not be released", e);
    }
  }
}
