package org.wayloom.notifications;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param email where to; empty = no mails
 * @param language of mails: {@code en pl ru fa}
 * @param zone in whose hours digests and quiet are meant
 * @param choices by kind; a kind that is not in it is told in the page
 */
public record NoticeSettings(
    String email,
    String language,
    ZoneId zone,
    Digest digest,
    @Nullable Quiet quiet,
    List<Choice> choices) {
  private static final Set<String> LANGUAGES = Set.of("en", "pl", "ru", "fa");

  /** Plain addresses only: no names, no comments, nothing that could begin another header. */
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /** Of somebody who has said nothing; made of the constants above. */
  static final NoticeSettings USUAL =
      new NoticeSettings("", "en", ZoneId.of("UTC"), Digest.AT_ONCE, null, List.of());

  public NoticeSettings {
    email = email.strip();
    if (!email.isEmpty() && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
      throw new IllegalArgumentException(
          "email must be one address such as anna@example.org: " + email);
    }
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("language must be en, pl, ru or fa: " + language);
    }
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(digest, "digest");
    choices = List.copyOf(choices);
    if (choices.stream().map(Choice::kind).distinct().count() != choices.size()) {
      throw new IllegalArgumentException("choices must name each kind once");
    }
  }

  /** How somebody is told of a kind. */
  public record Choice(NoticeKind kind, Way way) {}

  /** Where one is told. */
  public enum Way {
    PAGE,
    /** In the page, and by mail. */
    MAIL,
    NEVER
  }

  /**
   * When mails are sent.
   *
   * @param day of the week, of a weekly one
   * @param at what time of the day
   */
  public record Digest(Every every, DayOfWeek day, LocalTime at) {
    static final Digest AT_ONCE = new Digest(Every.NOTICE, DayOfWeek.MONDAY, LocalTime.of(8, 0));

    /** What has a mail of its own. */
    public enum Every {
      NOTICE,
      DAY,
      WEEK
    }
  }

  /** Hours in which no mail is sent, over midnight too. */
  public record Quiet(LocalTime from, LocalTime to) {
    public Quiet {
      if (from.equals(to)) {
        throw new IllegalArgumentException("quiet hours must end at another time than they begin");
      }
    }

    boolean holds(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  Way way(NoticeKind kind) {
    return choices.stream()
        .filter(choice -> choice.kind() == kind)
        .findFirst()
        .map(Choice::way)
        .orElse(Way.PAGE);
  }

  boolean wantsMail(NoticeKind kind) {
    return !email.isEmpty() && way(kind) == Way.MAIL;
  }
}
