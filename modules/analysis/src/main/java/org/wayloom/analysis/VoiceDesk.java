package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Voices.Voice;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.Signature;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Maps;
import org.wayloom.text.KeyPhrases;
import org.wayloom.text.Mood;
import org.wayloom.text.Phrase;
import org.wayloom.text.TextReader;
import org.wayloom.text.Understood;

/**
 * Reads what customers say. All texts of a workspace are read once per revision of its evidence;
 * whose they are is decided anew each time, so a changed rule costs nothing.
 */
final class VoiceDesk {
  /** The most texts of a workspace that are read. */
  static final int MOST_TEXTS = 20_000;

  private static final int PAGE = 1000;
  private static final int PHRASES = 12;
  private static final int WORKSPACES = 8;

  /** Newest first; of one moment, the later stored first. */
  private static final Comparator<Said> ORDER =
      Comparator.comparing((Said said) -> said.voice.time())
          .thenComparingLong(said -> said.voice.sequence())
          .reversed();

  private final Evidence evidence;
  private final Maps maps;
  private final BiFunction<WorkspaceId, String, RoaringBitmap> customers;
  private final TextReader reader = new TextReader();
  private final KeyPhrases phrases = new KeyPhrases();
  private final Map<WorkspaceId, Read> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkspaceId, Read> eldest) {
          return size() > WORKSPACES;
        }
      };

  /**
   * @param customers whom a persona stands for
   */
  VoiceDesk(
      Evidence evidence, Maps maps, BiFunction<WorkspaceId, String, RoaringBitmap> customers) {
    this.evidence = evidence;
    this.maps = maps;
    this.customers = customers;
  }

  /**
   * Which texts are wanted.
   *
   * @param persona of the customers whom it stands for only; null = of everybody
   */
  record Asked(Mood.@Nullable Label mood, @Nullable String persona, PageAsk page) {}

  /** A text, and the signature of the event that it came with. */
  private record Said(Voice voice, int signature, KeyPhrases.Text text) {}

  /** All texts of a workspace, in order. */
  private record Read(Evidence.Revision revision, List<Said> all, boolean complete) {}

  Voices ofTouchpoint(WorkspaceId workspace, DocumentId map, String touchpoint, Asked asked) {
    Set<String> placed = new HashSet<>();
    maps.get(workspace, map).stages().forEach(stage -> placed.addAll(stage.touchpoints()));
    if (!placed.contains(touchpoint)) {
      throw unknown("The touchpoint " + touchpoint + " is not placed on the map", "touchpoint");
    }
    return about(workspace, Set.of(touchpoint), asked);
  }

  Voices ofStage(WorkspaceId workspace, DocumentId map, String stage, Asked asked) {
    JourneyMap.Stage found =
        maps.get(workspace, map).stages().stream()
            .filter(one -> one.id().equals(stage))
            .findFirst()
            .orElseThrow(() -> unknown("The map has no stage " + stage, "stage"));
    return about(workspace, Set.copyOf(found.touchpoints()), asked);
  }

  private Voices about(WorkspaceId workspace, Set<String> touchpoints, Asked asked) {
    Mood.Label mood = asked.mood();
    PageAsk page = asked.page();
    RoaringBitmap only =
        asked.persona() == null ? null : customers.apply(workspace, asked.persona());
    Read read = read(workspace);
    Set<Integer> signatures = signatures(workspace, touchpoints);
    List<Said> here = new ArrayList<>();
    List<KeyPhrases.Text> elsewhere = new ArrayList<>();
    for (Said said : read.all) {
      if (signatures.contains(said.signature)) {
        if (only == null || only.contains(said.voice.person())) {
          here.add(said);
        }
      } else {
        elsewhere.add(said.text);
      }
    }
    List<Said> wanted =
        here.stream().filter(said -> mood == null || said.voice.mood().label() == mood).toList();
    int from = Math.toIntExact(Math.min(wanted.size(), Cursor.number(page.after()).orElse(0L)));
    int to = Math.min(wanted.size(), Math.max(0, from) + page.limit());
    return new Voices(
        here.size(),
        read.complete,
        moods(here),
        topics(here, elsewhere),
        wanted.subList(Math.max(0, from), to).stream().map(Said::voice).toList(),
        to < wanted.size() ? Cursor.of(to) : null);
  }

  private static List<Voices.MoodCount> moods(List<Said> said) {
    Map<Mood.Label, Integer> counts = new EnumMap<>(Mood.Label.class);
    said.forEach(one -> counts.merge(one.voice.mood().label(), 1, Integer::sum));
    return Arrays.stream(Mood.Label.values())
        .map(label -> new Voices.MoodCount(label, counts.getOrDefault(label, 0)))
        .toList();
  }

  private List<Voices.Topic> topics(List<Said> here, List<KeyPhrases.Text> elsewhere) {
    return phrases.of(here.stream().map(Said::text).toList(), elsewhere, PHRASES).stream()
        .map(VoiceDesk::topic)
        .toList();
  }

  private static Voices.Topic topic(Phrase phrase) {
    return new Voices.Topic(phrase.words(), phrase.language().code(), phrase.texts());
  }

  /** The signatures that the library's rules assign to any of the touchpoints. */
  private Set<Integer> signatures(WorkspaceId workspace, Set<String> touchpoints) {
    RuleBook rules = RuleBook.of(maps.library(workspace));
    Set<Integer> codes = new HashSet<>();
    for (Signature signature : evidence.signatures(workspace)) {
      rules.rules().stream()
          .filter(rule -> rule.matches(signature))
          .findFirst()
          .filter(rule -> touchpoints.contains(rule.touchpoint()))
          .ifPresent(rule -> codes.add(signature.code()));
    }
    return codes;
  }

  private Read read(WorkspaceId workspace) {
    Evidence.Revision now = evidence.revision(workspace);
    synchronized (known) {
      Read last = known.get(workspace);
      if (last != null && last.revision.equals(now)) {
        return last;
      }
    }
    Read read = readAll(workspace, now);
    synchronized (known) {
      known.put(workspace, read);
    }
    return read;
  }

  private Read readAll(WorkspaceId workspace, Evidence.Revision now) {
    Map<String, Understood> understood = new HashMap<>();
    List<Said> all = new ArrayList<>();
    String after = "";
    while (after != null && all.size() < MOST_TEXTS) {
      Page<EventRow> page =
          evidence.rows(workspace, new RowQuery(List.of(), List.of(), PAGE, after, true));
      for (EventRow row : page.items()) {
        String text = row.text();
        if (text != null) {
          all.add(said(row, text, understood.computeIfAbsent(text, reader::read)));
        }
      }
      after = page.next();
    }
    all.sort(ORDER);
    return new Read(now, List.copyOf(all), after == null);
  }

  private static Said said(EventRow row, String text, Understood understood) {
    return new Said(
        new Voice(
            row.sequence(),
            row.personCode(),
            row.person(),
            row.time(),
            row.kind(),
            row.channel(),
            text,
            row.value(),
            understood.language().code(),
            understood.mood()),
        row.signature(),
        new KeyPhrases.Text(text, understood.language()));
  }

  /** Lets go of what was read of a workspace. */
  void forget(WorkspaceId workspace) {
    synchronized (known) {
      known.remove(workspace);
    }
  }

  private static ProblemException unknown(String sentence, String pointer) {
    return new Problem(
            ProblemType.NOT_FOUND, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
