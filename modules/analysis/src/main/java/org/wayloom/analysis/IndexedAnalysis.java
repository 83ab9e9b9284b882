package org.wayloom.analysis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Page;
import org.wayloom.journeys.Engine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapSummary;

/** The analysis over journey indexes: opens a reading for each question and hands it on. */
final class IndexedAnalysis implements Analysis {
  private final StoredEvidence evidence;
  private final JourneyIndexes indexes;
  private final DrawnMaps maps;
  private final Engine engine;
  private final Texts texts;
  private final Readings readings;
  private final AnswerMemory memory = new AnswerMemory();
  private final AskedReadings asked;
  private final RuleDesk rules;
  private final Behinds behinds;
  private final Segments segments;
  private final SegmentDesk segmentDesk;

  IndexedAnalysis(StoredEvidence evidence, JourneyIndexes indexes, DrawnMaps maps, Engine engine) {
    this(evidence, indexes, maps, engine, KeptSegments.inMemory(), new Texts(evidence));
  }

  IndexedAnalysis(
      StoredEvidence evidence,
      JourneyIndexes indexes,
      DrawnMaps maps,
      Engine engine,
      KeptSegments models,
      Texts texts) {
    this.texts = texts;
    this.evidence = evidence;
    this.indexes = indexes;
    this.maps = maps;
    this.engine = engine;
    this.readings = new Readings(evidence, indexes, maps, engine);
    this.rules = new RuleDesk(memory, engine);
    this.segments = new Segments(evidence, engine, models);
    this.asked = new AskedReadings(readings, maps, segments, memory, engine);
    this.segmentDesk = new SegmentDesk(readings, evidence, engine, segments, models);
    this.behinds = new Behinds(evidence, segments, texts, memory, engine);
  }

  /** Lets go of all that is remembered of a workspace. */
  void forget(WorkspaceId workspace) {
    readings.forget(workspace);
    asked.forget(workspace);
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
                asked.of(everybody, persona).source().journeys(),
                everybody.source().journeys()));
  }

  @Override
  public Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    long start = System.nanoTime();
    Measures measures =
        asked.with(
            workspace,
            map,
            options,
            (reading, questions) -> {
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
    return asked.with(
        workspace,
        map,
        options.whose(),
        (reading, questions) -> {
          Opening.Answered answered = Opening.answered(number, questions);
          return new TrendMaker(reading, memory, engine)
              .make(number, answered.answers(), answered.place(), options);
        });
  }

  @Override
  public Days days(WorkspaceId workspace, DocumentId map, Days.Asked days) {
    Days.Among among = days.among();
    return asked.with(
        workspace,
        map,
        new MeasureOptions(null, null, among.persona()),
        (some, questions) -> {
          Reading reading =
              among.property() == null
                  ? some
                  : some.of(segments.with(workspace, among.property(), among.values()));
          return new DaysMaker(reading, questions, engine, days).make();
        });
  }

  @Override
  public KeyNumbers keyNumbers(WorkspaceId workspace, @Nullable DocumentId map, int days) {
    if (map == null) {
      return readings.with(
          workspace, reading -> KeyNumbersMaker.ofAll(reading, days, memory, engine));
    }
    return asked.with(
        workspace,
        map,
        MeasureOptions.OF_MAP,
        (reading, questions) ->
            KeyNumbersMaker.ofMap(reading, questions, days, asked, memory, engine));
  }

  @Override
  public Churn churn(WorkspaceId workspace, QuestionType type, int withinDays) {
    return readings.with(
        workspace, reading -> new ChurnMaker(reading, memory, engine).make(type, withinDays));
  }

  @Override
  public Deviations deviations(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    return asked.with(
        workspace,
        map,
        options,
        (reading, questions) -> {
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
      WorkspaceId workspace, DocumentId map, @Nullable String overall, MeasureOptions options) {
    return asked.with(
        workspace,
        map,
        options,
        (reading, questions) ->
            memory.made(
                reading,
                Arrays.asList("drivers", questions.drawn(), reading.library().version(), overall),
                () -> new DriversMaker(reading, questions, memory, engine).make(overall)));
  }

  @Override
  public List<StillPerson> still(
      WorkspaceId workspace, DocumentId map, @Nullable String stage, Instant since) {
    return asked.with(
        workspace,
        map,
        new MeasureOptions(0, null),
        (reading, questions) ->
            new StillMaker(reading, questions, memory, engine, evidence).find(stage, since));
  }

  @Override
  public Basis basis(WorkspaceId workspace, DocumentId map) {
    long mapVersion = maps.get(workspace, map).version();
    return readings.with(
        workspace,
        reading -> new Basis(mapVersion, reading.library().version(), reading.revision()));
  }

  @Override
  public List<Finding> findings(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    return asked.with(
        workspace,
        map,
        options,
        (reading, questions) ->
            memory.made(
                reading,
                List.of("findings", questions.drawn(), reading.library().version()),
                () -> new Finder(reading, questions, texts, segments, memory, engine).find()));
  }

  @Override
  public Comparison compare(
      WorkspaceId workspace,
      DocumentId map,
      Comparison.Side a,
      Comparison.Side b,
      MeasureOptions options) {
    return asked.compare(workspace, map, a, b, options);
  }

  @Override
  public Flow flow(
      WorkspaceId workspace, DocumentId map, Flow.Nodes nodes, int edges, MeasureOptions options) {
    return asked.with(
        workspace,
        map,
        options,
        (reading, questions) ->
            FlowMaker.of(nodes, reading, questions).make(reading, memory, engine, edges));
  }

  @Override
  public Behind behind(
      WorkspaceId workspace,
      DocumentId map,
      NumberRef number,
      MeasureOptions options,
      PageAsk page) {
    return asked.with(
        workspace,
        map,
        options,
        (reading, questions) -> behinds.persons(reading, questions, number, page));
  }

  @Override
  public Page<EventRow> rows(
      WorkspaceId workspace,
      DocumentId map,
      NumberRef number,
      MeasureOptions options,
      Optional<Integer> person,
      PageAsk page) {
    return asked.with(
        workspace,
        map,
        options,
        (reading, questions) -> behinds.rows(reading, questions, number, person, page));
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
