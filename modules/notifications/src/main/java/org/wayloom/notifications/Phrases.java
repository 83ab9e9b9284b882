package org.wayloom.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of mails in one language, from {@code mail/LANGUAGE.properties}. Places for what
 * differs are {@code {0}}, {@code {1}} …; what is put there is not read for places again, and
 * stands apart from a text of the other direction.
 */
final class Phrases {
  private static final Map<String, Phrases> ALL = new ConcurrentHashMap<>();

  /** First strong isolate and its end: a name from the right in a line from the left, and back. */
  private static final String ISOLATE = "\u2068";

  private static final String END = "\u2069";

  /** Less is shown as nothing: two digits follow the point. */
  private static final double LEAST = 0.005;

  private final Properties texts;
  private final NumberFormat numbers;
  private final String language;

  private Phrases(String language) {
    this.language = language;
    this.texts = read(language);
    this.numbers = NumberFormat.getInstance(Locale.forLanguageTag(language));
    numbers.setMaximumFractionDigits(2);
  }

  static Phrases of(String language) {
    return ALL.computeIfAbsent(language, Phrases::new);
  }

  private static Properties read(String language) {
    String file = "mail/" + language + ".properties";
    try (InputStream bytes = Phrases.class.getResourceAsStream(file);
        Reader text =
            new InputStreamReader(Objects.requireNonNull(bytes, file), StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(text);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text without the marks of direction, for places that show them. */
  static String plain(String text) {
    return text.replace(ISOLATE, "").replace(END, "");
  }

  boolean isRightToLeft() {
    return language.equals("fa");
  }

  Properties texts() {
    return texts;
  }

  /** A text with its places filled. */
  String say(String key, String... values) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    StringBuilder said = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      int place = Integer.parseInt(text.substring(open + 1, close));
      said.append(text, at, open).append(ISOLATE).append(values[place]).append(END);
      at = close + 1;
    }
    return said.append(text.substring(at)).toString();
  }

  /** A number in the reader's digits; what is rounded to nothing has no sign. */
  String count(double number) {
    synchronized (numbers) {
      return numbers.format(Math.abs(number) < LEAST ? 0 : number);
    }
  }

  /** What happened, as one sentence. */
  String sentence(Notice notice) {
    return switch (notice) {
      case Notice.CaseOpened opened ->
          say(
              opened.again() ? "case-opened.again" : "case-opened",
              count(opened.number()),
              say("priority." + word(opened.priority().name())));
      case Notice.CaseWaiting waiting -> waiting(waiting);
      case Notice.CaseClosed closed ->
          say(closed.recovered() ? "case-closed.recovered" : "case-closed", count(closed.number()));
      case Notice.ChangeMoved moved ->
          say("change-moved", moved.title(), say("status." + moved.to()), moved.by());
      case Notice.EffectFound found ->
          say(
              "effect." + found.verdict(),
              found.title(),
              amount(found.effect(), found.unit()),
              amount(found.low(), found.unit()),
              amount(found.high(), found.unit()));
      case Notice.FindingsAppeared appeared ->
          say("findings", appeared.title(), count(appeared.count()));
      case Notice.MapDrifted drifted -> drifted(drifted);
      case Notice.Mentioned mentioned ->
          mentioned.by().isEmpty()
              ? say("mentioned", mentioned.name(), mentioned.title())
              : say("mentioned.by", mentioned.name(), mentioned.title(), mentioned.by());
      case Notice.FileRefused refused ->
          say("file-refused", refused.file(), refused.folder(), refused.problem());
      case Notice.WebhookStopped stopped ->
          say("webhook-stopped." + word(stopped.why().name()), stopped.host());
    };
  }

  /** What moved, and who is to look. */
  private String drifted(Notice.MapDrifted drifted) {
    String happened = say("drift", drifted.title(), count(drifted.count()));
    return drifted.owner().isEmpty()
        ? happened
        : happened + " " + say("drift.owner", drifted.owner());
  }

  /** What a case waits for, and who is to know. */
  private String waiting(Notice.CaseWaiting waiting) {
    String why = "case-waiting." + word(waiting.why().name());
    String number = count(waiting.number());
    String happened =
        waiting.why() == Notice.CaseWaiting.Why.ESCALATED && !waiting.to().isEmpty()
            ? say(why + ".to", number, waiting.to())
            : say(why, number);
    String owner =
        waiting.owner().isEmpty()
            ? say("case-waiting.nobody")
            : say("case-waiting.owner", waiting.owner());
    return happened + " " + owner;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String amount(double value, Notice.Unit unit) {
    return switch (unit) {
      case POINTS -> say("unit.points", count(value));
      case SHARE -> say("unit.share", count(value * 100));
      case HOURS -> say("unit.hours", count(value));
    };
  }
}
