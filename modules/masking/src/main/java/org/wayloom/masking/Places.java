package org.wayloom.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for patterns around a stretch; they may look further back and ahead than they may find. */
final class Places {
  private Places() {}

  static Matcher around(Pattern pattern, String plain, Stretch stretch, int before) {
    int from = Math.max(0, stretch.start() - before);
    return pattern
        .matcher(plain)
        .region(from, stretch.end())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }
}
