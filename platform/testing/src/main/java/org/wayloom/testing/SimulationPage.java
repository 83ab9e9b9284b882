package org.wayloom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page docs/simulation.md, a section a simulation. {@code make simulate} runs the simulations
 * at full size and writes their figures; a plain test run takes a small slice and writes nothing.
 */
public final class SimulationPage {
  private static final String HEAD =
      """
      # What the analysis finds of what was planted

      Simulated journeys with a truth that is known, and what the analysis makes of them. Every number comes from a seed;
      `make simulate` computes them again and rewrites this page.
      """;

  private SimulationPage() {}

  public static boolean isFull() {
    return Boolean.getBoolean("wayloom.simulate");
  }

  /** How much of a simulation this run does. */
  public static int size(int small, int full) {
    return isFull() ? full : small;
  }

  /** Replaces the section of that title, in a full run. */
  public static void write(String title, String text) {
    if (!isFull()) {
      return;
    }
    Path page = Path.of(System.getProperty("wayloom.root", "."), "docs", "simulation.md");
    try {
      String before = Files.exists(page) ? Files.readString(page) : HEAD;
      String heading = "\n## " + title + "\n";
      int from = before.indexOf(heading);
      String section = heading + "\n" + text.strip() + "\n";
      if (from < 0) {
        Files.writeString(page, before.stripTrailing() + "\n" + section);
      } else {
        int to = before.indexOf("\n## ", from + heading.length());
        Files.writeString(
            page, before.substring(0, from) + section + (to < 0 ? "" : before.substring(to)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
