package org.wayloom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Differences;

class MergeTest {
  private static final int SEEDS = 300;
  private static final Merge.Choices THEIRS = (record, aspect) -> false;
  private static final Merge.Choices MINE = (record, aspect) -> true;

  private static Operation set(String id, String field, String text) {
    return new Operation.Set(id, Map.of(field, FieldValue.text(text)));
  }

  private static Operation gone(String id) {
    return new Operation.Set(id, Map.of("deleted", FieldValue.flag(true)));
  }

  private static DocumentState edited(DocumentState before, Operation... operations) {
    return DraftDocument.after(before, List.of(operations));
  }

  private static DocumentState result(
      DocumentState base, DocumentState theirs, DocumentState mine, Merge.Choices choices) {
    return DraftDocument.after(theirs, Merge.of(base, theirs, mine, choices).operations());
  }

  private static DocumentState theirEdits(DocumentState base, long seed) {
    return RandomMap.on(base, seed * 2 + 1, "t").edit(6).state();
  }

  private static DocumentState myEdits(DocumentState base, long seed) {
    return RandomMap.on(base, seed * 2 + 2, "m").edit(6).state();
  }

  @Test
  void withAnUnchangedSideIsTheOtherSide() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DocumentState base = RandomMap.of(seed).edit(15).state();
      DocumentState mine = myEdits(base, seed);

      Merge merge = Merge.of(base, base, mine, THEIRS);
      DocumentState merged = DraftDocument.after(base, merge.operations());
      assertThat(merge.conflicts()).as("seed %d", seed).isEmpty();
      assertThat(Differences.betweenVersions(merged, mine).items()).as("seed %d", seed).isEmpty();

