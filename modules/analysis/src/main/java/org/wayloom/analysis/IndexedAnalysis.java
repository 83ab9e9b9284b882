package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.http.Page;
import org.wayloom.journeys.Engine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.Maps;

/** The analysis over journey indexes: opens a reading for each question and hands it on. */
final class IndexedAnalysis implements Analysis {
  private final Evidence evidence;
  private final JourneyIndexes indexes;
  private final Maps maps;
  private final Engine engine;
  private final Readings readings;
  private final AnswerMemory memory = new AnswerMemory();
  private final RuleDesk rules;
  private final Behinds behinds;

  IndexedAnalysis(Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine) {
    this.evidence = evidence;
    this.indexes = indexes;
    this.maps = maps;
    this.engine = engine;
    this.readings = new Readings(evidence, indexes, maps, engine);
    this.rules = new RuleDesk(memory, engine);
    this.behinds = new Behinds(evidence, memory, engine);
  }

  /** Lets go of all that is remembered of a workspace. */
  void forget(WorkspaceId workspace) {
    readings.forget(workspace);
    memory.forget(workspace);
  }

  @Override
  public IndexStatus index(WorkspaceId workspace) {
    JourneyIndexes.Status status = indexes.status(workspace);
    IndexStatus.State state =
        switch (status.state()) {
          case EMPTY -> IndexStatus.State.EMPTY;
          case BUILDING -> IndexStatus.State.BUILDING;
          case READY -> IndexStatus.State.READY;
          case FAILED -> IndexStatus.State.FAILED;
        };
    return new IndexStatus(state, status.share(), status.events(), status.persons());
  }

  @Override
  public SignatureList signatures(WorkspaceId workspace, SignatureQuery query) {
    return readings.with(workspace, reading -> rules.list(reading, query));
  }

  @Override
  public List<SignatureFields> signatureFields(WorkspaceId workspace) {
    List<String> properties = evidence.signatureProperties(workspace);
    return readings.with(workspace, reading -> rules.fields(reading, properties));
  }

  @Override
  public RulePreview preview(WorkspaceId workspace, List<Library.Condition> conditions) {
    return readings.with(workspace, reading -> rules.preview(reading, conditions));
  }

  @Override
  public RuleCounts ruleCounts(WorkspaceId workspace) {
    return readings.with(workspace, rules::counts);
  }

  @Override
  public Coverage coverage(WorkspaceId workspace, Instant since) {
    return readings.with(workspace, reading -> CoverageMaker.make(reading, memory, engine, since));
  }

  @Override
  public Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    long start = System.nanoTime();
    JourneyMap asked = maps.get(workspace, map);
    Measures measures =
        readings.with(
            workspace,
            reading -> {
              MapQuestions questions = MapQuestions.of(reading, asked, options);
              MapAnswers answers = new MapAnswers(reading, questions, memory, engine);
              return new MeasuresMaker(reading, questions, answers).make(start);
            });
    JourneyIndexes.Status status = indexes.status(workspace);
    return status.state() == JourneyIndexes.Status.State.BUILDING
        ? measures.with(
            new Measures.Note(
                "index-behind", Map.of("share", Integer.toString((int) (100 * status.share())))))
        : measures;
  }

  @Override
  public Trend trend(
      WorkspaceId workspace, DocumentId map, NumberRef number, TrendOptions options) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading -> {
          MapQuestions questions = MapQuestions.of(reading, asked, MeasureOptions.OF_MAP);
          Opening.Answered answered = Opening.answered(number, questions);
          return new TrendMaker(reading, memory, engine)
              .make(number, answered.answers(), answered.place(), options);
        });
  }

  @Override
  public Flow flow(WorkspaceId workspace, DocumentId map, Flow.Nodes nodes, int edges) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading -> {
          MapQuestions questions = MapQuestions.of(reading, asked, MeasureOptions.OF_MAP);
          return FlowMaker.of(nodes, reading, questions).make(reading, memory, engine, edges);
        });
  }

  @Override
  public Behind behind(
      WorkspaceId workspace,
      DocumentId map,
      NumberRef number,
      MeasureOptions options,
      PageAsk page) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading ->
            behinds.persons(reading, MapQuestions.of(reading, asked, options), number, page));
  }

  @Override
  public Page<EventRow> rows(
      WorkspaceId workspace,
      DocumentId map,
      NumberRef number,
      MeasureOptions options,
      Optional<Integer> person,
      PageAsk page) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading ->
            behinds.rows(reading, MapQuestions.of(reading, asked, options), number, person, page));
  }

  @Override
  public Proposal propose(WorkspaceId workspace, @Nullable String title, String language) {
    return readings.with(
        workspace,
        reading ->
            new Proposer(engine)
                .propose(
                    reading.source(),
                    Activities.of(reading.signatures(), reading.assignment(), reading.library()),
                    title,
                    language));
  }

  @Override
  public MapSummary accept(WorkspaceId workspace, Proposal proposal, Actor by) {
    proposal.check();
    return maps.accept(workspace, proposal.toDraft(), by);
  }
}
