package org.wayloom.app;

import org.wayloom.evidence.NewEvent;

/**
 * How an event is called in answers about one file: type and life-cycle step, {@code W_Call+START}.
 */
final class Activity {
  private static final char STEP = '+';

  private Activity() {}

  static String of(NewEvent event) {
    String step = event.properties().get("lifecycle:transition");
    return step == null ? event.type() : event.type() + STEP + step;
  }

  /** Whether a name that a person wrote means this activity: in full, or without its step. */
  static boolean isMeantBy(String written, String activity) {
    if (written.equals(activity)) {
      return true;
    }
    int step = activity.lastIndexOf(STEP);
    return step > 0 && written.equals(activity.substring(0, step));
  }
}
