package org.wayloom.notifications;

import java.util.List;
import java.util.Locale;

/** Writes mails: what happened as sentences of the reader's language, with a way to each. */
final class Letter {
  private final Phrases phrases;
  private final NoticeSettings settings;
  private final String site;

  /**
   * @param site the address of this server without a slash at its end; empty where nobody knows it
   */
  Letter(NoticeSettings settings, String site) {
    this.phrases = Phrases.of(settings.language());
    this.settings = settings;
    this.site = site;
  }

  private record Line(String sentence, String link) {}

  /** A mail of these notices, oldest first; at least one. */
  Mail of(String id, Place place, List<Told> notices) {
    List<Line> lines =
        notices.stream()
            .map(told -> new Line(phrases.sentence(told.about()), link(place, told.about())))
            .toList();
    String subject =
        lines.size() == 1
            ? lines.getFirst().sentence()
            : phrases.say("subject", phrases.count(lines.size()), place.name());
    String more = site.isEmpty() ? "" : site + "/w/" + place.id() + "/notifications/settings";
    return new Mail(
        id,
        settings.email(),
        settings.language(),
        Phrases.plain(subject),
        text(lines, place, more),
        html(lines, place, subject, more),
        more);
  }

  /** The workspace that a mail is about. */
  record Place(String id, String name) {}

  private String link(Place place, Notice notice) {
    if (site.isEmpty()) {
      return "";
    }
    String path =
        switch (notice) {
          case Notice.CaseOpened opened -> "cases/" + opened.id();
          case Notice.CaseWaiting waiting -> "cases/" + waiting.id();
          case Notice.CaseClosed closed -> "cases/" + closed.id();
          case Notice.ChangeMoved moved -> "improvements/changes/" + moved.change();
          case Notice.EffectFound found -> "improvements/changes/" + found.change();
          case Notice.FindingsAppeared appeared -> "maps/" + appeared.map();
          case Notice.MapDrifted drifted -> "maps/" + drifted.map();
          case Notice.Mentioned mentioned ->
              "maps/" + mentioned.map() + "?thread=" + mentioned.thread();
          case Notice.FileRefused refused -> "evidence/folders";
          case Notice.WebhookStopped stopped -> "notifications/webhooks";
        };
    return site + "/w/" + place.id() + "/" + path;
  }

  private String text(List<Line> lines, Place place, String more) {
    StringBuilder text = new StringBuilder(phrases.say("greeting", place.name())).append("\n\n");
    for (Line line : lines) {
      text.append("• ").append(line.sentence).append('\n');
      if (!line.link.isEmpty()) {
        text.append("  ").append(line.link).append('\n');
      }
    }
    text.append('\n').append(phrases.say("why")).append('\n');
    return more.isEmpty() ? text.toString() : text.append(more).append('\n').toString();
  }

  private String html(List<Line> lines, Place place, String subject, String more) {
    String side = phrases.isRightToLeft() ? "rtl" : "ltr";
    StringBuilder items = new StringBuilder();
    for (Line line : lines) {
      items.append("<li dir=\"auto\">").append(linked(line.sentence, line.link)).append("</li>\n");
    }
    return """
    <!doctype html>
    <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body style="font-family:sans-serif;line-height:1.5">
    <p>%s</p>
    <ul>
    %s</ul>
    <p style="color:#666">%s</p>
    </body></html>
    """
        .formatted(
            settings.language().toLowerCase(Locale.ROOT),
            side,
            escaped(subject),
            escaped(phrases.say("greeting", place.name())),
            items,
            linked(phrases.say("why"), more));
  }

  private static String linked(String text, String link) {
    return link.isEmpty()
        ? escaped(text)
        : "<a href=\"%s\">%s</a>".formatted(escaped(link), escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
