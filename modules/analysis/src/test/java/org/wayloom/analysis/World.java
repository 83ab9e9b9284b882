package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Signature;
import org.wayloom.http.Page;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.JourneyText;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.Library;

/**
 * A workspace that stands in a test's first lines: a log that a person can read, a map, rules.
 *
 * <p>Events are named {@code type/channel}; an event whose type {@link #answers} names is an
 * answer. A map is written {@code stage: touchpoint touchpoint}; every touchpoint is at first fed
 * by the type of its own name.
 */
final class World {
  static final WorkspaceId WORKSPACE = new WorkspaceId("w");
  static final DocumentId MAP = new DocumentId("m");
  static final Engine ENGINE = new ParallelEngine(2);

  final JourneyText journeys;
  final Map<String, Question> questions = new HashMap<>();
  final Map<String, EventKind> kinds = new HashMap<>();
  final Map<String, String> traits = new HashMap<>();
  final Map<String, String> texts = new HashMap<>();
  final List<Library.Persona> personas = new ArrayList<>();
  final List<String> personasOfMap = new ArrayList<>();
  final Map<String, Library.Touchpoint> touchpoints = new LinkedHashMap<>();
  final List<Library.Rule> rules = new ArrayList<>();
  final List<JourneyMap.Stage> stages = new ArrayList<>();
  final TreeMap<Long, List<JourneyMap.Stage>> past = new TreeMap<>();
  final Map<DocumentId, World> variants = new HashMap<>();
  final InMemoryMaps maps = new InMemoryMaps(this);
  int windowDays;
  StageOrder order = StageOrder.SEQUENTIAL;
  Optional<JourneyMap.Flow> flow = Optional.empty();
  long version = 1;
  MeasureOptions options = MeasureOptions.OF_MAP;
  private @Nullable Analysis analysis;

  private World(String log) {
    journeys = JourneyText.of(log);
  }

  static World of(String log) {
    return new World(log);
  }

  World map(String text) {
    stages.clear();
    for (String line : text.strip().split("\n")) {
      List<String> ids = new ArrayList<>();
      for (String id : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
        if (!id.isEmpty()) {
          ids.add(id);
          if (!touchpoints.containsKey(id)) {
            touchpoint(id);
            rule(id, new Library.Condition("type", Library.Match.EQUALS, id));
          }
        }
      }
      String name = line.substring(0, line.indexOf(':')).strip();
      stages.add(new JourneyMap.Stage(name, "Stage " + name, Optional.empty(), ids, List.of()));
    }
    version++;
    past.put(version, List.copyOf(stages));
    return this;
  }

  /** Another map of the same workspace; its touchpoints are those of the first. */
  World variant(DocumentId id, String text) {
    World drawn = World.of("nobody: nothing").map(text);
    variants.put(id, drawn);
    return this;
  }

  /** Draws the ways between stages, and which stages a journey may leave out. */
  World ways(Map<String, List<String>> next, Set<String> optionalStages) {
    flow = Optional.of(new JourneyMap.Flow(next, optionalStages));
    version++;
    return this;
  }

  /** Says that a journey may leave out touchpoints of a stage. */
  World optional(String stage, String... touchpoints) {
    stages.replaceAll(
        each ->
            each.id().equals(stage)
                ? new JourneyMap.Stage(
                    each.id(),
                    each.title(),
                    each.phase(),
                    each.touchpoints(),
                    each.cards(),
                    Set.of(touchpoints),
                    Set.of())
                : each);
    version++;
    return this;
  }

  World touchpoint(String id) {
    touchpoints.put(id, new Library.Touchpoint(id, "The " + id, List.of()));
    return this;
  }

  World rule(String touchpoint, Library.Condition... conditions) {
    rules.add(new Library.Rule("r" + (rules.size() + 1), touchpoint, List.of(conditions)));
    version++;
    return this;
  }

  World answers(String type, Question question) {
    questions.put(type, question);
    kinds.put(type, EventKind.ANSWER);
    return this;
  }

  World rated(String type, EventKind kind, Question scale) {
    questions.put(type, scale);
    return kind(type, kind);
  }

  /** A property that the evidence of a person has. */
  World trait(String person, String property, String value) {
    traits.put(person + " " + property, value);
    return this;
  }

  World persona(String id, Library.Condition... standsFor) {
    personas.add(new Library.Persona(id, "The " + id, List.of(standsFor)));
    version++;
    return this;
  }

