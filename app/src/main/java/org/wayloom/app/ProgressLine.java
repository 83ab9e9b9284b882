package org.wayloom.app;

import java.util.Locale;
import org.wayloom.evidence.Evidence;

/** One line on standard error that says how far an import is; silent where nobody watches. */
final class ProgressLine implements Evidence.Progress {
  private static final long NANOS_BETWEEN = 100_000_000;

  private final boolean watched = System.console() != null && System.console().isTerminal();
  private long last;

  @Override
  public void at(Phase phase, long bytesRead, long bytesTotal, long rows) {
    long now = System.nanoTime();
    if (!watched || (phase != Phase.DONE && now - last < NANOS_BETWEEN)) {
      return;
    }
    last = now;
    String share =
        bytesTotal == 0 ? "" : String.format(Locale.ROOT, "%3d%% ", 100 * bytesRead / bytesTotal);
    String text =
        switch (phase) {
          case READING -> String.format(Locale.ROOT, "%s%,d rows read", share, rows);
          case STORING -> String.format(Locale.ROOT, "storing %,d rows …", rows);
          case DONE -> "";
        };
    System.err.printf("\r%-60s%s", text, phase == Phase.DONE ? "\r" : "");
  }
}
