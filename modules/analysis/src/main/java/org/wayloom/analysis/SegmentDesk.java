package org.wayloom.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Json;
import org.wayloom.journeys.Engine;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.Sha256;
import org.wayloom.kernel.WorkspaceId;

/** Proposes segments; remembers the latest proposals, since they take a second or two to make. */
final class SegmentDesk implements CustomerSegments {
  private static final int KEPT = 16;

  /** So many of a model's hash tell it from all others of a workspace. */
  private static final int ID_DIGITS = 20;

  private final Readings readings;
  private final StoredEvidence evidence;
  private final Engine engine;
  private final Segments segments;
  private final KeptSegments models;
  private final Map<Key, Proposed> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Proposed> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(
      WorkspaceId workspace,
      Evidence.Revision revision,
      List<String> touchpoints,
      Set<SegmentFeature> of) {}

  private record Proposed(SegmentProposal proposal, SegmentModel model) {}

  SegmentDesk(
      Readings readings,
      StoredEvidence evidence,
      Engine engine,
      Segments segments,
      KeptSegments models) {
    this.readings = readings;
    this.evidence = evidence;
    this.engine = engine;
    this.segments = segments;
    this.models = models;
  }

  @Override
  public SegmentProposal propose(WorkspaceId workspace, Set<SegmentFeature> of) {
    return readings.with(
        workspace,
        everybody -> {
          Key key =
              new Key(workspace, everybody.revision(), everybody.touchpoints(), Set.copyOf(of));
          Proposed made = find(key);
          if (made == null) {
            made = make(everybody, of);
            keep(key, made);
          }
          return made.proposal;
        });
  }

  private Proposed make(Reading everybody, Set<SegmentFeature> of) {
    SegmentFinder finder = new SegmentFinder(everybody, evidence, engine);
    SegmentFinder.Found found = finder.find(of);
    boolean isClear = found.groups().verdict() == SegmentProposal.Verdict.CLEAR;
    List<RoaringBitmap> persons = isClear ? finder.sort(found.model()) : List.of();
    List<PersonaDrift> drifts =
        persons.isEmpty() ? List.of() : new DriftMaker(everybody, engine).of(persons);
    return new Proposed(
        new SegmentTelling(everybody, evidence, found)
            .tell(
                isClear ? idOf(found.model()) : null,
                List.copyOf(new TreeSet<>(of)),
                persons,
                drifts),
        found.model());
  }

  /** Equal models have equal ids, wherever and whenever they were made. */
  private static String idOf(SegmentModel model) {
    return Sha256.hex(Json.mapper().writeValueAsString(model)).substring(0, ID_DIGITS);
  }

  private @Nullable Proposed find(Key key) {
    synchronized (known) {
      return known.get(key);
    }
  }

  private void keep(Key key, Proposed made) {
    synchronized (known) {
      known.put(key, made);
    }
  }

  @Override
  public void keep(WorkspaceId workspace, String id) {
    if (models.find(workspace, id).isPresent()) {
      return;
    }
    models.keep(workspace, id, proposed(workspace, id));
  }

  private SegmentModel proposed(WorkspaceId workspace, String id) {
    synchronized (known) {
      for (Map.Entry<Key, Proposed> entry : known.entrySet()) {
        if (entry.getKey().workspace.equals(workspace)
            && id.equals(entry.getValue().proposal.id())) {
          return entry.getValue().model;
        }
      }
    }
    throw Problem.of(
            ProblemType.NOT_FOUND,
            "No segments %s were proposed lately. Ask for a proposal again".formatted(id))
        .toException();
  }

  @Override
  public RoaringBitmap customers(WorkspaceId workspace, String persona) {
    return readings.with(workspace, everybody -> segments.of(everybody, persona).persons());
  }

  @Override
  public PersonaDrift drift(WorkspaceId workspace, String persona) {
    return readings.with(
        workspace,
        everybody ->
            new DriftMaker(everybody, engine)
                .of(List.of(segments.of(everybody, persona).persons()))
                .getFirst());
  }

  /** Lets go of what was proposed in a workspace, and of what was kept. */
  void forget(WorkspaceId workspace) {
    synchronized (known) {
      known.keySet().removeIf(key -> key.workspace.equals(workspace));
    }
    models.forget(workspace);
  }
}
