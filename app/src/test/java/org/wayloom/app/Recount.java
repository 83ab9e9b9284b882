package org.wayloom.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;

/**
 * The numbers of a map made from rows with pencil and paper: rules read as they are written, one
 * person after the other, every chain of stages tried.
 */
final class Recount {
  private final JourneyMap map;
  private final Library library;
  private final Map<Integer, List<Step>> journeys = new HashMap<>();
  private final Map<Integer, List<EventRow>> rows = new HashMap<>();
  private final Map<Integer, Map<Long, Integer>> chains = new HashMap<>();
  private final List<String> funnel;
  private final long asOf;

  /** What a person did at a touchpoint of the map. */
  private record Step(String touchpoint, String stage, long time) {
    String at(boolean isStage) {
      return isStage ? stage : touchpoint;
    }
  }

  /** Whether a number counts a person. */
  @FunctionalInterface
  interface Belongs {
    boolean person(int code);
  }

  /**
   * @param all rows of everybody, of each person in order
   */
  Recount(JourneyMap map, Library library, List<EventRow> all) {
    this.map = map;
    this.library = library;
    if (map.order() != JourneyMap.StageOrder.SEQUENTIAL || map.windowDays() == 0) {
      throw new IllegalArgumentException("the demo's map has a window and an order");
    }
    funnel = funnel(map, library);
    asOf = all.stream().mapToLong(row -> row.time().toEpochMilli()).max().orElseThrow();
    all.forEach(row -> rows.computeIfAbsent(row.personCode(), p -> new ArrayList<>()).add(row));
    Map<String, Boolean> onlySaid = new HashMap<>();
    all.forEach(row -> place(row).ifPresent(t -> onlySaid.merge(t, isSaid(row), (x, y) -> x && y)));
    rows.forEach(
        (person, own) -> {
          List<Step> steps = new ArrayList<>();
          for (EventRow row : own) {
            place(row)
                .filter(t -> !isSaid(row) || onlySaid.getOrDefault(t, false))
                .flatMap(t -> stage(t).map(s -> new Step(t, s, row.time().toEpochMilli())))
                .ifPresent(steps::add);
          }
          journeys.put(person, steps);
        });
  }

  private static boolean isSaid(EventRow row) {
    return row.kind() != EventKind.EVENT && row.kind() != EventKind.TICKET;
  }

  /** The touchpoint of the first rule that takes the row. */
  private Optional<String> place(EventRow row) {
    return library.rules().stream()
        .filter(rule -> rule.conditions().stream().allMatch(each -> holds(each, row)))
        .map(Library.Rule::touchpoint)
        .findFirst();
  }

  private static boolean holds(Library.Condition condition, EventRow row) {
    String value =
        switch (condition.field()) {
          case "type" -> row.type();
          case "page" -> row.page();
          case "kind" -> row.kind().name().toLowerCase(Locale.ROOT);
          default -> throw new IllegalArgumentException("the demo has no " + condition.field());
        };
    return value != null
        && switch (condition.match()) {
          case EQUALS -> value.equals(condition.value());
          case PREFIX -> value.startsWith(condition.value());
          case WILDCARD, REGEX ->
              throw new IllegalArgumentException("the demo has no " + condition.match());
        };
  }

  private Optional<String> stage(String touchpoint) {
    return map.stages().stream()
        .filter(stage -> stage.touchpoints().contains(touchpoint))
        .map(JourneyMap.Stage::id)
        .findFirst();
  }

  private List<Step> steps(int person) {
    return journeys.getOrDefault(person, List.of());
  }

  boolean comes(int person, String place, boolean isStage) {
    return steps(person).stream().anyMatch(step -> step.at(isStage).equals(place))
        || (!isStage && stage(place).isEmpty() && hasRowAt(person, place));
  }

  /** Touchpoints that are not on the map have rows all the same. */
  private boolean hasRowAt(int person, String touchpoint) {
    return rows.getOrDefault(person, List.of()).stream()
        .anyMatch(row -> place(row).filter(touchpoint::equals).isPresent());
  }

  /** Comes to a later touchpoint after the one asked for. */
  boolean goesOn(int person, String touchpoint) {
    return visits(person, false).stream()
        .anyMatch(visit -> visit.place.equals(touchpoint) && visit.left >= 0);
  }

  boolean follows(int person, String from, String to, boolean isStage) {
    List<Step> steps = steps(person);
    return IntStream.range(1, steps.size())
        .anyMatch(
            i -> steps.get(i - 1).at(isStage).equals(from) && steps.get(i).at(isStage).equals(to));
  }

  /** Some row of the person says that something failed. */
  boolean fails(int person) {
    return rows.getOrDefault(person, List.of()).stream()
        .anyMatch(row -> row.type().endsWith("_failed"));
  }

  /**
   * A longest run of steps in one place.
   *
   * @param left when the next run began; -1 where none did
   */
  private record Visit(String place, long entered, long last, long left, boolean first) {}

  private List<Visit> visits(int person, boolean isStage) {
    return visits(steps(person), isStage);
  }

