package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Measures.Note;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;

/**
 * What rules and map come down to for the engine: which stage, touchpoint and channel each
 * signature stands for, once as a step of the journey and once as a rating of it.
 *
 * <p>What people say is no step, unless its touchpoint has nothing else; see {@link Measures}. A
 * touchpoint placed in several stages counts in the leftmost.
 */
final class MapCoding {
  /**
   * The kinds of evidence in which people rate something themselves; each has scores of its own,
   * since who answers a survey is another crowd than who writes a review.
   */
  static final List<EventKind> RATING =
      List.of(EventKind.ANSWER, EventKind.TICKET, EventKind.MENTION);

  private final List<Placed> touchpoints = new ArrayList<>();
  private final List<ChannelOf> channels = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final int stages;

  /** The stages that a rule feeds, in order: the steps of the funnel. */
  private final int[] funnelStages;

  private final int[] touchpointOf;
  private final boolean[] isStep;

  /** The kind of evidence that a signature rates by, null where it rates nothing. */
  private final @Nullable EventKind[] rates;

  private final int[] channelOf;
  private final boolean[] isTicket;

  /** A touchpoint and the position of the stage that it counts in. */
  record Placed(Library.Touchpoint touchpoint, int stage) {}

  /** A channel of the placed touchpoint at that position; empty for events that name none. */
  record ChannelOf(int touchpoint, String channel) {}

  MapCoding(
      JourneyMap map, Library library, List<Signature> signatures, RuleBook.Assignment assignment) {
    stages = map.stages().size();
    Map<String, Integer> places = place(map, library);
    touchpointOf = new int[signatures.size()];
    isStep = new boolean[signatures.size()];
    rates = new @Nullable EventKind[signatures.size()];
    channelOf = new int[signatures.size()];
    isTicket = new boolean[signatures.size()];
    Arrays.fill(channelOf, Coding.NONE);
    Set<Integer> withInteractions = new HashSet<>();
    for (Signature s : signatures) {
      int touchpoint =
          assignment.touchpoint(s.code()).map(id -> places.getOrDefault(id, -1)).orElse(-1);
      touchpointOf[s.code()] = touchpoint;
      if (touchpoint != Coding.NONE && isInteraction(s.kind())) {
        withInteractions.add(touchpoint);
        isTicket[s.code()] = s.kind() == EventKind.TICKET;
      }
    }
    Set<Integer> withStatementsOnly = new TreeSet<>();
    for (Signature s : signatures) {
      int touchpoint = touchpointOf[s.code()];
      if (touchpoint != Coding.NONE) {
        isStep[s.code()] = isInteraction(s.kind()) || !withInteractions.contains(touchpoint);
        rates[s.code()] = RATING.contains(s.kind()) && s.question() != null ? s.kind() : null;
        if (isStep[s.code()] && !isInteraction(s.kind())) {
          withStatementsOnly.add(touchpoint);
        }
      }
    }
    codeChannels(signatures);
    for (int touchpoint : withStatementsOnly) {
      note("answers-stand-for-steps", touchpoint);
    }
    Set<String> fed =
        assignment.rules().stream()
            .map(RuleBook.CompiledRule::touchpoint)
            .collect(Collectors.toSet());
    funnelStages = fedStages(map, fed);
    assignment
        .broken()
        .forEach(
            (rule, why) -> notes.add(new Note("rule-broken", Map.of("rule", rule, "why", why))));
  }

  /** Whether it is something that happened between customer and company, not said about it. */
  static boolean isInteraction(EventKind kind) {
    return switch (kind) {
      case EVENT, TICKET -> true;
      case ANSWER, MENTION, NOTE -> false;
    };
  }

  private Map<String, Integer> place(JourneyMap map, Library library) {
    Map<String, Library.Touchpoint> register =
        library.touchpoints().stream()
            .collect(Collectors.toMap(Library.Touchpoint::id, touchpoint -> touchpoint));
    Map<String, Integer> places = new HashMap<>();
    for (int stage = 0; stage < stages; stage++) {
      for (String id : map.stages().get(stage).touchpoints()) {
        Library.Touchpoint touchpoint = register.get(id);
        if (touchpoint == null) {
          continue;
        }
        Integer before = places.putIfAbsent(id, touchpoints.size());
        if (before == null) {
          touchpoints.add(new Placed(touchpoint, stage));
        } else if (touchpoints.get(before).stage() != stage) {
          notes.add(
              new Note(
                  "touchpoint-placed-twice",
                  Map.of(
                      "touchpoint", id,
                      "name", touchpoint.name(),
                      "stage", map.stages().get(stage).id(),
                      "countsIn", map.stages().get(touchpoints.get(before).stage()).id())));
        }
      }
    }
    return places;
  }

