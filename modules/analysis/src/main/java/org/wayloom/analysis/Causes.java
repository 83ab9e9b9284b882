package org.wayloom.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FoldSet;

/**
 * Tells which findings follow from another, so that one thing that is wrong does not fill the top
 * of the list in several wordings. A finding follows from another if it would not be found without
 * the customers behind that one: what is left of it is no more than is tolerated.
 *
 * <ul>
 *   <li>What is wrong at a place follows from what is wrong through one channel of it, if without
 *       that channel the place is much like a typical other.
 *   <li>Who comes back where no way back is drawn comes unplanned, too. Of findings of a way that
 *       customers take, deviations follow from others, since they may be the fault of the drawing,
 *       and else the lighter from the weightier.
 * </ul>
 *
 * What follows is said all the same, at the end. Two things that are wrong for the same customers
 * by chance both stay: of those who have one, as many have the other as of the rest.
 */
final class Causes {
  /** Told of the ways that customers take: the same customers may make several of them. */
  private static final Set<Finding.Code> OF_WAYS =
      Set.of(
          Finding.Code.RETURNS,
          Finding.Code.MISSING,
          Finding.Code.AD_HOC,
          Finding.Code.OUT_OF_ORDER);

  private final Reading reading;
  private final MapQuestions questions;
  private final Texts texts;
  private final Engine engine;

  Causes(Reading reading, MapQuestions questions, Texts texts, Engine engine) {
    this.reading = reading;
    this.questions = questions;
    this.texts = texts;
    this.engine = engine;
  }

  /** The findings by their rank. */
  List<Finding> rank(List<Finding> found, List<Suspicion> suspicions) {
    Map<String, String> causes = new HashMap<>(channels(found, suspicions));
    causes.putAll(ways(found));
    return found.stream()
        .map(
            finding ->
                Optional.ofNullable(causes.get(finding.id()))
                    .map(finding::following)
                    .orElse(finding))
        .sorted(Finding.RANK)
        .toList();
  }

  private static Map<String, String> channels(List<Finding> found, List<Suspicion> suspicions) {
    List<Finding> ranked = found.stream().sorted(Finding.RANK).toList();
    Set<String> ids = found.stream().map(Finding::id).collect(Collectors.toSet());
    Map<String, String> causes = new HashMap<>();
    for (Suspicion suspicion : suspicions) {
      if (ids.contains(suspicion.id())) {
        ranked.stream()
            .map(Finding::id)
            .filter(suspicion.ifNot()::contains)
            .findFirst()
            .ifPresent(cause -> causes.put(suspicion.id(), cause));
      }
    }
    return causes;
  }

  private Map<String, String> ways(List<Finding> found) {
    List<Finding> ways =
        found.stream()
            .filter(finding -> OF_WAYS.contains(finding.code()))
            .sorted(
                Comparator.comparing((Finding finding) -> finding.kind() == Finding.Kind.DEVIATION)
                    .thenComparing(Finding.RANK))
            .toList();
    if (ways.size() < 2) {
      return Map.of();
    }
    Map<String, RoaringBitmap> persons = persons(ways);
    Map<String, String> causes = new HashMap<>();
    for (int i = 1; i < ways.size(); i++) {
      Finding finding = ways.get(i);
      ways.subList(0, i).stream()
          .filter(cause -> !causes.containsKey(cause.id()))
          .filter(cause -> follows(finding, cause, persons))
          .findFirst()
          .ifPresent(cause -> causes.put(finding.id(), cause.id()));
    }
    return causes;
  }

  /** The customers behind each finding. */
  private Map<String, RoaringBitmap> persons(List<Finding> ways) {
    FoldSet set = new FoldSet();
    Map<String, FoldSet.Slot<RoaringBitmap>> slots = new HashMap<>();
    for (Finding finding : ways) {
      Optional.ofNullable(finding.number())
          .map(NumberRef::parse)
          .flatMap(number -> Opening.of(number, reading, questions, texts).persons())
          .ifPresent(where -> slots.put(finding.id(), set.add(where)));
    }
    FoldSet.Answers answers = engine.run(reading.source(), set);
    Map<String, RoaringBitmap> persons = new HashMap<>();
    slots.forEach((id, slot) -> persons.put(id, answers.of(slot)));
    return persons;
  }

  /** Whether a finding would not stand out without the customers behind another. */
  private static boolean follows(
      Finding finding, Finding cause, Map<String, RoaringBitmap> persons) {
    Tested tested = finding.tested();
    RoaringBitmap behindIt = persons.get(finding.id());
    RoaringBitmap behindCause = persons.get(cause.id());
    if (tested == null || behindIt == null || behindCause == null) {
      return false;
    }
    long all = tested.n().get(0);
    long rest = all - behindCause.getLongCardinality();
    if (rest < Suspects.FEWEST) {
      return false;
    }
    double left = (double) RoaringBitmap.andNot(behindIt, behindCause).getLongCardinality() / rest;
    if (finding.code() == Finding.Code.RETURNS) {
      double typical = behindIt.getLongCardinality() / (double) all - tested.effect();
      return left - typical < FlowSuspects.SHARE;
    }
    return left <= Suspects.TOLERATED;
  }
}
