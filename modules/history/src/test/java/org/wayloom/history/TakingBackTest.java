package org.wayloom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.maps.Differences;

class TakingBackTest {
  private static Operation text(String id, String text) {
    return new Operation.Set(id, Map.of("text", FieldValue.text(text)));
  }

  @Test
  void takesTheNewestVersionBackWhateverItDid() {
    for (long seed = 0; seed < 300; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState before = map.edit(20).state();
      DocumentState after = map.edit(1).state();

      TakingBack back = TakingBack.of(before, after, after);

      DocumentState again = DraftDocument.after(after, back.operations());
      assertThat(Differences.betweenVersions(before, again).items()).as("seed %d", seed).isEmpty();
      assertThat(back.skipped()).isZero();
      assertThat(WayBack.whole(again, before)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void takesARestoreBack() {
    for (long seed = 0; seed < 100; seed++) {
      RandomMap map = RandomMap.of(seed);
      DocumentState then = map.edit(10).state();
      DocumentState now = map.edit(10).state();
      DocumentState restored = DraftDocument.after(now, WayBack.whole(now, then));
      DocumentState again =
          DraftDocument.after(restored, TakingBack.of(now, restored, restored).operations());
      assertThat(Differences.betweenVersions(now, again).items()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void leavesWhatOthersChangedSince() {
    DocumentState before = WayBackTest.map();
    DocumentState after =
        DraftDocument.after(
            before,
            List.of(
                text("card", "Mine"),
                new Operation.Set("stage", Map.of("title", FieldValue.text("Mine"))),
                new Operation.Move("card", new Place("other", "a0"))));
    DocumentState now =
        DraftDocument.after(
            after,
            List.of(text("card", "Theirs"), new Operation.Move("card", new Place("stage", "a5"))));

    TakingBack back = TakingBack.of(before, after, now);

    assertThat(back.skipped()).isEqualTo(2);
    assertThat(back.operations())
        .containsExactly(new Operation.Set("stage", Map.of("title", FieldValue.text("Pay"))));
  }

  @Test
  @DisplayName("LV16: leaves what was purged since, and finds nothing to take back in a purge")
  void leavesWhatWasPurgedSince() {
    DocumentState before = WayBackTest.map();
    DocumentState after =
        DraftDocument.after(
            before,
            List.of(
                new Operation.Set("stage", Map.of("deleted", FieldValue.flag(true))),
                new Operation.Set("other", Map.of("title", FieldValue.text("Mine")))));
    DocumentState now = RandomMap.purged(after);
    assertThat(TakingBack.of(before, after, now))
        .isEqualTo(
            new TakingBack(
                List.of(new Operation.Set("other", Map.of("title", FieldValue.empty()))), 1));
    assertThat(TakingBack.of(after, now, now)).isEqualTo(new TakingBack(List.of(), 0));
  }

  @Test
  void isEmptyWhenNothingStandsAnyMore() {
    DocumentState before = WayBackTest.map();
    DocumentState after = DraftDocument.after(before, List.of(text("card", "Mine")));
    DocumentState now = DraftDocument.after(after, List.of(text("card", "Theirs")));
    assertThat(TakingBack.of(before, after, now)).isEqualTo(new TakingBack(List.of(), 1));
  }
}
