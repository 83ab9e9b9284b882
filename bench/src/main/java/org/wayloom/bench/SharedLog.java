package org.wayloom.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the real log, which lies beside the repository and is not part of it. */
final class SharedLog {
  private static final String LOG = "bpic2012/bpic2012.xes.gz";

  private SharedLog() {}

  static Optional<Path> find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("WAYLOOM_SHARED_DATA")).map(Path::of),
            Optional.of(Path.of("../shared/data")))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve(LOG))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
