package org.wayloom.analysis;

/**
 * A pattern of {@code *} (any characters, also none) and {@code ?} (exactly one); everything else
 * stands for itself.
 *
 * <p>Two pointers and one step back to the last star: at most pattern times text steps, no
 * recursion.
 */
record Wildcard(String pattern) {

  /** Whether the pattern matches the whole text. */
  boolean matches(String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
