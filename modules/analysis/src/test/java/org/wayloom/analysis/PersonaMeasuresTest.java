package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** Numbers of the customers whom one persona stands for. */
class PersonaMeasuresTest {
  private static final Question FIVE = new Question(QuestionType.CSAT, 1, 5);

  /** Ann and Dan have a plus account, Bob and Eve a basic one; Fay says nothing of it. */
  private static World shop() {
    return World.of(
            """
            ann: look@0h buy@2h rate/web@3h=5
            bob: look@1h rate/web@2h=2
            dan: look@5h
            eve: look@6h buy@7h rate/app@8h=1
            fay: look@9h buy@10h
            """)
        .answers("rate", FIVE)
        .map("see: look\nget: buy rate")
        .trait("ann", "plan", "plus")
        .trait("dan", "plan", "plus")
        .trait("bob", "plan", "basic")
        .trait("eve", "plan", "basic")
        .trait("ann", "home", "Oslo")
        .trait("eve", "home", "Oslo")
        .persona("regular", is("plan", "plus"))
        .persona("anyone", is("plan", "plus"), is("plan", "basic"))
        .persona("norwegian", is("home", "Oslo"), is("plan", "plus"))
        .persona("drawn");
  }

  private static Condition is(String property, String value) {
    return new Condition("property:" + property, Match.EQUALS, value);
  }

  private static MeasureOptions of(String persona) {
    return new MeasureOptions(null, null, persona);
  }

  private static Measures measures(World world, String persona) {
    return world.analysis().measures(World.WORKSPACE, World.MAP, of(persona));
  }

  private static List<String> behind(World world, String number, String persona) {
    return world
        .analysis()
        .behind(
            World.WORKSPACE, World.MAP, NumberRef.parse(number), of(persona), new PageAsk(100, ""))
        .persons()
        .stream()
        .map(Behind.Person::id)
        .toList();
  }

  @Test
  void countsOnlyTheCustomersOfThePersona() {
    Measures plus = measures(shop(), "regular");

    // Ann and Dan look, Ann buys: four events of theirs, one of them an answer.
    assertThat(plus.totals().persons()).isEqualTo(2);
    assertThat(plus.totals().events()).isEqualTo(4);
    assertThat(plus.stages().get(0).reached()).isEqualTo(2);
    assertThat(plus.stages().get(0).converted()).isEqualTo(1);
    assertThat(plus.touchpoints().get(0).share()).isEqualTo(Proportion.of(2, 2));
    assertThat(Objects.requireNonNull(plus.stages().get(1).score()).mean()).isEqualTo(5);
  }

  @Test
  void valuesOfOnePropertyAreAlternativesAndPropertiesMustAllHold() {
    World world = shop();

    assertThat(behind(world, "total:persons", "anyone"))
        .containsExactly("ann", "bob", "dan", "eve");
    assertThat(behind(world, "total:persons", "norwegian")).containsExactly("ann");
  }

  @Test
  void everyNumberOpensThePersonsAndRowsOfThePersonaOnly() {
    World world = shop();

    assertThat(behind(world, "stage:see:reached", "regular")).containsExactly("ann", "dan");
    assertThat(
            world
                .analysis()
                .rows(
                    World.WORKSPACE,
                    World.MAP,
                    NumberRef.parse("stage:get:score"),
                    of("anyone"),
                    Optional.empty(),
                    new PageAsk(100, ""))
                .items())
        .extracting(EventRow::person)
        .containsExactly("ann", "bob", "eve");
  }

  @Test
  void aTrendIsOfThePersonaAndTheChannel() {
    Trend trend =
        shop()
            .analysis()
            .trend(
                World.WORKSPACE,
                World.MAP,
                NumberRef.parse("stage:get:score"),
                new TrendOptions(
                    Trend.By.MONTH, 12, "web", new MeasureOptions(null, null, "anyone")));

    // On the web Ann gave 5 and Bob 2; Eve answered in the app.
    assertThat(trend.points())
        .extracting(point -> Objects.requireNonNull(point.score()).mean())
        .containsExactly(3.5);
  }

  @Test
  void theNumbersOfAllAndOfOneStandSideBySide() {
    World world = shop();
    Measures before = world.measures();
    measures(world, "regular");

    assertThat(world.measures().stages()).isEqualTo(before.stages());
    assertThat(world.measures().totals().persons()).isEqualTo(5);
    assertThat(world.analysis().people(World.WORKSPACE, "regular"))
        .isEqualTo(new PersonaPeople("regular", 2, 5));
  }

  @Test
  void aPersonaThatDoesNotSayWhomItStandsForIsRefused() {
    assertThatThrownBy(() -> measures(shop(), "drawn"))
        .hasMessageContaining("does not say yet which customers");
    assertThatThrownBy(() -> measures(shop(), "nobody")).hasMessageContaining("no persona nobody");
    assertThatThrownBy(
            () -> measures(shop().persona("odd", new Condition("page", Match.EQUALS, "/")), "odd"))
        .hasMessageContaining("certain values of properties");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void thePartsAddUpToTheWhole(int seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int person = 0; person < 40; person++) {
      StringBuilder line = new StringBuilder("p" + person + ":");
      for (int event = 0; event <= random.nextInt(6); event++) {
        line.append(random.nextBoolean() ? " look@" : " buy@")
            .append(random.nextInt(99))
            .append("h");
      }
      lines.add(line.toString());
    }
    World world = World.of(String.join("\n", lines)).map("see: look\nget: buy");
    for (int person = 0; person < 40; person++) {
      world.trait("p" + person, "side", random.nextBoolean() ? "left" : "right");
    }
    world.persona("l", is("side", "left")).persona("r", is("side", "right"));

    Map<String, Measures> parts =
        List.of("l", "r").stream().collect(Collectors.toMap(p -> p, p -> measures(world, p)));
    Measures whole = world.measures();
    for (int stage = 0; stage < 2; stage++) {
      int at = stage;
      assertThat(parts.values().stream().mapToLong(m -> m.stages().get(at).reached()).sum())
          .isEqualTo(whole.stages().get(at).reached());
      assertThat(parts.values().stream().mapToLong(m -> m.touchpoints().get(at).wentOn()).sum())
          .isEqualTo(whole.touchpoints().get(at).wentOn());
    }
    assertThat(parts.values().stream().mapToLong(m -> m.totals().events()).sum())
        .isEqualTo(whole.totals().events());
  }
}
