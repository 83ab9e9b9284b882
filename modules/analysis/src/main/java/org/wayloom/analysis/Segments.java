package org.wayloom.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.Evidence;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.maps.Library.Persona;

/**
 * Finds the customers whom personas stand for: those of whom any evidence has a property with one
 * of the values asked for, for each of the properties. Who was sorted once stays so until the
 * evidence changes.
 */
final class Segments {
  private static final int KEPT = 64;
  private static final String PROPERTY = "property:";

  private final Evidence evidence;
  private final Map<Key, Segment> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Segment> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(
      WorkspaceId workspace, Evidence.Revision revision, List<Condition> standsFor) {}

  Segments(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The customers of a persona; a problem where the persona does not say who they are. */
  Segment of(WorkspaceId workspace, Library library, String persona) {
    Persona drawn =
        library.personas().stream()
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
    Key key = new Key(workspace, evidence.revision(workspace), drawn.standsFor());
    synchronized (known) {
      Segment segment = known.get(key);
      if (segment != null) {
        return segment;
      }
    }
    Segment segment = new Segment(drawn.standsFor(), persons(workspace, drawn));
    synchronized (known) {
      known.put(key, segment);
    }
    return segment;
  }

  private RoaringBitmap persons(WorkspaceId workspace, Persona drawn) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (Condition condition : drawn.standsFor()) {
      if (!condition.field().startsWith(PROPERTY) || condition.match() != Match.EQUALS) {
        throw refused(
            ProblemType.INVALID_REQUEST,
            "A persona stands for customers with certain values of properties (property:NAME,"
                + " equals, value), not for "
                + condition.field());
      }
      wanted
          .computeIfAbsent(
              condition.field().substring(PROPERTY.length()), name -> new LinkedHashSet<>())
          .add(condition.value());
    }
    RoaringBitmap persons = null;
    for (Map.Entry<String, Set<String>> of : wanted.entrySet()) {
      RoaringBitmap some =
          RoaringBitmap.bitmapOf(
              evidence.personsWith(workspace, of.getKey(), List.copyOf(of.getValue())));
      persons = persons == null ? some : RoaringBitmap.and(persons, some);
    }
    return persons == null ? new RoaringBitmap() : persons;
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
