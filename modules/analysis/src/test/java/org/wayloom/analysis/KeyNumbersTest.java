package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.KeyNumber;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;

/**
 * Thirty come on day 21, of whom 24 buy and rate 5, the others rate 2; thirty on day 31, of whom 12
 * do. The newest event is of day 39, so that ten days end with the 40th and journeys of five days
 * with the 35th.
 */
class KeyNumbersTest {
  private static final Question CSAT = new Question(QuestionType.CSAT, 1, 5);

  private static World world() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      log.append(line("b" + i, 21, i < 24));
      log.append(line("n" + i, 31, i < 12));
    }
    log.append("end: look/web@39d\n");
    return World.of(log.toString()).map("see: look rate\nget: buy").answers("rate", CSAT).window(5);
  }

  private static String line(String name, int day, boolean isHappy) {
    return isHappy
        ? "%s: look/web@%dd buy@%dd rate@%dd=5%n".formatted(name, day, day + 1, day + 2)
        : "%s: look/web@%dd rate@%dd=2%n".formatted(name, day, day + 2);
  }

  private static KeyNumbers ofMap(World world) {
    return world.analysis().keyNumbers(World.WORKSPACE, World.MAP, 10);
  }

  private static KeyNumber number(KeyNumbers numbers, Key key) {
    return numbers.numbers().stream().filter(one -> one.key() == key).findFirst().orElseThrow();
  }

  private static Point before(KeyNumber number) {
    return number.points().get(number.points().size() - 2);
  }

  @Test
  void setsThePeriodBesideTheOneBefore() {
    KeyNumber satisfied = number(ofMap(world()), Key.SATISFIED);

    assertThat(satisfied.now().from()).isEqualTo(LocalDate.parse("1970-01-31"));
    assertThat(satisfied.now().to()).isEqualTo(LocalDate.parse("1970-02-10"));
    assertThat(satisfied.now().value()).isCloseTo(0.4, within(1e-12));
    assertThat(satisfied.now().n()).isEqualTo(30);
    // Wilson: (0.4 + z²/60 ± z·√(0.4·0.6/30 + z²/3600)) / (1 + z²/30)
    assertThat(satisfied.now().low()).isCloseTo(0.2459, within(5e-5));
    assertThat(satisfied.now().high()).isCloseTo(0.5768, within(5e-5));
    assertThat(before(satisfied).value()).isCloseTo(0.8, within(1e-12));
    // z = 0.4 / √(0.6·0.4·2/30) = 3.16, so p = 0.0016; of three tests it is not among the largest.
    Tested effect = Objects.requireNonNull(satisfied.effect());
    assertThat(effect.effect()).isCloseTo(-0.4, within(1e-12));
    assertThat(effect.p()).isCloseTo(0.00157, within(5e-6));
    assertThat(satisfied.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void meansAreThoseOfTheTrend() {
    KeyNumber mean = number(ofMap(world()), Key.SATISFACTION);

    // 12 × 5 and 18 × 2 of thirty; 24 × 5 and 6 × 2 before.
    assertThat(mean.now().value()).isCloseTo(3.2, within(1e-12));
    assertThat(before(mean).value()).isCloseTo(4.4, within(1e-12));
    assertThat(mean.method()).isEqualTo("mean/2");
  }

  /** 19 or 20 persons rate three times in each of the last two periods. */
  private static KeyNumber ratedThrice(int persons) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < persons; i++) {
      log.append("b%d: rate@21d=%d rate@22d=5 rate@23d=5\n".formatted(i, 4 + i % 2));
      log.append("n%d: rate@31d=%d rate@32d=1 rate@33d=1\n".formatted(i, 1 + i % 2));
    }
    log.append("end: look/web@39d\n");
    World world = World.of(log.toString()).map("see: look rate").answers("rate", CSAT);
    return number(ofMap(world), Key.SATISFACTION);
  }

  @Test
  void whoAnswersThriceIsOneOfTheTwentyThatAPeriodNeeds() {
    KeyNumber nineteen = ratedThrice(19);
    KeyNumber twenty = ratedThrice(20);

    assertThat(nineteen.now().n()).isEqualTo(57);
    assertThat(nineteen.now().persons()).isEqualTo(19);
    assertThat(nineteen.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(twenty.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(Objects.requireNonNull(twenty.effect()).method()).isEqualTo("welch.persons/1");
  }

  /**
   * Twenty say twice each a 1, or a 2; mean 1.5, and of each 0.5 away: 0.25/19 and t = 2.093024.
   */
  @Test
  void anIntervalOfAPeriodIsThatOfItsPersons() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      log.append("n%d: rate@31d=%d rate@32d=%d\n".formatted(i, 1 + i % 2, 1 + i % 2));
    }
    log.append("end: look/web@39d\n");
    World world = World.of(log.toString()).map("see: look rate").answers("rate", CSAT);

    Point now = number(ofMap(world), Key.SATISFACTION).now();

    assertThat(now.n()).isEqualTo(40);
    assertThat(now.high()).isCloseTo(1.5 + 2.093024 * Math.sqrt(0.25 / 19), within(1e-6));
  }

  @Test
  void convertsThoseWhoBeganAndHadTheWholeWindow() {
    KeyNumber conversion = number(ofMap(world()), Key.CONVERSION);

    assertThat(conversion.byBeginning()).isTrue();
    assertThat(conversion.now().from()).isEqualTo(LocalDate.parse("1970-01-26"));
    assertThat(conversion.now().to()).isEqualTo(LocalDate.parse("1970-02-05"));
    assertThat(conversion.now().n()).isEqualTo(30);
    assertThat(conversion.now().value()).isCloseTo(0.4, within(1e-12));
    assertThat(before(conversion).value()).isCloseTo(0.8, within(1e-12));
    assertThat(conversion.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void opensExactlyWhatItCounts() {
    World world = world();
    KeyNumbers numbers = ofMap(world);
    KeyNumber satisfied = number(numbers, Key.SATISFIED);
    KeyNumber persons = number(numbers, Key.PERSONS);
    KeyNumber conversion = number(numbers, Key.CONVERSION);
    MeasureOptions shown =
        MeasureOptions.OF_MAP.of(new Shown(satisfied.now().from(), satisfied.now().to(), null));
    MeasureOptions began =
        MeasureOptions.OF_MAP.of(
            new Among(new Side(conversion.now().from(), conversion.now().to(), null, null), true));

    assertThat(world.asking(shown).rows(satisfied.number())).hasSize(30);
    assertThat(world.total(persons.number())).isEqualTo(31).isEqualTo(persons.now().n());
    assertThat(world.asking(began).total(conversion.number())).isEqualTo(12);
  }

  @Test
  void countsAreNoSamples() {
    KeyNumber events = number(ofMap(world()), Key.EVENTS);

    // 30 looks, 12 purchases, 30 answers and one look more; 30, 24 and 30 before.
    assertThat(events.now().n()).isEqualTo(73);
    assertThat(before(events).n()).isEqualTo(84);
    assertThat(events.verdict()).isNull();
    assertThat(events.now().low()).isNull();
  }

  @Test
  void contactsAreWhatCustomersDidThroughAChannel() {
    assertThat(ofMap(world()).contacts())
        .containsExactly(new KeyNumbers.Contacts("web", 31, 31, 30));
  }

  @Test
  void saysNothingOfFewAnswers() {
    World few =
        World.of("ann: look@5d rate@6d=5\nbob: look@15d rate@16d=1")
            .map("see: look\nget: rate")
            .answers("rate", CSAT);

    KeyNumber satisfied = number(ofMap(few), Key.SATISFIED);

    assertThat(satisfied.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(satisfied.effect()).isNull();
  }

  @Test
  void comparesNoConversionsWithoutAWindow() {
    KeyNumber conversion = number(ofMap(world().window(0)), Key.CONVERSION);

    assertThat(conversion.verdict()).isNull();
  }

  @Test
  void aWorkspaceCountsWhatIsOnNoMap() {
    World world = world();
    World drawn =
        World.of("a: look@1d rate@2d=5\nb: other@3d").map("see: look").answers("rate", CSAT);

    KeyNumbers ofAll = drawn.analysis().keyNumbers(World.WORKSPACE, null, 10);

    assertThat(number(ofAll, Key.PERSONS).now().n()).isEqualTo(2);
    assertThat(number(ofAll, Key.SATISFIED).number()).isEqualTo("total:csat");
    assertThat(
            drawn
                .analysis()
                .rows(
                    World.WORKSPACE,
                    World.MAP,
                    NumberRef.parse("total:csat"),
                    MeasureOptions.OF_MAP,
                    Optional.empty(),
                    new PageAsk(10, ""))
                .items())
        .hasSize(1);
    assertThat(ofMap(drawn).numbers()).extracting(KeyNumber::key).doesNotContain(Key.SATISFIED);
    assertThat(ofAll.numbers()).extracting(KeyNumber::key).doesNotContain(Key.CONVERSION);
    assertThat(ofMap(world).tested()).isEqualTo(3);
  }

  @Test
  void nothingIsToldWithoutEvidence() {
    KeyNumbers none =
        World.of("nobody:").map("see: look").analysis().keyNumbers(World.WORKSPACE, World.MAP, 30);

    assertThat(none.asOf()).isNull();
    assertThat(none.numbers()).isEmpty();
  }
}
