package org.wayloom.cases;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;

/**
 * An answer that a team writes again and again. Between braces stands what is different each time:
 * {@code {person} {owner} {touchpoint} {score} {date} {number} {link}}.
 */
public record CaseMacro(String id, String title, CaseWording text) {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

  public CaseMacro(@Nullable String id, @Nullable String title, @Nullable CaseWording text) {
    this.id = id == null || id.isEmpty() ? Ids.next() : id;
    Ids.check("id", this.id);
    this.title = Said.line("title", title, 200);
    if (this.title.isEmpty()) {
      throw new IllegalArgumentException("A macro needs a title");
    }
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("A macro needs a text in one language at least");
    }
    this.text = text;
  }

  /** A text with its blanks filled; one that nobody knows stays, so that people see it. */
  static String fill(String text, Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank -> {
              String value = values.getOrDefault(blank.group(1), "");
              return Matcher.quoteReplacement(value.isEmpty() ? blank.group() : value);
            });
  }

  /** A macro, ready to be sent to one customer. */
  public record Draft(String id, String title, String text) {}
}
