package org.wayloom.notes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;

/**
 * What people say about a note; what they leave out is empty.
 *
 * @param language the text's, BCP 47, such as {@code pl}; empty to have it recognised
 * @param date the day it is from, such as {@code 2026-03-01}
 * @param person who took part, by the name that evidence has for them
 * @param persona the persona of the library that this person stands for
 */
public record NoteFacts(
    NoteKind kind, String title, String language, String date, String person, String persona) {
  private static final int TITLE = 300;
  private static final int PERSON = 400;

  public NoteFacts {
    Objects.requireNonNull(kind, "kind");
    title = line("title", title, TITLE);
    language = line("language", language, 35);
    date = line("date", date, 10);
    person = line("person", person, PERSON);
    persona = line("persona", persona, 80);
    if (!language.isEmpty() && !language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
      throw new IllegalArgumentException(
          "language must be a tag such as en, pl, ru or fa: " + language);
    }
    if (!date.isEmpty()) {
      checkDay(date);
    }
    if (!persona.isEmpty()) {
      Ids.check("persona", persona);
    }
  }

  private static void checkDay(String date) {
    try {
      LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("date must be a day such as 2026-03-01: " + date, e);
    }
  }

  private static String line(String what, @Nullable String given, int longest) {
    String line = given == null ? "" : NoteText.clean(given).replaceAll("\\s+", " ");
    if (line.length() > longest) {
      throw new IllegalArgumentException(
          "%s must have at most %d characters, not %d".formatted(what, longest, line.length()));
    }
    return line;
  }

  NoteFacts withTitle(String other) {
    return new NoteFacts(kind, other, language, date, person, persona);
  }

  NoteFacts withLanguage(String other) {
    return new NoteFacts(kind, title, other, date, person, persona);
  }
}
