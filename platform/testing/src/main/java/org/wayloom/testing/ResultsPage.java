package org.wayloom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a long run of a test came to, as a page of the project. */
public final class ResultsPage {
  private final String title;
  private final double load;

  private ResultsPage(String title, double load) {
    this.title = title;
    this.load = load;
  }

  /** Notes how busy the machine is before the run. */
  public static ResultsPage begin(String title) {
    return new ResultsPage(
        title, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /**
   * Writes the page in the place of the one before.
   *
   * @param page its place in the project
   */
  public void write(String page, String text) {
    Path file = Path.of(System.getProperty("wayloom.root", "."), page);
    String machine =
        String.format(
            Locale.ROOT,
            "%d processors, Java %s, load average at the start %.1f.",
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            load);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, "# %s\n\n%s %s\n".formatted(title, machine, text.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
