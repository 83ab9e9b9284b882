package org.wayloom.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the real logs, which lie beside the repository and are not part of it. */
final class SharedLog {
  private static final String LOG = "bpic2012/bpic2012.xes.gz";

  private SharedLog() {}

  static Optional<Path> find() {
    return find(LOG);
  }

  /** Visitors of one day, a line each. */
  static Optional<Path> clicks() {
    return find("msnbc_clickstream/msnbc990928.zip");
  }

  private static Optional<Path> find(String log) {
    return Stream.of(
            Optional.ofNullable(System.getenv("WAYLOOM_SHARED_DATA")).map(Path::of),
            Optional.of(Path.of("../shared/data")))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve(log))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
