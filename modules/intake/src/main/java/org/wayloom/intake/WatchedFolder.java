package org.wayloom.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A folder whose new and changed files are imported by themselves.
 *
 * @param source what the evidence is filed under
 * @param folder below the directory that the server's operator allows, such as {@code shop/orders}
 * @param mapping the name of a saved mapping
 * @param everyMinutes how often it is looked into
 * @param paused whether it is not looked into for now
 */
record WatchedFolder(
    String id,
    String source,
    String folder,
    String mapping,
    int everyMinutes,
    boolean paused,
    Instant created) {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_FOLDER = 500;
  private static final int LONGEST_WAIT = 7 * 24 * 60;

  /** What is wrong with it, or empty. */
  Optional<String> fault() {
    if (source.isEmpty() || source.length() > LONGEST_NAME) {
      return Optional.of(
          "\"source\" must have 1 to %d characters; it has %d."
              .formatted(LONGEST_NAME, source.length()));
    }
    if (source.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("\"source\" must not hold control characters.");
    }
    if (mapping.isEmpty()) {
      return Optional.of("\"mapping\" must name a saved mapping.");
    }
    if (everyMinutes < 1 || everyMinutes > LONGEST_WAIT) {
      return Optional.of(
          "\"everyMinutes\" must be 1 to %d; it is %d.".formatted(LONGEST_WAIT, everyMinutes));
    }
    if (folder.length() > LONGEST_FOLDER || !staysBelow(folder)) {
      return Optional.of(
          "\"folder\" must be a path below the directory that this server watches, such as"
              + " shop/orders, without \"..\".");
    }
    return Optional.empty();
  }

  private static boolean staysBelow(String folder) {
    if (folder.isEmpty() || folder.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':')) {
      return false;
    }
    try {
      Path path = Path.of(folder);
      for (Path name : path) {
        if (name.toString().equals("..") || name.toString().equals(".")) {
          return false;
        }
      }
      return !path.isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
