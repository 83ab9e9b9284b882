package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

class BatchRulesTest {
  private static final DocumentKind KIND = new DocumentKind("map");
  private static final LiveLimits STANDARD = LiveLimits.STANDARD;

  private final Forest empty = Forest.empty(new DocumentId("m"), KIND, 1);
  private final BatchRules rules = new BatchRules(STANDARD, Map.of());

  private static Operation create(String id, String parent) {
    return new Operation.Create(id, "card", new Place(parent, "a0"), Map.of());
  }

  private Problem refusal(Forest before, Operation... batch) {
    BatchRules.Verdict verdict = rules.judge(before, List.of(batch));
    assertThat(verdict).isInstanceOf(BatchRules.Verdict.Refused.class);
    return ((BatchRules.Verdict.Refused) verdict).problem();
  }

  private BatchRules.Verdict.Taken taken(BatchRules rules, Forest before, Operation... batch) {
    BatchRules.Verdict verdict = rules.judge(before, List.of(batch));
    assertThat(verdict).isInstanceOf(BatchRules.Verdict.Taken.class);
    return (BatchRules.Verdict.Taken) verdict;
  }

  /** A chain of records of which the last is so many levels below the root. */
  private Forest chain(int levels) {
    Forest forest = empty;
    String above = "m";
    for (int level = 1; level <= levels; level++) {
      forest = forest.with(create("r" + level, above), 1);
      above = "r" + level;
    }
    return forest.atVersion(1);
  }

  @Test
  @DisplayName("LV1: the root is there from the beginning, is not made and is not moved")
  void theRootStaysTheRoot() {
    assertThat(empty.root().place()).isNull();
    assertThat(taken(rules, empty, create("m", "m"), create("a", "m")).effective())
        .containsExactly(create("a", "m"));
    Forest grown = taken(rules, empty, create("a", "m")).after();
    Operation move = new Operation.Move("m", new Place("a", "a0"));
    assertThat(taken(rules, grown, move).effective()).isEmpty();
  }

