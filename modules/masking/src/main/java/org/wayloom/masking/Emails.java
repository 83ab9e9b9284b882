package org.wayloom.masking;

/** Finds e-mail addresses: a name, an at sign, a domain with a dot that ends in letters. */
final class Emails {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 253;

  private Emails() {}

  static void find(String text, Finds finds) {
    int from = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = startOfName(text, from, at);
      int end = endOfDomain(text, at + 1);
      if (start < at && end > at) {
        finds.add(Finding.EMAIL, start, end);
        from = end;
      }
    }
  }

  private static int startOfName(String text, int from, int at) {
    int start = at;
    while (start > from && at - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && text.charAt(start) == '.') {
      start++;
    }
    return start;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'&=~!#$*/?^{|}`".indexOf(c) >= 0;
  }

  /** Behind the last letter of a domain that has a dot and a top level of letters; else -1. */
  private static int endOfDomain(String text, int begin) {
    int stop = begin;
    while (stop < text.length() && stop - begin < LONGEST_DOMAIN && isOfDomain(text.charAt(stop))) {
      stop++;
    }
    // A full stop or a hyphen behind the address belongs to the sentence.
    while (stop > begin && !Character.isLetterOrDigit(text.charAt(stop - 1))) {
      stop--;
    }
    int dot = stop - 1; // not by lastIndexOf, which would look through the whole text before it
    while (dot > begin && text.charAt(dot) != '.') {
      dot--;
    }
    boolean letters = dot > begin && stop - dot > 2;
    for (int i = dot + 1; letters && i < stop; i++) {
      letters = Character.isLetter(text.charAt(i)) || text.startsWith("xn--", dot + 1);
    }
    return letters ? stop : -1;
  }

  private static boolean isOfDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