  private void codeChannels(List<Signature> signatures) {
    Map<Integer, Map<String, List<Integer>>> found = new TreeMap<>();
    for (Signature s : signatures) {
      if (touchpointOf[s.code()] != Coding.NONE) {
        String channel = s.channel();
        found
            .computeIfAbsent(touchpointOf[s.code()], t -> new TreeMap<>())
            .computeIfAbsent(channel == null ? "" : channel, c -> new ArrayList<>())
            .add(s.code());
      }
    }
    found.forEach(
        (touchpoint, byChannel) -> {
          if (byChannel.keySet().equals(Set.of(""))) {
            return; // no channel is named anywhere: nothing to tell apart
          }
          byChannel.forEach(
              (channel, codes) -> {
                for (int code : codes) {
                  channelOf[code] = channels.size();
                }
                channels.add(new ChannelOf(touchpoint, channel));
              });
        });
  }

  private int[] fedStages(JourneyMap map, Set<String> fed) {
    boolean[] isFed = new boolean[stages];
    for (int t = 0; t < touchpoints.size(); t++) {
      if (fed.contains(touchpoints.get(t).touchpoint().id())) {
        isFed[touchpoints.get(t).stage()] = true;
      } else {
        note("touchpoint-without-rules", t);
      }
    }
    List<Integer> steps = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      if (isFed[stage]) {
        steps.add(stage);
      } else {
        JourneyMap.Stage without = map.stages().get(stage);
        notes.add(
            new Note(
                "stage-without-rules", Map.of("stage", without.id(), "name", without.title())));
      }
    }
    return steps.stream().mapToInt(Integer::intValue).toArray();
  }

  private void note(String code, int touchpoint) {
    Library.Touchpoint about = touchpoints.get(touchpoint).touchpoint();
    Map<String, String> params = new LinkedHashMap<>();
    params.put("touchpoint", about.id());
    params.put("name", about.name());
    notes.add(new Note(code, params));
  }

  List<Placed> touchpoints() {
    return touchpoints;
  }

  List<ChannelOf> channels() {
    return channels;
  }

  List<Note> notes() {
    return notes;
  }

  /** The position of the placed touchpoint that a signature belongs to, or {@link Coding#NONE}. */
  int touchpoint(int signature) {
    return touchpointOf[signature];
  }

  Coding stepsByTouchpoint() {
    return code(touchpoints.size(), isStep, touchpointOf);
  }

  Coding stepsByStage() {
    return code(stages, isStep, stageOf());
  }

  Coding stepsByChannel() {
    return code(channels.size(), isStep, channelOf);
  }

  Coding ticketsByTouchpoint() {
    return code(touchpoints.size(), isTicket, touchpointOf);
  }

  boolean hasTickets() {
    for (boolean ticket : isTicket) {
      if (ticket) {
        return true;
      }
    }
    return false;
  }

  Coding ratingsByTouchpoint(EventKind kind) {
    return code(touchpoints.size(), of(kind), touchpointOf);
  }

  Coding ratingsByStage(EventKind kind) {
    return code(stages, of(kind), stageOf());
  }

  Coding ratingsByChannel(EventKind kind) {
    return code(channels.size(), of(kind), channelOf);
  }

  /** The kinds of evidence that rate a touchpoint of the map. */
  Set<EventKind> ratingKinds() {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    for (EventKind kind : rates) {
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Every rating by its own signature. */
  Coding ratingsBySignature() {
    int[] own = new int[rates.length];
    boolean[] rating = new boolean[rates.length];
    for (int code = 0; code < own.length; code++) {
      own[code] = code;
      rating[code] = rates[code] != null;
    }
    return code(own.length, rating, own);
  }

  private boolean[] of(EventKind kind) {
    boolean[] wanted = new boolean[rates.length];
    for (int code = 0; code < wanted.length; code++) {
      wanted[code] = rates[code] == kind;
    }
    return wanted;
  }

  /** Steps by the stages that rules feed, numbered without gaps. */
  Coding funnelSteps() {
    int[] stepOfStage = new int[stages];
    Arrays.fill(stepOfStage, Coding.NONE);
    for (int step = 0; step < funnelStages.length; step++) {
      stepOfStage[funnelStages[step]] = step;
    }
    int[] steps = stageOf();
    for (int code = 0; code < steps.length; code++) {
      steps[code] = steps[code] == Coding.NONE ? Coding.NONE : stepOfStage[steps[code]];
    }
    return code(funnelStages.length, isStep, steps);
  }

  int funnelLength() {
    return funnelStages.length;
  }

  /** Where in the funnel a stage stands, or {@link Coding#NONE}. */
  int funnelStep(int stage) {
    int step = Arrays.binarySearch(funnelStages, stage);
    return step < 0 ? Coding.NONE : step;
  }

  private int[] stageOf() {
    int[] stageOf = new int[touchpointOf.length];
    for (int code = 0; code < stageOf.length; code++) {
      int touchpoint = touchpointOf[code];
      stageOf[code] = touchpoint == Coding.NONE ? Coding.NONE : touchpoints.get(touchpoint).stage();
    }
    return stageOf;
  }

  private static Coding code(int count, boolean[] wanted, int[] nodes) {
    int[] coded = new int[nodes.length];
    for (int code = 0; code < coded.length; code++) {
      coded[code] = wanted[code] ? nodes[code] : Coding.NONE;
    }
    return Coding.of(coded, count);
  }
}
