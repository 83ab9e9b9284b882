package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.text.Mood;

/**
 * What customers say about a place of a map, in their own words. What a machine makes of the words
 * is an estimate and stands apart from every score that somebody gave.
 *
 * @param texts how many were read
 * @param complete false when the workspace has more texts than are read
 * @param moods how many texts sound how; together all that were read
 * @param phrases what these texts talk about more than the workspace's others
 * @param items a page of the texts, newest first
 */
public record Voices(
    int texts,
    boolean complete,
    List<MoodCount> moods,
    List<Topic> phrases,
    List<Voice> items,
    @Nullable String next) {
  public Voices {
    moods = List.copyOf(moods);
    phrases = List.copyOf(phrases);
    items = List.copyOf(items);
  }

  /** Texts of one mood. */
  public record MoodCount(Mood.Label mood, int texts) {}

  /** A phrase, its language by ISO 639-1 code, and in how many of the texts it stands. */
  public record Topic(String phrase, String language, int texts) {}

  /**
   * One text.
   *
   * @param sequence of the event that it came with; null where it was said in an interview
   * @param person the code of who said it, where evidence knows them
   * @param personId empty where nobody wrote down who it was
   * @param time null where nobody wrote down when an interview was
   * @param interview where it was said; null where it came with an event
   * @param ownScore the number that came with the text, by its author
   * @param language ISO 639-1, {@code und} when it is not known
   * @param mood as estimated from the words
   */
  public record Voice(
      @Nullable Long sequence,
      @Nullable Integer person,
      String personId,
      @Nullable Instant time,
      VoiceKind kind,
      @Nullable String channel,
      String text,
      @Nullable Double ownScore,
      String language,
      Mood mood,
      @Nullable Interview interview) {}

  /** A note and the passage of it that was marked. */
  public record Interview(String note, String title, String passage) {}
}
