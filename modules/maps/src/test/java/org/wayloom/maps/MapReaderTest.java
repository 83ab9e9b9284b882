package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.maps.JourneyMap.Card;
import org.wayloom.maps.JourneyMap.LaneKind;
import org.wayloom.maps.JourneyMap.Stage;
import org.wayloom.maps.JourneyMap.StageOrder;

/** How a document's records become a map. */
class MapReaderTest {
  private final Sketch sketch =
      Sketch.of(Maps.MAP)
          .put("touch", "lane", "root", "a0", "kind", "touchpoints", "title", "Touchpoints")
          .put("mood", "lane", "root", "a1", "kind", "emotions");

  @Test
  void isEmptyAndHasDefaultsBeforeAnythingIsWritten() {
    JourneyMap map = MapReader.read(Sketch.of(Maps.MAP));

    assertThat(map.title()).isEmpty();
    assertThat(map.windowDays()).isEqualTo(30);
    assertThat(map.order()).isEqualTo(StageOrder.SEQUENTIAL);
    assertThat(map.stages()).isEmpty();
    assertThat(map.lanes()).isEmpty();
  }

  @Test
  void readsItsOwnFields() {
    sketch.set("root", "title", "Opel", "windowDays", 0, "order", "any");

    JourneyMap map = MapReader.read(sketch);

    assertThat(map.title()).isEqualTo("Opel");
    assertThat(map.windowDays()).isZero();
    assertThat(map.order()).isEqualTo(StageOrder.ANY);
  }

  @Test
  void takesTheDefaultForWordsAndNumbersOfAnotherVersion() {
    sketch.set("root", "order", "partial", "windowDays", -5);
    sketch.put("new", "lane", "root", "a2", "kind", "weather", "title", "Weather");

    JourneyMap map = MapReader.read(sketch);

    assertThat(map.order()).isEqualTo(StageOrder.SEQUENTIAL);
    assertThat(map.windowDays()).isZero();
    assertThat(map.lanes().getLast())
        .isEqualTo(new JourneyMap.Lane("new", "Weather", LaneKind.OWN));
  }

  @Test
  void putsStagesOfPhasesAndStagesWithoutOneInTheOrderOfTheColumns() {
    sketch
        .put("last", "stage", "root", "a9")
        .put("after", "phase", "root", "a5")
        .put("use", "stage", "after", "a1")
        .put("pay", "stage", "after", "a0")
        .put("first", "stage", "root", "a1");

    assertThat(MapReader.read(sketch).stages())
        .extracting(Stage::id, Stage::phase)
        .containsExactly(
            tuple("first", Optional.empty()),
            tuple("pay", Optional.of("after")),
            tuple("use", Optional.of("after")),
            tuple("last", Optional.empty()));
  }

  @Test
  void leavesOutWhatIsDeletedWithAllBelowIt() {
    sketch
        .put("gone", "phase", "root", "a0", "deleted", true)
        .put("under", "stage", "gone", "a0")
        .put("dead", "stage", "root", "a1", "deleted", true)
        .put("s", "stage", "root", "a2")
        .put("c", "card", "s", "a0", "lane", "touch", "touchpoint", "t1", "deleted", true);

    JourneyMap map = MapReader.read(sketch);

    assertThat(map.stages())
        .containsExactly(new Stage("s", "", Optional.empty(), List.of(), List.of()));
  }

  @Test
  void knowsWhoseJourneyItIsAndWhichChannelsItsCardsName() {
    sketch
        .set("root", "persona", "p1")
        .set("root", "personas", List.of("p2", "p1"))
        .put("s", "stage", "root", "a0")
        .put("c", "card", "s", "a0", "lane", "touch", "channel", "web");

    JourneyMap map = MapReader.read(sketch);

    assertThat(map.personas()).containsExactly("p1", "p2");
    assertThat(map.stages().getFirst().channels()).containsExactly("web");
  }

  @Test
  void doesNotShowCardsWhoseLaneIsGone() {
    sketch
        .put("s", "stage", "root", "a0")
        .put("c", "card", "s", "a0", "lane", "touch", "touchpoint", "t1", "text", "Visit")
        .set("touch", "deleted", true);

    assertThat(MapReader.read(sketch).stages().getFirst().cards()).isEmpty();
    assertThat(MapReader.read(sketch).stages().getFirst().touchpoints()).isEmpty();

    sketch.set("touch", "deleted", false);
    assertThat(MapReader.read(sketch).stages().getFirst().touchpoints()).containsExactly("t1");
  }

  @Test
  void listsAStagesTouchpointsInOrderEachOnce() {
    sketch
        .put("s", "stage", "root", "a0")
        .put("c1", "card", "s", "a3", "lane", "touch", "touchpoint", "t1")
        .put("c2", "card", "s", "a1", "lane", "touch", "touchpoint", "t2")
        .put("c3", "card", "s", "a2", "lane", "touch", "touchpoint", "t1")
        .put("c4", "card", "s", "a4", "lane", "touch", "text", "only words");

    assertThat(MapReader.read(sketch).stages().getFirst().touchpoints())
        .containsExactly("t2", "t1");
  }

  @Test
  void readsCardsAndKeepsEmotionsWithinTheirScale() {
    sketch
        .put("s", "stage", "root", "a0", "title", "Pay")
        .put("c1", "card", "s", "a0", "lane", "mood", "text", "slow", "emotion", -7)
        .put("c2", "card", "s", "a1", "lane", "mood", "emotion", 1.5)
        .put("c3", "card", "s", "a2", "lane", "mood", "emotion", "happy");

    assertThat(MapReader.read(sketch).stages().getFirst().cards())
        .containsExactly(
            new Card("c1", "mood", "slow", Optional.of(-2.0)),
            new Card("c2", "mood", "", Optional.of(1.5)),
            new Card("c3", "mood", "", Optional.empty()));
  }

  @Test
  void readsTheWaysThroughTheStages() {
    sketch
        .put("a", "stage", "root", "a0")
        .put("b", "stage", "root", "a1", "optional", true)
        .put("c", "stage", "root", "a2", "ends", true)
        .put("d", "stage", "root", "a3")
        .put("back", "link", "root", "a4", "from", "c", "to", "a");

    JourneyMap.Flow flow = MapReader.read(sketch).flow();

    assertThat(flow.optional()).containsExactly("b");
    assertThat(flow.next())
        .containsOnly(
            Map.entry("a", List.of("b")),
            Map.entry("b", List.of("c")),
            Map.entry("c", List.of("a")),
            Map.entry("d", List.of()));
  }
}
