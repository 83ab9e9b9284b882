package org.wayloom.maps;

/**
 * One text in each of the languages that Wayloom speaks. They stand side by side, so that nobody
 * changes one and forgets the others; a missing or blank one does not load.
 */
record Wording(String en, String pl, String ru, String fa) {
  Wording {
    check("en", en);
    check("pl", pl);
    check("ru", ru);
    check("fa", fa);
  }

  /** The text in a language of {@link Texts#language}. */
  String in(String language) {
    return switch (language) {
      case "pl" -> pl;
      case "ru" -> ru;
      case "fa" -> fa;
      default -> en;
    };
  }

  @SuppressWarnings("ConstantValue") // a file may leave a language out
  private static void check(String language, String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a text is missing in " + language);
    }
  }
}
