package org.wayloom.text;

import java.util.EnumMap;
import java.util.Map;

/** Understands texts, without asking anybody: all it knows is in its word lists. */
public final class TextReader {
  /** Longer texts are read up to here; a mood is made early on. */
  private static final int LONGEST = 4_000;

  private final LanguageGuess languages = LanguageGuess.load();
  private final Map<Language, MoodModel> models = new EnumMap<>(Language.class);

  public TextReader() {
    for (Language language : Language.values()) {
      if (language != Language.UNKNOWN) {
        models.put(language, new MoodModel(language, Lexicon.load(language)));
      }
    }
  }

  public Understood read(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Language language = languages.of(start);
    MoodModel model = models.get(language);
    return new Understood(language, model == null ? MoodModel.NONE : model.moodOf(start));
  }
}
