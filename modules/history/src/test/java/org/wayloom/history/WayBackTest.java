package org.wayloom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Difference;
import org.wayloom.maps.Differences;

class WayBackTest {
  private static final int SEEDS = 300;

  /** Everything that a document holds and where, without versions. */
  private static Map<String, Object> content(DocumentState document) {
    Map<String, Object> content = new TreeMap<>();
    content.put("", Fields.held(document.root()));
    for (RecordState record : document.records()) {
      if (document.visible(record.id())) {
        content.put(record.id(), List.of(WayBack.place(record), shown(record)));
      }
    }
    return content;
  }

  private static Map<String, FieldValue> shown(RecordState record) {
    Map<String, FieldValue> held = new TreeMap<>(Fields.held(record));
    held.remove(Fields.DELETED);
    return held;
  }

  private static DocumentState walked(DocumentState from, DocumentState to) {
    return DraftDocument.after(from, WayBack.whole(from, to));
  }

  @Test
  void leadsFromAnyVersionToAnyOther() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState then = map.edit(15).state();
      DocumentState now = map.edit(15).state();
      leads(then, now, seed);
      leads(now, then, seed);
    }
  }

  private static void leads(DocumentState from, DocumentState to, long seed) {
    DocumentState made = walked(from, to);
    assertThat(content(made)).as("seed %d", seed).isEqualTo(content(to));
    assertThat(Differences.betweenVersions(made, to).items()).as("seed %d", seed).isEmpty();
  }

  @Test
  @DisplayName("LV16: leads back to any version also when the trash was emptied since")
  void leadsBackAcrossAPurge() {
    int purged = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState then = map.edit(15).state();
      DocumentState now = map.edit(15).state();
      DocumentState emptied = RandomMap.purged(now);
      purged += now.records().size() - emptied.records().size();
      leads(emptied, then, seed);
      leads(RandomMap.purged(then), now, seed);
      assertThat(WayBack.whole(emptied, now)).as("seed %d", seed).isEmpty();
    }
    assertThat(purged).isGreaterThan(SEEDS);
  }

  @Test
  void restoringTwiceAddsNothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState then = map.edit(12).state();
      DocumentState now = map.edit(12).state();
      assertThat(WayBack.whole(walked(now, then), then)).as("seed %d", seed).isEmpty();
      assertThat(WayBack.whole(then, then)).isEmpty();
    }
  }

  @Test
  void whatIsToldAsDifferentIsWhatTheWayTouches() {
    int told = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState before = map.edit(10).state();
      DocumentState after = map.edit(6).state();
      List<String> touched = WayBack.whole(before, after).stream().map(Operation::id).toList();
      for (Difference difference : Differences.betweenVersions(before, after).items()) {
        told++;
        boolean itself = touched.contains(difference.record());
        boolean shownOrHiddenWithAnother =
            difference.kind() == Difference.Kind.ADDED
                || difference.kind() == Difference.Kind.REMOVED;
        // A sibling may be told as the one that moved, where the other one was.
        boolean order = difference.kind() == Difference.Kind.MOVED && !touched.isEmpty();
        assertThat(itself || shownOrHiddenWithAnother || order)
            .as("seed %d: %s", seed, difference)
            .isTrue();
      }
    }
    assertThat(told).isGreaterThan(SEEDS);
  }

  @Test
  void aRecordComesBackWithWhatItHangsUnder() {
    DocumentState then = map();
    DocumentState now =
        DraftDocument.after(
            then,
            List.of(
                set("phase", "deleted", FieldValue.flag(true)),
                set("stage", "deleted", FieldValue.flag(true)),
                set("lane", "deleted", FieldValue.flag(true)),
                set("stage", "title", FieldValue.text("Paying")),
                set("card", "text", FieldValue.text("Too late")),
                set("card", "deleted", FieldValue.flag(true))));

    DocumentState back = DraftDocument.after(now, WayBack.record(now, then, "card"));

    assertThat(back.visible("card")).isTrue();
    assertThat(back.visible("lane")).isTrue();
    assertThat(back.find("card").orElseThrow().text("text", "")).isEqualTo("Where do I pay?");
    assertThat(back.find("stage").orElseThrow().text("title", "")).isEqualTo("Paying");
    assertThat(WayBack.record(back, then, "card")).isEmpty();
  }

  @Test
  @DisplayName("LV16: what was purged comes back with what it hung under and what hung under it")
  void aPurgedRecordComesBack() {
    DocumentState then = map();
    DocumentState deleted =
        DraftDocument.after(
            then,
            List.of(
                set("phase", "deleted", FieldValue.flag(true)),
                set("lane", "deleted", FieldValue.flag(true))));
    DocumentState now = RandomMap.purged(deleted);
    assertThat(now.records()).isEmpty();

    DocumentState card = DraftDocument.after(now, WayBack.record(now, then, "card"));
    assertThat(card.visible("card")).isTrue();
    assertThat(card.visible("lane")).isTrue();
    assertThat(card.find("card")).contains(placed(then, "card", card));
    assertThat(card.find("other")).as("its stage, but not the one beside it").isEmpty();

    DocumentState phase = DraftDocument.after(now, WayBack.record(now, then, "phase"));
    assertThat(phase.visible("card")).isTrue();
    assertThat(phase.visible("other")).isTrue();
    assertThat(WayBack.record(phase, then, "phase")).isEmpty();
  }

  /** A record as it was, with the versions that it has after it was made again. */
  private static RecordState placed(DocumentState then, String id, DocumentState now) {
    RecordState was = then.find(id).orElseThrow();
    RecordState is = now.find(id).orElseThrow();
    return new RecordState(
        id, was.type(), was.place(), was.fields(), is.fieldVersions(), is.placeVersion());
  }

  @Test
  void aRecordGoesBackToWhereItStoodUnlessThatHangsUnderItNow() {
    DocumentState then = map();
    DocumentState moved =
        DraftDocument.after(then, List.of(new Operation.Move("card", new Place("other", "a0"))));
    assertThat(WayBack.record(moved, then, "card"))
        .containsExactly(new Operation.Move("card", new Place("stage", "a0")));

    DocumentState turned =
        DraftDocument.after(
            then,
            List.of(
                new Operation.Move("stage", new Place("root", "a9")),
                new Operation.Move("phase", new Place("stage", "a0"))));
    assertThat(WayBack.record(turned, then, "stage")).isEmpty();
  }

  @Test
  void aRecordThatWasNotThereThenIsDeleted() {
    DocumentState then = map();
    DocumentState now =
        DraftDocument.after(
            then, List.of(new Operation.Create("new", "stage", new Place("root", "a8"), Map.of())));
    assertThat(WayBack.record(now, then, "new"))
        .containsExactly(set("new", "deleted", FieldValue.flag(true)));
  }

  @Test
  void aFieldThatHeldNothingIsEmptiedAgain() {
    DocumentState then = map();
    DocumentState now =
        DraftDocument.after(then, List.of(set("card", "reason", FieldValue.text("Why?"))));
    assertThat(WayBack.whole(now, then)).containsExactly(set("card", "reason", FieldValue.empty()));
  }

  @Test
  void oneRecordAtATimeLeadsBackToo() {
    for (long seed = 0; seed < 100; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState then = map.edit(12).state();
      DocumentState now = map.edit(12).state();
      List<String> wanted =
          new ArrayList<>(Tree.fromTheTop(then).stream().map(RecordState::id).toList());
      for (String id : wanted) {
        if (!then.visible(id)) {
          continue;
        }
        for (DocumentState from : List.of(now, RandomMap.purged(now))) {
          DocumentState back = DraftDocument.after(from, WayBack.record(from, then, id));
          assertThat(back.visible(id)).as("seed %d, %s", seed, id).isTrue();
          assertThat(shown(back.find(id).orElseThrow()))
              .as("seed %d, %s", seed, id)
              .isEqualTo(shown(then.find(id).orElseThrow()));
        }
      }
    }
  }

  private static Operation set(String id, String field, FieldValue value) {
    return new Operation.Set(id, Map.of(field, value));
  }

  /** A phase with a stage with a card, and a stage beside it. */
  static DocumentState map() {
    return DraftDocument.after(
        RandomMap.of(0).state(),
        List.of(
            new Operation.Create("lane", "lane", new Place("root", "a0"), Map.of()),
            new Operation.Create("phase", "phase", new Place("root", "a1"), Map.of()),
            new Operation.Create(
                "stage",
                "stage",
                new Place("phase", "a0"),
                Map.of("title", FieldValue.text("Pay"))),
            new Operation.Create("other", "stage", new Place("phase", "a1"), Map.of()),
            new Operation.Create(
                "card",
                "card",
                new Place("stage", "a0"),
                Map.of(
                    "lane", FieldValue.text("lane"),
                    "text", FieldValue.text("Where do I pay?")))));
  }
}