  private static List<Visit> visits(List<Step> steps, boolean isStage) {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < steps.size(); ) {
      String place = steps.get(i).at(isStage);
      int end = i;
      while (end < steps.size() && steps.get(end).at(isStage).equals(place)) {
        end++;
      }
      visits.add(
          new Visit(
              place,
              steps.get(i).time(),
              steps.get(end - 1).time(),
              end < steps.size() ? steps.get(end).time() : -1,
              visits.stream().noneMatch(before -> before.place.equals(place))));
      i = end;
    }
    return visits;
  }

  /** How often these persons came back to a place. */
  long returns(Set<Integer> persons, String place, boolean isStage) {
    return persons.stream()
        .flatMap(person -> visits(person, isStage).stream())
        .filter(visit -> visit.place.equals(place) && !visit.first)
        .count();
  }

  /** How long the visits to a place lasted that another followed, in order. */
  long[] times(Set<Integer> persons, String place, boolean isStage) {
    return persons.stream()
        .flatMap(person -> visits(person, isStage).stream())
        .filter(visit -> visit.place.equals(place) && visit.left >= 0)
        .mapToLong(visit -> visit.left - visit.entered)
        .sorted()
        .toArray();
  }

  /** What happened within the map's window from where the journey began. */
  private List<Step> withinWindow(int person) {
    List<Step> steps = steps(person);
    long window = windowMillis();
    return steps.stream().filter(step -> step.time() - steps.getFirst().time() <= window).toList();
  }

  private long windowMillis() {
    return Duration.ofDays(map.windowDays()).toMillis();
  }

  long[] firstStays(Set<Integer> persons, String place, boolean isStage) {
    return persons.stream()
        .flatMap(person -> visits(withinWindow(person), isStage).stream())
        .filter(visit -> visit.place.equals(place) && visit.first && visit.left >= 0)
        .mapToLong(visit -> visit.left - visit.entered)
        .sorted()
        .toArray();
  }

  long[] dwells(Set<Integer> persons, String place, boolean isStage) {
    return persons.stream()
        .flatMap(person -> visits(withinWindow(person), isStage).stream())
        .filter(visit -> visit.place.equals(place) && visit.first)
        .mapToLong(visit -> visit.last - visit.entered)
        .sorted()
        .toArray();
  }

  /** How many of these have gone on after their first stay, in whatever time. */
  long left(Set<Integer> persons, String place, boolean isStage) {
    return persons.stream()
        .flatMap(person -> visits(person, isStage).stream())
        .filter(visit -> visit.place.equals(place) && visit.first && visit.left >= 0)
        .count();
  }

  /** The smallest value that at least that share of all is no larger than. */
  static double quantile(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /** The stages to which rules lead. */
  private static List<String> funnel(JourneyMap map, Library library) {
    Set<String> fed =
        library.rules().stream().map(Library.Rule::touchpoint).collect(Collectors.toSet());
    return map.stages().stream()
        .filter(stage -> stage.touchpoints().stream().anyMatch(fed::contains))
        .map(JourneyMap.Stage::id)
        .toList();
  }

  /**
   * How far a chain goes that begins with each step in the first stage; the key is when it begins.
   * Steps of one instant may be taken in whatever order suits the chain.
   */
  private Map<Long, Integer> chains(int person) {
    return chains.computeIfAbsent(person, this::tried);
  }

  private Map<Long, Integer> tried(int person) {
    List<Step> steps = new ArrayList<>(steps(person));
    steps.sort(
        Comparator.comparingLong(Step::time).thenComparing(step -> funnel.indexOf(step.stage())));
    TreeMap<Long, Integer> chains = new TreeMap<>();
    for (int start = 0; start < steps.size(); start++) {
      if (!steps.get(start).stage().equals(funnel.getFirst())) {
        continue;
      }
      long began = steps.get(start).time();
      int depth = 1;
      for (Step step : steps.subList(start + 1, steps.size())) {
        boolean inTime = step.time() - began <= windowMillis();
        if (depth < funnel.size() && inTime && step.stage().equals(funnel.get(depth))) {
          depth++;
        }
      }
      chains.merge(began, depth, Math::max);
    }
    return chains;
  }

  private int depth(int person) {
    return chains(person).values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  boolean reaches(int person, String stage) {
    return depth(person) > funnel.indexOf(stage);
  }

  boolean converts(int person, String stage) {
    return depth(person) > funnel.indexOf(stage) + 1;
  }

  /** Has come so far and no further, and some chain that came so far may still go on. */
  boolean isPending(int person, String stage) {
    int far = funnel.indexOf(stage) + 1;
    return depth(person) == far
        && chains(person).entrySet().stream()
            .anyMatch(chain -> chain.getValue() == far && chain.getKey() + windowMillis() >= asOf);
  }

  boolean isLost(int person, String stage) {
    return depth(person) == funnel.indexOf(stage) + 1 && !isPending(person, stage);
  }

  private static double value(EventRow row) {
    return Objects.requireNonNull(row.value());
  }

  private record Scale(double low, double high) {
    /** By the first word of the demo's questions; reviews and tickets have stars. */
    static Scale of(EventRow row) {
      String type = row.type();
      return type.startsWith("nps")
          ? new Scale(0, 10)
          : type.startsWith("ces") ? new Scale(1, 7) : new Scale(1, 5);
    }
  }

  /** The mean of answers; those of several scales are laid onto 0 to 100 first. */
  static double mean(List<EventRow> answers) {
    boolean isOneScale = answers.stream().map(Scale::of).distinct().count() == 1;
    return answers.stream()
        .mapToDouble(
            row -> {
              Scale scale = Scale.of(row);
              return isOneScale
                  ? value(row)
                  : 100 * (value(row) - scale.low) / (scale.high - scale.low);
            })
        .average()
        .orElse(Double.NaN);
  }

  static double netPromoter(List<EventRow> answers) {
    double promoters = answers.stream().filter(row -> value(row) >= 9).count();
    double detractors = answers.stream().filter(row -> value(row) <= 6).count();
    return 100 * (promoters - detractors) / answers.size();
  }

  static double topTwo(List<EventRow> answers) {
    return 100.0 * answers.stream().filter(row -> value(row) >= 4).count() / answers.size();
  }
}
