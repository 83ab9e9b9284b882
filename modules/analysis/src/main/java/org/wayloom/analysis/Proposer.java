package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Activities.Activity;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;

/**
 * Makes a map out of what happened: frequent activities, in the order in which people come to them.
 */
final class Proposer {
  /**
   * More activities than this are not looked at: a log whose types hold order numbers has millions.
   */
  private static final int CANDIDATES = 200;

  /** More touchpoints than this nobody corrects by hand. */
  private static final int TOUCHPOINTS = 30;

  /** An activity of fewer than one in so many persons is rare. */
  private static final int RARE = 200;

  private final Engine engine;

  Proposer(Engine engine) {
    this.engine = engine;
  }

  Proposal propose(
      BlockSource source, List<Activity> activities, @Nullable String title, String language) {
    List<Activity> candidates = activities.subList(0, Math.min(CANDIDATES, activities.size()));
    PathSketch sketch = PathSketch.of(source, engine, coding(candidates, source.signatures()));
    List<Integer> kept =
        IntStream.range(0, candidates.size())
            .boxed()
            .filter(a -> sketch.persons(a) > 0)
            .filter(a -> sketch.persons(a) * RARE >= sketch.anyone())
            .sorted(
                Comparator.<Integer>comparingLong(a -> -sketch.persons(a))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(TOUCHPOINTS)
            .toList();
    List<Proposal.Stage> stages = new ArrayList<>();
    for (List<Integer> stage : new StageOrdering(sketch).stages(kept)) {
      int dominant = stage.stream().max(Comparator.comparingLong(sketch::persons)).orElseThrow();
      stages.add(
          new Proposal.Stage(
              candidates.get(dominant).name(),
              stage.stream().map(a -> touchpoint(candidates.get(a), a, sketch)).toList()));
    }
    Set<Integer> shown = new HashSet<>(kept);
    long leftOutEvents =
        IntStream.range(0, activities.size())
            .filter(a -> !shown.contains(a))
            .mapToLong(a -> activities.get(a).events())
            .sum();
    return new Proposal(
        title == null || title.isBlank() ? plainTitle(language) : title.strip(),
        language,
        stages,
        new Proposal.LeftOut(activities.size() - kept.size(), leftOutEvents));
  }

  private static Coding coding(List<Activity> activities, int signatures) {
    int[] nodes = new int[signatures];
    Arrays.fill(nodes, Coding.NONE);
    for (int a = 0; a < activities.size(); a++) {
      for (int signature : activities.get(a).signatures()) {
        nodes[signature] = a;
      }
    }
    return Coding.of(nodes, activities.size());
  }

  private static Proposal.Touchpoint touchpoint(Activity activity, int at, PathSketch sketch) {
    return new Proposal.Touchpoint(
        activity.name(),
        activity.channels(),
        activity.events(),
        sketch.persons(at),
        sketch.position(at),
        activity.rules());
  }

  private static String plainTitle(String language) {
    return switch (language) {
      case "pl" -> "Podróż klienta";
      case "ru" -> "Путь клиента";
      case "fa" -> "سفر مشتری";
      default -> "Customer journey";
    };
  }
}
