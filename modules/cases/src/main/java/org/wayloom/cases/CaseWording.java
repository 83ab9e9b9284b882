package org.wayloom.cases;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text in the four languages; empty where nobody wrote one. */
public record CaseWording(String en, String pl, String ru, String fa) {
  private static final int LONGEST = 5_000;

  public CaseWording(
      @Nullable String en, @Nullable String pl, @Nullable String ru, @Nullable String fa) {
    this.en = Said.text("en", en, LONGEST);
    this.pl = Said.text("pl", pl, LONGEST);
    this.ru = Said.text("ru", ru, LONGEST);
    this.fa = Said.text("fa", fa, LONGEST);
  }

  /** Whether it says something, and the same to everybody. */
  boolean isPlain() {
    return !isEmpty() && Stream.of(en, pl, ru, fa).noneMatch(text -> text.contains("{"));
  }

  boolean isEmpty() {
    return en.isEmpty() && pl.isEmpty() && ru.isEmpty() && fa.isEmpty();
  }

  /** In a language ({@code en pl ru fa}), else in the first that there is. */
  String in(String language) {
    String wanted =
        switch (language) {
          case "pl" -> pl;
          case "ru" -> ru;
          case "fa" -> fa;
          default -> en;
        };
    if (!wanted.isEmpty()) {
      return wanted;
    }
    return !en.isEmpty() ? en : !pl.isEmpty() ? pl : !ru.isEmpty() ? ru : fa;
  }
}
