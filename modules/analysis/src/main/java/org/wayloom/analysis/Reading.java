package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.EventFilter;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.PersonsWhere;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;

/**
 * What a question is answered from, held still until it is closed: one index, the signatures with
 * their counts in that index, the library and what its rules make of the signatures.
 *
 * @param lease null for a workspace without evidence
 * @param signatures in the order of their codes
 * @param segment the customers whose journeys are read; null for everybody
 * @param shown which of their events are read; null for all
 */
record Reading(
    WorkspaceId workspace,
    JourneyIndexes.@Nullable Lease lease,
    BlockSource source,
    Evidence.Revision revision,
    List<Signature> signatures,
    Library library,
    RuleBook.Assignment assignment,
    @Nullable Segment segment,
    @Nullable Shown shown)
    implements AutoCloseable {

  /** The same, of some of its customers. The lease stays the whole reading's. */
  Reading of(Segment some) {
    return new Reading(
        workspace,
        null,
        new SomePersons(source, some.persons()),
        revision,
        signatures,
        library,
        assignment,
        segment == null ? some : some.within(segment),
        shown);
  }

  /** The same, of each journey only what happens within a window from where it began. */
  Reading within(MapQuestions questions) {
    return new Reading(
        workspace,
        lease,
        questions.withinWindow(source),
        revision,
        signatures,
        library,
        assignment,
        segment,
        shown);
  }

  /** The same, of some of its events: of the persons who have any. */
  Reading of(Shown some, Engine engine) {
    EventFilter filter = some.filter(this);
    RoaringBitmap persons =
        engine.run(
            filter.of(source),
            new PersonsWhere(Set.of(Fold.Column.SIGNATURE), () -> journey -> journey.length() > 0));
    Segment with = new Segment(some, persons);
    return new Reading(
        workspace,
        null,
        filter.among(persons).of(source),
        revision,
        signatures,
        library,
        assignment,
        segment == null ? with : with.within(segment),
        some);
  }

  /** The same with other counts in the signatures. */
  Reading counted(List<Signature> counts) {
    return new Reading(
        workspace, lease, source, revision, counts, library, assignment, segment, shown);
  }

  /** Those of some persons whose journeys are read. */
  RoaringBitmap these(RoaringBitmap some) {
    return segment == null ? some : RoaringBitmap.and(some, segment.persons());
  }

  /** Whether what a person did at a time is read. */
  boolean has(int person, Instant time) {
    return (segment == null || segment.persons().contains(person))
        && (shown == null || shown.has(time));
  }

  /** What tells whose journeys are read; empty for everybody's. */
  Object among() {
    return segment == null ? List.of() : segment.knownBy();
  }

  /** The touchpoint that rules give each signature, by its code; empty for none. */
  List<String> touchpoints() {
    return signatures.stream().map(s -> assignment.touchpoint(s.code()).orElse("")).toList();
  }

  @Override
  public void close() {
    if (lease != null) {
      lease.close();
    }
  }
}
