package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayloom.analysis.NumberRef.StageNumber;
import org.wayloom.analysis.NumberRef.VisitedBy;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;
import org.wayloom.maps.JourneyMap.Stage;
import org.wayloom.maps.Library;
import org.wayloom.maps.Library.Persona;

/**
 * Looks for stages that do not offer the channel that a persona of the map likes best: none of
 * their touchpoints has it, and no card names it. That is read from the drawing, so there is
 * nothing to test; evidence only tells how many it concerns. A stage of which no channel is drawn
 * says nothing. Like touchpoints without evidence, such a gap is ranked as if one in twenty would
 * have come.
 */
final class PreferredChannels {
  private final Places places;
  private final Reading reading;
  private final Segments segments;
  private final AnswerMemory memory;
  private final Engine engine;
  private final Map<String, Library.Channel> channels = new HashMap<>();
  private final Map<String, List<String>> channelsOfTouchpoint = new HashMap<>();

  PreferredChannels(
      Places places, Reading reading, Segments segments, AnswerMemory memory, Engine engine) {
    this.places = places;
    this.reading = reading;
    this.segments = segments;
    this.memory = memory;
    this.engine = engine;
    reading.library().channels().forEach(channel -> channels.put(channel.id(), channel));
    reading
        .library()
        .touchpoints()
        .forEach(touchpoint -> channelsOfTouchpoint.put(touchpoint.id(), touchpoint.channels()));
  }

  void look() {
    List<String> shown = places.questions().map().personas();
    List<Persona> personas =
        reading.library().personas().stream()
            .filter(persona -> shown.contains(persona.id()))
            .toList();
    List<Stage> stages = places.questions().map().stages();
    for (int stage = 0; stage < stages.size(); stage++) {
      Set<String> offered = offered(stages.get(stage));
      Map<Library.Channel, List<Persona>> missed = new LinkedHashMap<>();
      for (Persona persona : offered.isEmpty() ? List.<Persona>of() : personas) {
        persona.channels().stream()
            .filter(channels::containsKey)
            .findFirst()
            .filter(channel -> !offered.contains(channel))
            .map(channels::get)
            .ifPresent(best -> missed.computeIfAbsent(best, c -> new ArrayList<>()).add(persona));
      }
      int at = stage;
      missed.forEach((channel, whose) -> suspect(at, channel, whose));
    }
  }

  private Set<String> offered(Stage stage) {
    Set<String> offered = new HashSet<>(stage.channels());
    stage
        .touchpoints()
        .forEach(id -> offered.addAll(channelsOfTouchpoint.getOrDefault(id, List.of())));
    offered.retainAll(channels.keySet());
    return offered;
  }

  private void suspect(int stage, Library.Channel channel, List<Persona> whose) {
    // Of a persona that does not say who its customers are, anybody may be one.
    boolean isAnybody = whose.stream().anyMatch(persona -> persona.standsFor().isEmpty());
    List<String> ids = whose.stream().map(Persona::id).toList();
    NumberRef number =
        isAnybody
            ? new StageNumber(places.stage(stage), StageNumber.What.VISITED)
            : new VisitedBy(places.stage(stage), ids);
    places.drawn(
        Finding.Code.CHANNEL_NOT_OFFERED,
        new Place(
            places.stage(stage),
            null,
            channel.key().isEmpty() ? channel.name() : channel.key(),
            null),
        visitors(isAnybody ? reading : reading.of(segments.ofAny(reading, ids)), stage),
        number,
        Map.of("personas", whose.stream().map(Persona::name).collect(Collectors.joining(" · "))));
  }

  private long visitors(Reading some, int stage) {
    Coding steps = places.questions().coding().stepsByStage();
    return memory
        .ask(some, engine, MapQuestions.key("reach", steps), new Reach(steps))
        .nodes()
        .get(stage)
        .persons();
  }
}
