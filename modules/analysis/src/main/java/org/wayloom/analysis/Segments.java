package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.journeys.Engine;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.maps.Library.Persona;

/**
 * Finds the customers whom personas stand for: those of whom any evidence has a property with one
 * of the values asked for, for each of the properties; and those whom a kept model sorts into the
 * segment asked for. Who was sorted once stays so until the evidence changes.
 */
final class Segments {
  /** The field of a condition that asks for a segment told from data; its value is ID/INDEX. */
  static final String SEGMENT = "segment";

  private static final int KEPT = 64;
  private static final String PROPERTY = "property:";

  private final StoredEvidence evidence;
  private final Engine engine;
  private final KeptSegments models;
  private final Map<Key, Segment> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Segment> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(WorkspaceId workspace, Evidence.Revision revision, Object standsFor) {}

  Segments(StoredEvidence evidence, Engine engine, KeptSegments models) {
    this.evidence = evidence;
    this.engine = engine;
    this.models = models;
  }

  /** The customers of a persona; a problem where the persona does not say who they are. */
  Segment of(Reading everybody, String persona) {
    Persona drawn =
        everybody.library().personas().stream()
            .filter(one -> one.id().equals(persona))
            .findFirst()
            .orElseThrow(
                () -> refused(ProblemType.NOT_FOUND, "The library has no persona " + persona));
    if (drawn.standsFor().isEmpty()) {
      throw refused(
          ProblemType.INVALID_REQUEST,
          "The persona "
              + drawn.name()
              + " does not say yet which customers it stands for. Choose a property and its values"
              + " on the persona's page.");
    }
    WorkspaceId workspace = everybody.workspace();
    return known(
        workspace,
        knownBy(everybody, drawn.standsFor()),
        () -> persons(everybody, drawn.standsFor()));
  }

  private Segment known(WorkspaceId workspace, Object knownBy, Supplier<RoaringBitmap> persons) {
    Key key = new Key(workspace, evidence.revision(workspace), knownBy);
    synchronized (known) {
      Segment segment = known.get(key);
      if (segment != null) {
        return segment;
      }
    }
    Segment segment = new Segment(knownBy, persons.get());
    synchronized (known) {
      known.put(key, segment);
    }
    return segment;
  }

  /** The customers of one persona or another; a problem where one does not say who they are. */
  Segment ofAny(Reading everybody, List<String> personas) {
    List<Object> knownBy = new ArrayList<>();
    RoaringBitmap all = new RoaringBitmap();
    for (String persona : personas) {
      Segment customers = of(everybody, persona);
      knownBy.add(customers.knownBy());
      all.or(customers.persons());
    }
    return new Segment(List.of("any of", knownBy), all);
  }

  /** The customers of whom any evidence has the property with one of the values. */
  Segment with(WorkspaceId workspace, String property, List<String> values) {
    return known(
        workspace,
        values.stream()
            .map(value -> new Condition(PROPERTY + property, Match.EQUALS, value))
            .toList(),
        () -> RoaringBitmap.bitmapOf(evidence.personsWith(workspace, property, values)));
  }

  /** What a model makes of somebody depends on the rules too. */
  private static Object knownBy(Reading everybody, List<Condition> standsFor) {
    boolean usesModel = standsFor.stream().anyMatch(one -> one.field().equals(SEGMENT));
    return usesModel ? List.of(standsFor, everybody.touchpoints()) : standsFor;
  }

  private RoaringBitmap persons(Reading everybody, List<Condition> standsFor) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (Condition condition : standsFor) {
      boolean isKnown = condition.field().startsWith(PROPERTY) || condition.field().equals(SEGMENT);
      if (!isKnown || condition.match() != Match.EQUALS) {
        throw refused(
            ProblemType.INVALID_REQUEST,
            "A persona stands for customers with certain values of properties (property:NAME,"
                + " equals, value) or for a segment told from data, not for "
                + condition.field());
      }
      wanted
          .computeIfAbsent(condition.field(), name -> new LinkedHashSet<>())
          .add(condition.value());
    }
    RoaringBitmap persons = null;
    for (Map.Entry<String, Set<String>> of : wanted.entrySet()) {
      RoaringBitmap some =
          of.getKey().equals(SEGMENT)
              ? sorted(everybody, of.getValue())
              : RoaringBitmap.bitmapOf(
                  evidence.personsWith(
                      everybody.workspace(),
                      of.getKey().substring(PROPERTY.length()),
                      List.copyOf(of.getValue())));
      persons = persons == null ? some : RoaringBitmap.and(persons, some);
    }
    return persons == null ? new RoaringBitmap() : persons;
  }

  /** The persons whom models sort into one of the segments. */
  private RoaringBitmap sorted(Reading everybody, Set<String> wanted) {
    RoaringBitmap persons = new RoaringBitmap();
    for (String one : wanted) {
      int slash = one.indexOf('/');
      SegmentModel model =
          models
              .find(everybody.workspace(), slash < 0 ? one : one.substring(0, slash))
              .orElseThrow(() -> unknown(one));
      int index = index(one.substring(slash + 1));
      if (index >= model.centres().size()) {
        throw unknown(one);
      }
      persons.or(SegmentFinder.sort(model, everybody, evidence, engine).get(index));
    }
    return persons;
  }

  /** A number too large for any segment where it is none. */
  private static int index(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  private static RuntimeException unknown(String segment) {
    return refused(
        ProblemType.INVALID_REQUEST,
        "The persona stands for a segment that is not kept here: "
            + segment
            + ". Propose segments again and adopt one.");
  }

  void forget(WorkspaceId workspace) {
    synchronized (known) {
      known.keySet().removeIf(key -> key.workspace.equals(workspace));
    }
  }

  private static RuntimeException refused(ProblemType type, String sentence) {
    return new Problem(type, sentence, List.of(new Problem.Place("persona", sentence)))
        .toException();
  }
}
