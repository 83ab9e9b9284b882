package org.wayloom.maps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells remarks in a language. A text names its parameters in braces; each is put between isolates
 * (U+2068, U+2069), so that a Latin name does not turn a Persian sentence round.
 */
final class CheckSentences {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final int LONGEST = 80;

  private final Texts texts;
  private final Locale locale;

  CheckSentences(String language) {
    this.texts = Texts.ofChecks(language);
    this.locale = Locale.forLanguageTag(texts.get("locale"));
  }

  /** The sentence of a check; one with a persona has a text of its own. */
  String of(String check, Map<String, String> params) {
    String forPersona = texts.orEmpty(check + ".persona");
    boolean personal = params.containsKey("persona") && !forPersona.isEmpty();
    return PARAMETER
        .matcher(personal ? forPersona : texts.get(check))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    shown(found.group(1), params.getOrDefault(found.group(1), ""))));
  }

  private String shown(String name, String value) {
    if (name.equals("questions")) {
      return Arrays.stream(value.split(","))
          .map(kind -> texts.get("question." + kind))
          .collect(Collectors.joining(texts.get("comma")));
    }
    if (name.equals("number")) {
      return String.format(locale, "%d", Long.valueOf(value));
    }
    String line = value.strip().replaceAll("\\s+", " ");
    String known = line.isEmpty() ? texts.get("untitled") : line;
    return "\u2068" + shortened(known) + "\u2069";
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
