package org.wayloom.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.ClientId;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.Actor;

class SittingsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Actor ANN = new Actor("ann", "Ann");
  private static final Actor BO = new Actor("bo", "Bo");

  private final List<Commit> log = new ArrayList<>();

  private void edit(Actor by, int minute, Operation... operations) {
    List<Operation> all = operations.length == 0 ? List.of(text("card")) : List.of(operations);
    add(by, minute, all);
  }

  private void add(Actor by, int minute, List<Operation> operations) {
    long version = log.size() + 1L;
    Instant at = NINE.plus(Duration.ofMinutes(minute));
    log.add(new Commit(version, new ClientId("c"), version, by, at, operations));
  }

  private static Operation text(String id) {
    return new Operation.Set(id, Map.of("text", FieldValue.text("words")));
  }

  private static Operation deleted(String id, boolean gone) {
    return new Operation.Set(id, Map.of("deleted", FieldValue.flag(gone)));
  }

  private static Operation create(String id) {
    return new Operation.Create(id, "card", new Place("stage", "a0"), Map.of());
  }

  private List<Sitting> sittings(int upTo) {
    List<Sitting> all = new ArrayList<>();
    Sittings sittings = new Sittings(log.subList(0, upTo).reversed().iterator());
    for (Optional<Sitting> next = sittings.next(); next.isPresent(); next = sittings.next()) {
      all.add(next.get());
    }
    return all;
  }

  private List<String> ranges() {
    return sittings(log.size()).stream().map(each -> each.from() + "-" + each.to()).toList();
  }

  @Test
  void aPauseEndsASitting() {
    edit(ANN, 0);
    edit(ANN, 15);
    edit(ANN, 31);
    assertThat(ranges()).containsExactly("3-3", "1-2");
  }

  @Test
  void anotherAuthorEndsASitting() {
    edit(ANN, 0);
    edit(ANN, 1);
    edit(BO, 2);
    edit(BO, 3);
    assertThat(ranges()).containsExactly("3-4", "1-2");
  }

  @Test
  void whoWorkAtTheSameTimeSitTogether() {
    edit(ANN, 0);
    edit(BO, 1);
    edit(ANN, 2);
    edit(BO, 3);
    assertThat(ranges()).containsExactly("1-4");
    assertThat(sittings(4).getFirst().authors()).containsExactly(BO, ANN);
  }

  @Test
  void whatWayloomPutsStraightBelongsToWhoeverWasAtWork() {
    edit(ANN, 0);
    edit(Actor.SYSTEM, 0, new Operation.Move("card", new Place("stage", "a0")));
    edit(BO, 20);
    edit(Actor.SYSTEM, 20, new Operation.Move("card", new Place("stage", "a0")));
    assertThat(ranges()).containsExactly("3-4", "1-2");
  }

  @Test
  void whatWayloomMadeIsASittingOfItsOwn() {
    edit(Actor.SYSTEM, 0, create("a"));
    edit(ANN, 1);
    assertThat(ranges()).containsExactly("2-2", "1-1");
  }

  @Test
  void batchesThatChangedNothingAreInNoSitting() {
    edit(ANN, 0);
    add(BO, 1, List.of());
    edit(ANN, 2);
    assertThat(ranges()).containsExactly("1-3");
    assertThat(sittings(3).getFirst().edits()).isEqualTo(2);
  }

  @Test
  void noneIsCutWhereAPageEnds() {
    Random random = new Random(7);
    int minute = 0;
    for (int i = 0; i < 400; i++) {
      minute += random.nextInt(6) == 0 ? random.nextInt(40) : random.nextInt(3);
      edit(List.of(ANN, BO, Actor.SYSTEM).get(random.nextInt(3)), minute);
    }
    List<Sitting> all = sittings(log.size());
    for (int i = 0; i < all.size() - 1; i++) {
      int older = (int) all.get(i).from() - 1;
      assertThat(sittings(older)).as("after %d", i).isEqualTo(all.subList(i + 1, all.size()));
    }
    assertThat(all.stream().mapToInt(Sitting::edits).sum()).isEqualTo(400);
    assertThat(all).hasSizeGreaterThan(10);
  }

  @Test
  void countsRecordsAndNotLetters() {
    edit(ANN, 0, create("a"), create("b"), create("c"));
    edit(ANN, 1, text("a"));
    edit(ANN, 2, text("old"));
    edit(ANN, 3, text("old"), deleted("b", true), deleted("older", true));
    edit(ANN, 4, new Operation.Move("old", new Place("stage", "a1")), deleted("trash", false));
    // a, c and what came back from the trash; b came and went.
    assertThat(sittings(5).getFirst().counts()).isEqualTo(new Tally.ChangeCounts(3, 1, 1, 1));
  }

  @Test
  @DisplayName(
      "LV18: an emptied trash is told by how much went, and belongs to whoever was at work")
  void anEmptiedTrashIsToldByItself() {
    Operation[] purges = {new Operation.Purge("a"), new Operation.Purge("b")};
    edit(ANN, 0);
    edit(Actor.SYSTEM, 5, purges);
    edit(ANN, 10);
    edit(Actor.SYSTEM, 60, purges);
    List<Sitting> all = sittings(4);
    assertThat(all).extracting(Sitting::purged).containsExactly(2, 2);
    assertThat(all).extracting(Sitting::from).containsExactly(4L, 1L);
    assertThat(all.getFirst().counts()).isEqualTo(new Tally.ChangeCounts(0, 0, 0, 0));
    assertThat(all.getLast().authors()).containsExactly(ANN);
    assertThat(all.getLast().counts()).isEqualTo(new Tally.ChangeCounts(0, 0, 0, 1));
  }

  @Test
  void aCardInAnotherLaneWasMoved() {
    Operation lane = new Operation.Set("card", Map.of("lane", FieldValue.text("other")));
    edit(ANN, 0, new Operation.Move("card", new Place("s2", "a0")), lane);
    assertThat(sittings(1).getFirst().counts()).isEqualTo(new Tally.ChangeCounts(0, 0, 1, 0));
  }
}
