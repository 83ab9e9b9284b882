package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roaringbitmap.RoaringBitmap;

/** A filtered source answers every question as a source would that holds nothing else. */
class EventFilterTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: a@0 b@10 c@30=5
          bob: a@5 a@20 b@20=2
          cyd: c@8=3
          """);

  private static final Coding NODES = LOG.coding("a", "b", "c");

  @Test
  void aPeriodRunsFromItsFirstMomentUpToItsEnd() {
    // Within 5 … 19: b of ann, the first a of bob, c of cyd.
    BlockSource part = EventFilter.ALL.during(5, 20).of(LOG.blocks());

    assertThat(events(part)).isEqualTo("1 1 1");
    assertThat(Ask.of(part, new Reach(NODES)).persons()).isEqualTo(3);
    assertThat(part.newestMillis()).isEqualTo(19);
  }

  @Test
  void whoHasNoEventThatCountsIsNotThere() {
    BlockSource part = EventFilter.ALL.during(9, 100).only(codes("b")).of(LOG.blocks());

    assertThat(events(part)).isEqualTo("0 2 0");
    assertThat(Ask.of(part, new Reach(NODES)).persons()).isEqualTo(2);
  }

  @Test
  void eachStepLeavesLess() {
    EventFilter filter = EventFilter.ALL.during(0, 25).only(codes("a", "b"));

    assertThat(events(filter.of(LOG.blocks()))).isEqualTo("3 2 0");
    assertThat(events(filter.among(RoaringBitmap.bitmapOf(1)).of(LOG.blocks()))).isEqualTo("2 1 0");
    assertThat(events(filter.only(codes("b", "c")).of(LOG.blocks()))).isEqualTo("0 2 0");
    assertThat(events(filter.during(10, 99).of(LOG.blocks()))).isEqualTo("1 2 0");
  }

  @Test
  void scoresAreOfTheFilteredAnswers() {
    Scores.Result scores =
        Ask.of(EventFilter.ALL.during(8, 25).of(LOG.blocks()), new Scores(NODES));

    assertThat(scores.groups().get(1).sum()).isEqualTo(2);
    assertThat(scores.groups().get(2).sum()).isEqualTo(3);
  }

  @Test
  void lettingEverythingThroughIsTheSourceItself() {
    assertThat(EventFilter.ALL.of(LOG.blocks())).isSameAs(LOG.blocks());
    assertThat(EventFilter.ALL.and(EventFilter.ALL).isAll()).isTrue();
    assertThatThrownBy(() -> EventFilter.ALL.during(7, 7)).hasMessageContaining("begin before");
  }

  @Test
  void whatFallsOutsideOfThePeriodIsNotKnownYet() {
    // bob came to a at 5; his b at 20 is after the period, so he may still come.
    Funnel funnel =
        Ask.of(
            EventFilter.ALL.during(0, 20).of(LOG.blocks()),
            StageFunnel.through(LOG.coding("a", "b"), StageFunnel.Order.SEQUENTIAL, 100, 19));

    assertThat(funnel.steps().get(0)).isEqualTo(new Funnel.Step(2, 1, 0, 1));
  }

  @ParameterizedTest
  @MethodSource("org.wayloom.journeys.FoldLawsTest#questions")
  void everyQuestionSeesOnlyWhatCounts(Question<?> question) {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      RandomLog log = RandomLog.of(seed, 80, 12, 1_000_000);
      EventFilter filter = filter(random);
      assertThat(Ask.of(filter.of(log.blocks()), question))
          .as("seed %s, %s", seed, filter)
          .usingRecursiveComparison()
          .withComparatorForType(Double::compare, Double.class) // no position at all is NaN
          .isEqualTo(Ask.of(new OnlyJourneys(only(filter, log)), question));
    }
  }

  @Test
  void onManyThreadsAnswersAreTheSame() {
    RandomLog log = RandomLog.of(8, 60_000, 4, 1000);
    RoaringBitmap few = new RoaringBitmap();
    for (int person = 7; person < 60_000; person += 83) {
      few.add(person);
    }
    try (ParallelEngine engine = new ParallelEngine(3)) {
      for (EventFilter filter :
          List.of(EventFilter.ALL.among(few), EventFilter.ALL.during(100, 900).only(first(3)))) {
        Variants question = new Variants(Coding.identity(RandomLog.SIGNATURES), 50);
        assertThat(engine.run(filter.of(log.blocks()), question))
            .isEqualTo(Ask.of(only(filter, log), question));
      }
    }
  }

  private static EventFilter filter(Random random) {
    EventFilter filter = EventFilter.ALL;
    if (random.nextBoolean()) {
      long from = random.nextInt(600_000);
      filter = filter.during(from, from + 1 + random.nextInt(600_000));
    }
    if (random.nextBoolean()) {
      filter = filter.only(first(random.nextInt(RandomLog.SIGNATURES + 1)));
    }
    int every = 1 + random.nextInt(30);
    RoaringBitmap some = new RoaringBitmap();
    for (int person = 0; person < 100; person += every) {
      some.add(person);
    }
    return random.nextBoolean() ? filter.and(EventFilter.ALL.among(some)) : filter;
  }

  /** The plain way: a source built of the events that count. */
  private static ArrayBlocks only(EventFilter filter, RandomLog log) {
    ArrayBlocks.Builder builder =
        ArrayBlocks.builder().atLeast(log.journeys().size(), RandomLog.SIGNATURES);
    BitSet signatures = filter.signatures();
    RoaringBitmap persons = filter.persons();
    for (int person = 0; person < log.journeys().size(); person++) {
      for (RandomLog.Event event : log.journeys().get(person)) {
        if (event.time() >= filter.fromMillis()
            && event.time() < filter.toMillis()
            && (signatures == null || signatures.get(event.signature()))
            && (persons == null || persons.contains(person))) {
          builder.add(person, event.time(), event.signature(), event.value());
        }
      }
    }
    return builder.build();
  }

  /** Leaves out persons without events, as an index does. */
  private record OnlyJourneys(BlockSource all) implements BlockSource {
    @Override
    public int persons() {
      return all.persons();
    }

    @Override
    public long events() {
      return all.events();
    }

    @Override
    public int signatures() {
      return all.signatures();
    }

    @Override
    public long newestMillis() {
      return all.newestMillis();
    }

    @Override
    public void walk(int from, int to, Set<Fold.Column> columns, Visitor visitor) {
      all.walk(
          from,
          to,
          columns,
          journey -> {
            if (journey.length() > 0) {
              visitor.visit(journey);
            }
          });
    }
  }

  private static BitSet first(int count) {
    BitSet codes = new BitSet();
    codes.set(0, count);
    return codes;
  }

  private static BitSet codes(String... names) {
    BitSet codes = new BitSet();
    for (String name : names) {
      codes.set(LOG.code(name));
    }
    return codes;
  }

  private static String events(BlockSource source) {
    List<Reach.Node> nodes = Ask.of(source, new Reach(NODES)).nodes();
    return nodes.get(0).events() + " " + nodes.get(1).events() + " " + nodes.get(2).events();
  }
}