  @Test
  @DisplayName("LV15: one refused operation refuses the batch")
  void refusesTheWholeBatch() {
    Problem problem =
        refusal(
            empty, create("a", "m"), new Operation.Set("a", Map.of("1st", FieldValue.flag(true))));
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_OPERATION);
    assertThat(problem.errors().getFirst().pointer()).isEqualTo("/ops/1/f/1st");
  }

  @Test
  @DisplayName("LV14: what has no effect is left out, the rest is taken")
  void leavesOutWhatHasNoEffect() {
    Operation effective = create("a", "m");
    assertThat(taken(rules, empty, effective, create("a", "m"), create("b", "nowhere")).effective())
        .containsExactly(effective);
  }

  @Test
  @DisplayName("LV5: an id that is none is refused")
  void refusesABadId() {
    assertThat(refusal(empty, create("a b", "m")).errors().getFirst().pointer())
        .isEqualTo("/ops/0/id");
  }

  @Test
  @DisplayName("LV6: an index key that nothing could be put beside is refused")
  void refusesABadIndexKey() {
    Operation bad = new Operation.Create("a", "card", new Place("m", "a00"), Map.of());
    assertThat(refusal(empty, bad).errors().getFirst().pointer()).isEqualTo("/ops/0/place/idx");
  }

  @Test
  @DisplayName("LV51: the twelfth level is there, the thirteenth is not")
  void refusesWhatIsTooDeep() {
    assertThat(chain(12).depth("r12")).isEqualTo(12);
    assertThat(taken(rules, chain(11), create("x", "r11")).effective()).hasSize(1);
    assertThat(refusal(chain(12), create("x", "r12")).detail())
        .isEqualTo(
            "Records may be at most 12 levels deep, this would make 13: put it higher up."
                + " (at /ops/0/place/parent)");
  }

  @Test
  @DisplayName("LV51: a move counts what hangs under the moved record")
  void countsWhatHangsUnderAMovedRecord() {
    Forest forest = chain(7).with(create("x", "m"), 1);
    for (int i = 1; i <= 5; i++) {
      forest = forest.with(create("x" + i, i == 1 ? "x" : "x" + (i - 1)), 1);
    }
    // x with five levels under it: under r6 the lowest is at 6 + 1 + 5 = 12, under r7 at 13.
    Operation deeper = new Operation.Move("x", new Place("r7", "a0"));
    assertThat(refusal(forest, deeper).errors().getFirst().pointer())
        .isEqualTo("/ops/0/place/parent");
    assertThat(taken(rules, forest, new Operation.Move("x", new Place("r6", "a0"))).effective())
        .hasSize(1);
  }

  @Test
  @DisplayName("LV52: records beyond the limit are refused; deleting and restoring one is not")
  void refusesTooManyRecords() {
    BatchRules two = new BatchRules(limits(2, STANDARD.documentBytes()), Map.of());
    Forest full = taken(two, empty, create("a", "m"), create("b", "m")).after();
    assertThat(two.judge(full, List.of(create("c", "m"))))
        .isInstanceOf(BatchRules.Verdict.Refused.class);
    Operation delete = new Operation.Set("a", Map.of("deleted", FieldValue.flag(true)));
    assertThat(taken(two, full, delete, create("c", "m")).after().liveRecords()).isEqualTo(2);
  }

  @Test
  @DisplayName("LV52: a document beyond its size only shrinks")
  void refusesTooManyBytes() {
    BatchRules small = new BatchRules(limits(100, 1_000), Map.of());
    Operation large = new Operation.Set("m", Map.of("text", FieldValue.text("x".repeat(2_000))));
    assertThat(small.judge(empty, List.of(large))).isInstanceOf(BatchRules.Verdict.Refused.class);
    Forest over = empty.with(large, 1).atVersion(1);
    Operation shorter = new Operation.Set("m", Map.of("text", FieldValue.text("x".repeat(1_500))));
    assertThat(taken(small, over, shorter).effective()).hasSize(1);
  }

  @Test
  @DisplayName("LV54: a text of 16 KB is taken, one byte more is not")
  void refusesALongText() {
    String longest = "é".repeat(8 * 1024);
    Operation fits = new Operation.Set("m", Map.of("text", FieldValue.text(longest)));
    Operation tooLong = new Operation.Set("m", Map.of("text", FieldValue.text(longest + "x")));
    assertThat(taken(rules, empty, fits).effective()).hasSize(1);
    assertThat(refusal(empty, tooLong).errors().getFirst().pointer()).isEqualTo("/ops/0/f/text");
  }

  @Test
  @DisplayName("LV53: a key beyond 48 characters gives all siblings short ones, in the same order")
  void rebalancesLongKeys() {
    String longKey = "a0" + "V".repeat(47);
    List<Operation> batch = new ArrayList<>();
    batch.add(create("first", "m"));
    batch.add(new Operation.Create("second", "card", new Place("m", longKey), Map.of()));
    batch.add(new Operation.Create("third", "card", new Place("m", "a1"), Map.of()));
    Forest forest = Fixtures.after(empty, batch);
    assertThat(Rebalance.after(forest, batch, 48))
        .containsExactly(
            new Operation.Move("first", new Place("m", "a0")),
            new Operation.Move("second", new Place("m", "a1")),
            new Operation.Move("third", new Place("m", "a2")));
    assertThat(Rebalance.after(forest, batch.subList(0, 1), 48)).isEmpty();
  }

  private static LiveLimits limits(int records, int documentBytes) {
    return new LiveLimits(
        STANDARD.frameBytes(),
        STANDARD.batchOps(),
        STANDARD.batchBytes(),
        STANDARD.batchesPerSecond(),
        STANDARD.batchBurst(),
        STANDARD.inFlight(),
        STANDARD.connectionsPerDocument(),
        STANDARD.connectionsPerUser(),
        records,
        documentBytes,
        STANDARD.idxChars(),
        STANDARD.rebalanceAt(),
        STANDARD.depth(),
        STANDARD.textBytes(),
        STANDARD.presenceBytes(),
        STANDARD.outboundBytes(),
        STANDARD.outboundWithin(),
        STANDARD.helloWithin(),
        STANDARD.heartbeat(),
        STANDARD.deltaVersions(),
        STANDARD.deltaBytes(),
        STANDARD.chunkBytes(),
        STANDARD.welcomesAtOnce());
  }
}
