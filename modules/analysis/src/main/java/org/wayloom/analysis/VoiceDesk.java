package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Quotes.Quote;
import org.wayloom.analysis.Texts.Heard;
import org.wayloom.analysis.Texts.Said;
import org.wayloom.evidence.Evidence.TextQuery;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Cursor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.text.KeyPhrases;
import org.wayloom.text.Mood;
import org.wayloom.text.Phrase;

/**
 * Tells what customers say, with evidence and in interviews. What is asked of events (where, of
 * what kind, through which channel, when) is asked of the store; how a text sounds is read once,
 * and whose it is decided anew each time, so a changed rule costs nothing.
 */
final class VoiceDesk {
  private static final int PHRASES = 12;

  /** What is of no known day comes last; what is of one moment stays in the order of the store. */
  private static final Comparator<Heard> NEWEST_FIRST =
      Comparator.comparing(
          said -> said.voice().time(), Comparator.nullsLast(Comparator.reverseOrder()));

  private final StoredEvidence evidence;
  private final Texts texts;
  private final Quotes quotes;
  private final DrawnMaps maps;
  private final BiFunction<WorkspaceId, String, RoaringBitmap> customers;
  private final KeyPhrases phrases = new KeyPhrases();

  /**
   * @param customers whom a persona stands for
   */
  VoiceDesk(
      StoredEvidence evidence,
      Texts texts,
      Quotes quotes,
      DrawnMaps maps,
      BiFunction<WorkspaceId, String, RoaringBitmap> customers) {
    this.evidence = evidence;
    this.texts = texts;
    this.quotes = quotes;
    this.maps = maps;
    this.customers = customers;
  }

  /**
   * Which texts are wanted.
   *
   * @param persona of the customers whom it stands for only; null = of everybody
   */
  record Asked(Where where, Mood.@Nullable Label mood, @Nullable String persona, PageAsk page) {}

  /**
   * Of which texts; what is null does not narrow them.
   *
   * @param stage of the map, with all its touchpoints
   * @param touchpoint placed on the map
   * @param to the first day after, in UTC as {@code from}
   */
  record Where(
      @Nullable String stage,
      @Nullable String touchpoint,
      @Nullable VoiceKind kind,
      @Nullable String channel,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    static final Where EVERYWHERE = new Where(null, null, null, null, null, null);

    Where {
      if (stage != null && touchpoint != null) {
        throw new IllegalArgumentException("either a stage or a touchpoint");
      }
      if (from != null && to != null && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "from must be before to, the first day after: %s, %s".formatted(from, to));
      }
    }

    boolean matches(Signature signature) {
      return (kind == null || VoiceKind.of(signature.kind()) == kind)
          && (channel == null || channel.equals(signature.channel()));
    }

    /** An interview is of no channel, and of no period where nobody wrote down its day. */
    boolean matches(Quote quote, DocumentId map, TouchpointsOfPlace touchpoints) {
      LocalDate day = quote.day();
      boolean ofPlace =
          touchpoints.has(quote.touchpoint())
              || (quote.map().equals(map.value()) && quote.stage().equals(stage));
      return (kind == null || kind == VoiceKind.INTERVIEW)
          && channel == null
          && ofPlace
          && (from == null || (day != null && !day.isBefore(from)))
          && (to == null || (day != null && day.isBefore(to)));
    }

    TextQuery texts(List<Integer> signatures) {
      return new TextQuery(signatures, start(from), start(to), Texts.MOST);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
      return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  Voices of(WorkspaceId workspace, DocumentId map, Asked asked) {
    Where where = asked.where();
    TouchpointsOfPlace touchpoints =
        TouchpointsOfPlace.of(maps, workspace, map, where.stage(), where.touchpoint());
    Texts.Read read = texts.of(workspace);
    List<Said> found =
        texts.said(
            read,
            evidence.texts(
                workspace,
                where.texts(touchpoints.signatures(maps, evidence, workspace, where::matches))));
    Set<@Nullable Long> sequences = new HashSet<>();
    found.forEach(said -> sequences.add(said.voice().sequence()));
    List<KeyPhrases.Text> elsewhere =
        read.all().stream()
            .filter(said -> !sequences.contains(said.voice().sequence()))
            .map(Said::text)
            .toList();
    List<Heard> here =
        Stream.concat(
                ofPersona(workspace, asked.persona(), found).map(Said::heard),
                inInterviews(workspace, map, asked, touchpoints)
                    .map(quote -> texts.heard(read, quote)))
            .sorted(NEWEST_FIRST)
            .toList();
    Mood.Label mood = asked.mood();
    List<Heard> wanted =
        here.stream().filter(said -> mood == null || said.voice().mood().label() == mood).toList();
    PageAsk page = asked.page();
    int from = Math.toIntExact(Math.min(wanted.size(), Cursor.number(page.after()).orElse(0L)));
    int to = Math.min(wanted.size(), Math.max(0, from) + page.limit());
    return new Voices(
        here.size(),
        found.size() < Texts.MOST,
        moods(here),
        topics(here, elsewhere),
        wanted.subList(Math.max(0, from), to).stream().map(Heard::voice).toList(),
        to < wanted.size() ? Cursor.of(to) : null);
  }

  private Stream<Quote> inInterviews(
      WorkspaceId workspace, DocumentId map, Asked asked, TouchpointsOfPlace touchpoints) {
    String persona = asked.persona();
    return quotes.list(workspace).stream()
        .filter(quote -> asked.where().matches(quote, map, touchpoints))
        .filter(quote -> persona == null || quote.persona().equals(persona));
  }

  private Stream<Said> ofPersona(
      WorkspaceId workspace, @Nullable String persona, List<Said> found) {
    if (persona == null) {
      return found.stream();
    }
    RoaringBitmap only = customers.apply(workspace, persona);
    return found.stream().filter(said -> only.contains(said.person()));
  }

  private static List<Voices.MoodCount> moods(List<Heard> said) {
    Map<Mood.Label, Integer> counts = new EnumMap<>(Mood.Label.class);
    said.forEach(one -> counts.merge(one.voice().mood().label(), 1, Integer::sum));
    return Arrays.stream(Mood.Label.values())
        .map(label -> new Voices.MoodCount(label, counts.getOrDefault(label, 0)))
        .toList();
  }

  private List<Voices.Topic> topics(List<Heard> here, List<KeyPhrases.Text> elsewhere) {
    return phrases.of(here.stream().map(Heard::text).toList(), elsewhere, PHRASES).stream()
        .map(VoiceDesk::topic)
        .toList();
  }

  private static Voices.Topic topic(Phrase phrase) {
    return new Voices.Topic(phrase.words(), phrase.language().code(), phrase.texts());
  }
}
