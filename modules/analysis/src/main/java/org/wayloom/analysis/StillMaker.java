package org.wayloom.analysis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.StillThere;
import org.wayloom.journeys.TimeToLeave;
import org.wayloom.maps.JourneyMap;

/**
 * Finds who has been still at a stage. Silence is measured up to the newest event, so that evidence
 * that stops arriving makes nobody silent; nothing follows the last stage, so nobody is still
 * there.
 */
final class StillMaker {
  /** A 95th percentile of fewer visits is one of the largest of them, and says little. */
  private static final long FEWEST_VISITS = 20;

  private final Reading reading;
  private final MapQuestions questions;
  private final AnswerMemory memory;
  private final Engine engine;
  private final StoredEvidence evidence;

  StillMaker(
      Reading reading,
      MapQuestions questions,
      AnswerMemory memory,
      Engine engine,
      StoredEvidence evidence) {
    this.reading = reading;
    this.questions = questions;
    this.memory = memory;
    this.engine = engine;
    this.evidence = evidence;
  }

  /**
   * @param only null = any stage but the last
   * @param since whose silence crossed the usual time then or later
   */
  List<StillPerson> find(@Nullable String only, Instant since) {
    List<JourneyMap.Stage> stages = questions.map().stages();
    if (stages.size() < 2) {
      return List.of();
    }
    Coding steps = questions.coding().stepsByStage();
    List<TimeToLeave.Time> usual =
        memory
            .ask(reading, engine, MapQuestions.key("time to leave", steps), new TimeToLeave(steps))
            .nodes();
    long[] from = new long[stages.size()];
    long[] to = new long[stages.size()];
    for (int stage = 0; stage < stages.size() - 1; stage++) {
      TimeToLeave.Time time = usual.get(stage);
      if (time.visits() >= FEWEST_VISITS && (only == null || stages.get(stage).id().equals(only))) {
        from[stage] = since.toEpochMilli() - time.p95Millis();
        to[stage] = questions.asOfMillis() - time.p95Millis();
      }
    }
    List<StillThere.Stay> stays = engine.run(reading.source(), new StillThere(steps, from, to));
    return told(stays, stages, usual);
  }

  private List<StillPerson> told(
      List<StillThere.Stay> stays, List<JourneyMap.Stage> stages, List<TimeToLeave.Time> usual) {
    int[] codes = stays.stream().mapToInt(StillThere.Stay::person).toArray();
    List<String> names = evidence.persons(reading.workspace(), codes);
    StillPerson[] told = new StillPerson[codes.length];
    Arrays.setAll(
        told,
        i -> {
          StillThere.Stay stay = stays.get(i);
          TimeToLeave.Time time = usual.get(stay.node());
          JourneyMap.Stage stage = stages.get(stay.node());
          return new StillPerson(
              stay.person(),
              names.get(i),
              stage.id(),
              stage.title(),
              Instant.ofEpochMilli(stay.enteredMillis()),
              Instant.ofEpochMilli(stay.enteredMillis() + time.p95Millis()),
              time.p95Millis(),
              time.visits(),
              Instant.ofEpochMilli(questions.asOfMillis()));
        });
    return List.of(told);
  }
}
