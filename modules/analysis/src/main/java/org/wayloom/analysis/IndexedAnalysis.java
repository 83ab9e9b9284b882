package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.http.Page;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;
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
  private final Segments segments;

  private final SegmentDesk segmentDesk;

  IndexedAnalysis(Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine) {
    this(evidence, indexes, maps, engine, KeptSegments.inMemory());
  }

  IndexedAnalysis(
      Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine, KeptSegments models) {
    this.evidence = evidence;
    this.indexes = indexes;
    this.maps = maps;
    this.engine = engine;
    this.readings = new Readings(evidence, indexes, maps, engine);
    this.rules = new RuleDesk(memory, engine);
    this.segments = new Segments(evidence, engine, models);
    this.segmentDesk = new SegmentDesk(readings, evidence, engine, segments, models);
    this.behinds = new Behinds(evidence, memory, engine);
  }

  /** Opens a reading of everybody's journeys, or of the customers of one persona. */
  private <R> R with(
      WorkspaceId workspace, @Nullable String persona, Function<Reading, R> question) {
    return readings.with(
        workspace,
        everybody -> question.apply(persona == null ? everybody : among(everybody, persona)));
  }

  private Reading among(Reading everybody, String persona) {
    Reading some = everybody.of(segments.of(everybody, persona));
    Coding each = Coding.identity(some.signatures().size());
    List<Reach.Node> counts =
        memory.ask(some, engine, List.of("signatures", each), new Reach(each)).nodes();
    return some.counted(
        some.signatures().stream()
            .map(signature -> Readings.counted(signature, counts.get(signature.code())))
            .toList());
  }

  /** Lets go of all that is remembered of a workspace. */
  void forget(WorkspaceId workspace) {
    readings.forget(workspace);
    segments.forget(workspace);
    segmentDesk.forget(workspace);
    memory.forget(workspace);
  }

  @Override
  public CustomerSegments segments() {
    return segmentDesk;
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
  public PersonaPeople people(WorkspaceId workspace, String persona) {
    return readings.with(
        workspace,
        everybody ->
            new PersonaPeople(
                persona,
                among(everybody, persona).source().journeys(),
                everybody.source().journeys()));
  }

  @Override
  public Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    long start = System.nanoTime();
    JourneyMap asked = maps.get(workspace, map);
    Measures measures =
        with(
            workspace,
            options.persona(),
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
    return with(
        workspace,
        options.persona(),
        reading -> {
          MapQuestions questions = MapQuestions.of(reading, asked, MeasureOptions.OF_MAP);
          Opening.Answered answered = Opening.answered(number, questions);
          return new TrendMaker(reading, memory, engine)
              .make(number, answered.answers(), answered.place(), options);
        });
  }

  @Override
  public Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked) {
    JourneyMap drawn = maps.get(workspace, map);
    Days.Among among = asked.among();
    return with(
        workspace,
        among.persona(),
        some -> {
          Reading reading =
              among.property() == null
                  ? some
                  : some.of(segments.with(workspace, among.property(), among.values()));
          return new DaysMaker(
                  reading, MapQuestions.of(reading, drawn, MeasureOptions.OF_MAP), engine, asked)
              .make();
        });
  }

  @Override
  public Deviations deviations(WorkspaceId workspace, DocumentId map) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading -> {
          MapQuestions questions = MapQuestions.of(reading, asked, MeasureOptions.OF_MAP);
          PlanCoding plan = PlanCoding.of(reading, questions);
          return Deviations.of(
              reading,
              questions,
              plan,
              memory.ask(reading, engine, plan.key(), plan.conformance()));
        });
  }

  @Override
  public Drivers drivers(
      WorkspaceId workspace, DocumentId map, @Nullable String overall, @Nullable String persona) {
    JourneyMap asked = maps.get(workspace, map);
    return with(
        workspace,
        persona,
        reading ->
            new DriversMaker(
                    reading, MapQuestions.of(reading, asked, MeasureOptions.OF_MAP), memory, engine)
                .make(overall));
  }

  @Override
  public List<Finding> findings(WorkspaceId workspace, DocumentId map) {
    JourneyMap asked = maps.get(workspace, map);
    return readings.with(
        workspace,
        reading ->
            new Finder(
                    reading, MapQuestions.of(reading, asked, MeasureOptions.OF_MAP), memory, engine)
                .find());
  }

  @Override
  public Comparison compare(
      WorkspaceId workspace,
      DocumentId map,
      Comparison.Side a,
      Comparison.Side b,
      MeasureOptions options) {
    JourneyMap asked = maps.get(workspace, map);
    return with(
        workspace,
        options.persona(),
        reading -> {
          Comparer comparer =
              new Comparer(reading, MapQuestions.of(reading, asked, options), engine);
          Optional<RoaringBitmap> personaA = persona(reading, a);
          Optional<RoaringBitmap> personaB = persona(reading, b);
          comparer.requireApart(a, personaA, b, personaB);
          return comparer.compare(
              a, comparer.numbers(a, personaA), b, comparer.numbers(b, personaB));
        });
  }

  private Optional<RoaringBitmap> persona(Reading reading, Comparison.Side side) {
    return Optional.ofNullable(side.persona()).map(id -> segments.of(reading, id).persons());
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
    return with(
        workspace,
        options.persona(),
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
    return with(
        workspace,
        options.persona(),
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