  /** What everybody writes who has an event of a type; such an event is a mention. */
  World says(String type, String text) {
    texts.put(type, text);
    return kind(type, EventKind.MENTION);
  }

  /** A touchpoint of the register by the channels that it is drawn with. */
  World drawn(String touchpoint, String... channels) {
    touchpoints.put(
        touchpoint, new Library.Touchpoint(touchpoint, "The " + touchpoint, List.of(channels)));
    version++;
    return this;
  }

  /** A persona whose journey the map is, with the channels that it prefers. */
  World preferring(String persona, List<String> channels, Library.Condition... standsFor) {
    personas.add(new Library.Persona(persona, "The " + persona, channels, List.of(standsFor)));
    personasOfMap.add(persona);
    version++;
    return this;
  }

  World kind(String type, EventKind kind) {
    kinds.put(type, kind);
    return this;
  }

  World window(int days) {
    windowDays = days;
    return this;
  }

  World order(StageOrder now) {
    order = now;
    return this;
  }

  /** The door, over this world; the same one on every call. */
  Analysis analysis() {
    Analysis known = analysis;
    if (known == null) {
      known =
          new IndexedAnalysis(
              new InMemoryEvidence(this), new OneIndex(journeys.blocks()), maps, ENGINE);
      analysis = known;
    }
    return known;
  }

  /** Asks for its numbers, and what is behind them, with other options than the map's own. */
  World asking(MeasureOptions now) {
    options = now;
    return this;
  }

  Measures measures() {
    return analysis().measures(WORKSPACE, MAP, options);
  }

  Measures.StageMeasures stage(String id) {
    return measures().stages().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  Measures.TouchpointMeasures touchpointMeasures(String id) {
    return measures().touchpoints().stream()
        .filter(t -> t.touchpoint().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Everybody behind a number, read page by page. */
  List<String> behind(String number) {
    List<String> names = new ArrayList<>();
    String after = "";
    while (true) {
      Behind page =
          analysis()
              .behind(WORKSPACE, MAP, NumberRef.parse(number), options, new PageAsk(3, after));
      page.persons().forEach(p -> names.add(p.id()));
      if (page.next() == null) {
        return names;
      }
      after = page.next();
    }
  }

  long total(String number) {
    return analysis()
        .behind(WORKSPACE, MAP, NumberRef.parse(number), options, new PageAsk(1, ""))
        .total();
  }

  /** All rows behind a number, read page by page. */
  List<EventRow> rows(String number) {
    List<EventRow> rows = new ArrayList<>();
    String after = "";
    while (true) {
      Page<EventRow> page =
          analysis()
              .rows(
                  WORKSPACE,
                  MAP,
                  NumberRef.parse(number),
                  options,
                  Optional.empty(),
                  new PageAsk(4, after));
      rows.addAll(page.items());
      if (page.next() == null) {
        return rows;
      }
      after = page.next();
    }
  }

  JourneyMap journeyMap(DocumentId id) {
    return journeyMap(id, version, variants.getOrDefault(id, this).stages);
  }

  /** The map as {@link #map} drew it last up to a version. */
  JourneyMap journeyMap(DocumentId id, long at) {
    return journeyMap(id, at, past.floorEntry(at).getValue());
  }

  private JourneyMap journeyMap(DocumentId id, long at, List<JourneyMap.Stage> drawn) {
    JourneyMap map = new JourneyMap(id, at, "Map", windowDays, order, drawn, List.of());
    return new JourneyMap(
        id, at, "Map", windowDays, order, drawn, List.of(), flow.orElse(map.flow()), personasOfMap);
  }

  Library library() {
    return new Library(
        version,
        List.copyOf(touchpoints.values()),
        touchpoints.values().stream()
            .flatMap(touchpoint -> touchpoint.channels().stream())
            .distinct()
            .map(channel -> new Library.Channel(channel, "The " + channel, channel))
            .toList(),
        List.copyOf(rules),
        List.copyOf(personas));
  }

  List<Signature> signatures() {
    List<Signature> signatures = new ArrayList<>();
    for (int code = 0; code < journeys.signatures(); code++) {
      String[] name = journeys.name(code).split("/");
      signatures.add(
          new Signature(
              code,
              kinds.getOrDefault(name[0], EventKind.EVENT),
              name[0],
              name.length > 1 ? name[1] : null,
              null,
              Map.of(),
              questions.get(name[0]),
              0, // the analysis counts in the index
              0));
    }
    return signatures;
  }
}
