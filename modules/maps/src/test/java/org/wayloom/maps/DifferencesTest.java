package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayloom.maps.Difference.Change;
import org.wayloom.maps.Difference.Kind;
import org.wayloom.maps.Difference.Spot;

/** What leads from a map to its variant; both begin with the same three stages and two lanes. */
class DifferencesTest {
  private final Sketch asIs = sketch();
  private final Sketch toBe = sketch();

  private static Sketch sketch() {
    return Sketch.of(Maps.MAP)
        .put("goals", "lane", "root", "a0", "kind", "goals", "title", "Goals")
        .put("pains", "lane", "root", "a1", "kind", "pain-points", "title", "Pains")
        .put("find", "stage", "root", "a0", "title", "Find")
        .put("buy", "stage", "root", "a1", "title", "Buy")
        .put("use", "stage", "root", "a2", "title", "Use")
        .put("price", "card", "buy", "a0", "lane", "goals", "text", "A fair price")
        .put("queue", "card", "buy", "a1", "lane", "pains", "text", "A long queue")
        .put("queue.s", "support", "queue", "a0", "text", "We waited");
  }

  @Test
  void findNoneBetweenAMapAndItself() {
    assertThat(differences()).isEmpty();
  }

  @Test
  void tellWhatWasAdded() {
    toBe.put("pay", "card", "buy", "a2", "lane", "goals", "text", "Pay at once");

    assertThat(differences())
        .containsExactly(
            new Difference(
                Kind.ADDED,
                "pay",
                "card",
                "Pay at once",
                Optional.of("buy"),
                Optional.of("goals"),
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void tellWhatWasRemovedWithAllBelowIt() {
    toBe.set("buy", "deleted", true);

    assertThat(lines())
        .containsExactly("removed buy", "removed price", "removed queue", "removed queue.s");
  }

  @Test
  void takeTheCardsOfARemovedLaneForRemoved() {
    toBe.set("pains", "deleted", true);

    assertThat(lines()).containsExactly("removed queue", "removed queue.s", "removed pains");
  }

  @Test
  void tellEveryFieldThatChangedWithDefaultsForWhatIsAbsent() {
    toBe.set("queue", "text", "A short queue", "importance", 3, "failPoint", false);

    assertThat(differences().getFirst().fields())
        .containsExactly(
            new Change("text", "A long queue", "A short queue"),
            new Change("importance", null, 3.0));
    assertThat(lines()).containsExactly("changed queue");
  }

  @Test
  void tellACardThatWentToAnotherStageOrLane() {
    toBe.put("queue", "card", "use", "a0", "lane", "goals", "text", "A long queue");

    assertThat(differences())
        .containsExactly(
            new Difference(
                Kind.MOVED,
                "queue",
                "card",
                "A long queue",
                Optional.of("use"),
                Optional.of("goals"),
                List.of(),
                Optional.of(new Spot("buy", Optional.of("pains"), 1)),
                Optional.of(new Spot("use", Optional.of("goals"), 1))));
  }

  @Test
  void tellOneThatWasMovedAndChangedTwice() {
    toBe.put("queue", "card", "use", "a0", "lane", "pains", "text", "Waiting");

    assertThat(lines()).containsExactly("moved queue", "changed queue");
  }

  @Test
  void tellOneMoveWhenTheFirstStageGoesToTheEnd() {
    toBe.put("find", "stage", "root", "a3", "title", "Find");

    assertThat(lines()).containsExactly("moved find");
    assertThat(differences().getFirst().to()).contains(new Spot("root", Optional.empty(), 3));
  }

  @Test
  void takeNothingForMovedBecauseSomethingCameBeforeItOrKeysWereMadeAnew() {
    toBe.put("first", "stage", "root", "Zz", "title", "First")
        .put("buy", "stage", "root", "a15", "title", "Buy");

    assertThat(lines()).containsExactly("added first");
  }

  @Test
  void takeAStageThatCameIntoAPhaseForMoved() {
    toBe.put("before", "phase", "root", "Zz", "title", "Before")
        .put("find", "stage", "before", "a0", "title", "Find");

    assertThat(lines()).containsExactly("added before", "moved find");
  }

  @Test
  void tellWhatTheMapSaysOfItselfButNotWhatMakesItAVariant() {
    toBe.set("root", "title", "To be", "stance", "to-be", "variantOf", "x", "windowDays", 14);

    assertThat(differences().getFirst().fields())
        .containsExactly(new Change("windowDays", 30.0, 14.0));
    assertThat(lines()).containsExactly("changed root");
  }

  @Test
  void areTheSameTheOtherWayRoundWithAddedForRemoved() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Sketch one = scrambled(random);
      Sketch other = scrambled(random);

      assertThat(records(one, other, Kind.ADDED)).isEqualTo(records(other, one, Kind.REMOVED));
      assertThat(records(one, other, Kind.CHANGED)).isEqualTo(records(other, one, Kind.CHANGED));
      assertThat(count(one, other, Kind.MOVED)).isEqualTo(count(other, one, Kind.MOVED));
      assertThat(Differences.betweenVariants(one, one).items()).isEmpty();
    }
  }

  private static Sketch scrambled(Random random) {
    Sketch map = sketch();
    for (String stage : List.of("find", "buy", "use")) {
      map.put(
          stage, "stage", "root", "a" + (char) ('a' + random.nextInt(26)) + stage, "title", stage);
    }
    for (int i = 0; i < 6; i++) {
      String stage = List.of("find", "buy", "use").get(random.nextInt(3));
      String lane = random.nextBoolean() ? "goals" : "pains";
      String text = "text " + random.nextInt(2);
      map.put("c" + i, "card", stage, "a" + random.nextInt(9), "lane", lane, "text", text);
      map.set("c" + i, "deleted", random.nextInt(4) == 0);
    }
    return map;
  }

  private static Set<String> records(Sketch one, Sketch other, Kind kind) {
    return Differences.betweenVariants(one, other).items().stream()
        .filter(item -> item.kind() == kind)
        .map(Difference::record)
        .collect(Collectors.toSet());
  }

  private static int count(Sketch one, Sketch other, Kind kind) {
    return records(one, other, kind).size();
  }

  private List<Difference> differences() {
    return Differences.betweenVariants(asIs, toBe).items();
  }

  private List<String> lines() {
    return differences().stream()
        .map(item -> FieldType.word(item.kind()) + " " + item.record())
        .toList();
  }
}
