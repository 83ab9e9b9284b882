package org.wayloom.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folder of real data sets that lies beside a checkout and is not part of it. A test that
 * wants one skips with a line where it is absent:
 *
 * <pre>{@code
 * Path log = SharedData.file("bpic2012/bpic2012.xes.gz").orElse(null);
 * assumeTrue(log != null, "no shared data beside the checkout");
 * }</pre>
 */
public final class SharedData {
  private SharedData() {}

  /**
   * The folder: what {@code WAYLOOM_SHARED_DATA} names (system property or environment), else
   * {@code ../shared/data} seen from the root of the checkout.
   */
  public static Optional<Path> folder() {
    String named = setting("WAYLOOM_SHARED_DATA");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }
    String root = System.getProperty("wayloom.root");
    return Optional.ofNullable(root)
        .map(r -> Path.of(r).resolve("../shared/data").normalize())
        .filter(Files::isDirectory);
  }

  /** A file of the folder by its path inside it, such as {@code receipt/receipt.csv}. */
  public static Optional<Path> file(String path) {
    return folder().map(folder -> folder.resolve(path)).filter(Files::isRegularFile);
  }

  private static @Nullable String setting(String name) {
    String property = System.getProperty(name);
    return property != null ? property : System.getenv(name);
  }
}