      Merge nothing = Merge.of(base, mine, base, THEIRS);
      assertThat(nothing).as("seed %d", seed).isEqualTo(new Merge(List.of(), List.of()));
    }
  }

  @Test
  void conflictsAreTheSameFromBothSides() {
    int seen = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      DocumentState base = RandomMap.of(seed).edit(15).state();
      DocumentState theirs = theirEdits(base, seed);
      DocumentState mine = myEdits(base, seed);
      List<Conflict> here = Merge.of(base, theirs, mine, THEIRS).conflicts();
      List<Conflict> there =
          Merge.of(base, mine, theirs, THEIRS).conflicts().stream().map(Conflict::swapped).toList();
      assertThat(here).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(there);
      seen += here.size();
    }
    assertThat(seen).isGreaterThan(SEEDS / 3);
  }

  @Test
  void disjointFieldsDoNotConflictAndBothArrive() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DocumentState base = RandomMap.of(seed).edit(20).state();
      Random random = new Random(seed);
      Map<String, String> wanted = new HashMap<>();
      List<Operation> their = new ArrayList<>();
      List<Operation> my = new ArrayList<>();
      for (RecordState record : base.records()) {
        if (record.deleted()) {
          continue;
        }
        for (String field : List.of("text", "title", "reason", "color")) {
          int who = random.nextInt(4);
          if (who > 1) {
            continue;
          }
          String value = (who == 0 ? "theirs " : "mine ") + random.nextInt();
          (who == 0 ? their : my).add(set(record.id(), field, value));
          wanted.put(record.id() + " " + field, value);
        }
      }
      DocumentState theirs = DraftDocument.after(base, their);
      DocumentState mine = DraftDocument.after(base, my);

      Merge merge = Merge.of(base, theirs, mine, THEIRS);

      DocumentState merged = DraftDocument.after(theirs, merge.operations());
      assertThat(merge.conflicts()).as("seed %d", seed).isEmpty();
      wanted.forEach(
          (key, value) -> {
            String[] at = key.split(" ", 2);
            assertThat(merged.find(at[0]).orElseThrow().text(at[1], "")).isEqualTo(value);
          });
    }
  }

  @Test
  void whatIsChosenStandsAndTheTreeIsWhole() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DocumentState base = RandomMap.of(seed).edit(15).state();
      DocumentState theirs = theirEdits(base, seed);
      DocumentState mine = myEdits(base, seed);
      for (boolean takesMine : List.of(false, true)) {
        Merge merge = Merge.of(base, theirs, mine, (record, aspect) -> takesMine);
        DocumentState merged = DraftDocument.after(theirs, merge.operations());
        for (Conflict conflict : merge.conflicts()) {
          FieldValue wanted = takesMine ? conflict.mine() : conflict.theirs();
          RecordState record = WayBack.find(merged, conflict.record()).orElseThrow();
          FieldValue stands =
              conflict.aspect().equals(Conflict.PLACE)
                  ? FieldValue.text(WayBack.place(record).parent())
                  : Fields.value(record, conflict.aspect());
          assertThat(stands).as("seed %d: %s", seed, conflict).isEqualTo(wanted);
        }
        assertThat(Tree.fromTheTop(merged)).hasSameSizeAs(merged.records());
      }
    }
  }

  @Test
  void mergingAgainAddsNothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DocumentState base = RandomMap.of(seed).edit(15).state();
      DocumentState theirs = theirEdits(base, seed);
      DocumentState mine = myEdits(base, seed);
      DocumentState merged = result(base, theirs, mine, MINE);
      // From now on the proposal as it was merged is what both have in common.
      assertThat(Merge.of(mine, merged, mine, THEIRS))
          .as("seed %d", seed)
          .isEqualTo(new Merge(List.of(), List.of()));
    }
  }

  @Test
  void whatBothDidAlikeIsNoConflict() {
    DocumentState base = WayBackTest.map();
    DocumentState theirs =
        edited(
            base,
            set("card", "text", "Same"),
            new Operation.Move("card", new Place("other", "a0")));
    Merge merge = Merge.of(base, theirs, theirs, THEIRS);
    assertThat(merge).isEqualTo(new Merge(List.of(), List.of()));
    DocumentState bothGone = edited(base, gone("card"));
    assertThat(
            Merge.of(base, bothGone, edited(base, set("card", "text", "x"), gone("card")), THEIRS))
        .isEqualTo(new Merge(List.of(), List.of()));
  }

  @Test
  void oneFieldChangedByBothIsToldWithAllThreeValues() {
    DocumentState base = WayBackTest.map();
    Merge merge =
        Merge.of(
            base,
            edited(base, set("card", "text", "Theirs")),
            edited(base, set("card", "text", "Mine"), set("card", "reason", "Only mine")),
            THEIRS);
    assertThat(merge.conflicts())
        .containsExactly(
            new Conflict(
                "card",
                "card",
                "text",
                FieldValue.text("Where do I pay?"),
                FieldValue.text("Theirs"),
                FieldValue.text("Mine")));
    assertThat(merge.operations()).containsExactly(set("card", "reason", "Only mine"));
  }

  @Test
  void deletingWhatTheOtherSideEditedIsAConflictAndDeletingWhatItLeftAloneIsNot() {
    DocumentState base = WayBackTest.map();
    assertThat(Merge.of(base, base, edited(base, gone("stage")), THEIRS).operations())
        .containsExactly(gone("stage"));

    DocumentState theirs = edited(base, set("card", "text", "Still at work"));
    Merge merge = Merge.of(base, theirs, edited(base, gone("stage")), THEIRS);
    assertThat(merge.conflicts()).extracting(Conflict::record).containsExactly("stage");
    assertThat(merge.conflicts()).extracting(Conflict::aspect).containsExactly("deleted");
    assertThat(merge.operations()).isEmpty();
    assertThat(result(base, theirs, edited(base, gone("stage")), MINE).visible("card")).isFalse();
  }

  @Test
  void whatTheyDeletedComesBackWithMyEditsWhenMineIsChosen() {
    DocumentState base = WayBackTest.map();
    DocumentState theirs = edited(base, gone("stage"), set("card", "text", "Theirs"));
    DocumentState mine =
        edited(
            base,
            set("stage", "title", "Paying"),
            new Operation.Create("new", "card", new Place("stage", "a1"), Map.of()));
    DocumentState merged = result(base, theirs, mine, MINE);
    assertThat(merged.visible("stage")).isTrue();
    assertThat(merged.visible("new")).isTrue();
    assertThat(merged.find("stage").orElseThrow().text("title", "")).isEqualTo("Paying");
    assertThat(merged.find("card").orElseThrow().text("text", "")).isEqualTo("Theirs");
    assertThat(result(base, theirs, mine, THEIRS).visible("stage")).isFalse();
  }

  @Test
  @DisplayName("LV16: what one side purged counts as deleted there")
  void purgedIsDeleted() {
    int purged = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      DocumentState base = RandomMap.of(seed).edit(15).state();
      DocumentState deleted = someDeleted(base, seed);
      DocumentState emptied = RandomMap.purged(deleted);
      DocumentState edited = myEdits(base, seed);
      purged += deleted.records().size() - emptied.records().size();
      for (Merge.Choices choices : List.of(THEIRS, MINE)) {
        samePicture(
            result(base, deleted, edited, choices), result(base, emptied, edited, choices), seed);
        samePicture(
            result(base, edited, deleted, choices), result(base, edited, emptied, choices), seed);
      }
      assertThat(Merge.of(base, emptied, edited, THEIRS).conflicts())
          .as("seed %d", seed)
          .isEqualTo(Merge.of(base, deleted, edited, THEIRS).conflicts());
      assertThat(Merge.of(base, edited, emptied, THEIRS).conflicts())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(Merge.of(base, edited, deleted, THEIRS).conflicts());
    }
    assertThat(purged).isGreaterThan(SEEDS);
  }

  /** What hangs under something deleted is not deleted as well: a purge would not tell. */
  private static DocumentState someDeleted(DocumentState base, long seed) {
    Random random = new Random(seed);
    List<Operation> deletes =
        Tree.fromTheTop(base).stream()
            .filter(record -> base.visible(record.id()) && random.nextInt(4) == 0)
            .map(record -> gone(record.id()))
            .toList();
    return deletes.stream()
        .reduce(
            base,
            (now, delete) -> now.visible(delete.id()) ? edited(now, delete) : now,
            (one, other) -> other);
  }

  private static void samePicture(DocumentState one, DocumentState other, long seed) {
    assertThat(Differences.betweenVersions(one, other).items()).as("seed %d", seed).isEmpty();
  }

  @Test
  @DisplayName("LV16: what they purged comes back with my edits when mine is chosen")
  void whatTheyPurgedComesBackWithMyEdits() {
    DocumentState base = WayBackTest.map();
    DocumentState theirs = RandomMap.purged(edited(base, gone("phase")));
    DocumentState mine =
        edited(
            base,
            set("stage", "title", "Paying"),
            new Operation.Create("new", "card", new Place("stage", "a1"), Map.of()));
    DocumentState merged = result(base, theirs, mine, MINE);
    assertThat(merged.visible("new")).isTrue();
    assertThat(merged.visible("card")).isTrue();
    assertThat(merged.find("stage").orElseThrow().text("title", "")).isEqualTo("Paying");
    assertThat(Merge.of(base, theirs, mine, THEIRS).operations()).isEmpty();
  }

  @Test
  void movedTwiceIsAConflictOnlyWhenTheParentsDiffer() {
    DocumentState base = WayBackTest.map();
    base = edited(base, new Operation.Create("third", "stage", new Place("phase", "a2"), Map.of()));
    DocumentState theirs = edited(base, new Operation.Move("card", new Place("other", "a0")));
    DocumentState mine = edited(base, new Operation.Move("card", new Place("third", "a0")));
    Merge merge = Merge.of(base, theirs, mine, THEIRS);
    assertThat(merge.conflicts())
        .containsExactly(
            new Conflict(
                "card",
                "card",
                Conflict.PLACE,
                FieldValue.text("stage"),
                FieldValue.text("other"),
                FieldValue.text("third")));

    DocumentState inOrder = edited(base, new Operation.Move("third", new Place("phase", "a0V")));
    DocumentState otherOrder = edited(base, new Operation.Move("third", new Place("phase", "Zz")));
    assertThat(Merge.of(base, inOrder, otherOrder, THEIRS))
        .isEqualTo(new Merge(List.of(), List.of()));
  }

  @Test
  void newRecordsKeepTheirIds() {
    for (long seed = 0; seed < 50; seed++) {
      DocumentState base = RandomMap.of(seed).edit(10).state();
      DocumentState theirs = theirEdits(base, seed);
      DocumentState mine = myEdits(base, seed);
      DocumentState merged = result(base, theirs, mine, MINE);
      Set<String> ids = new HashSet<>();
      merged.records().forEach(record -> ids.add(record.id()));
      for (RecordState record : mine.records()) {
        assertThat(record.deleted() || ids.contains(record.id())).as("seed %d", seed).isTrue();
      }
    }
  }
}
