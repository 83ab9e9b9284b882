package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** LV10 to LV15, by the fixtures that TypeScript passes too. */
class EffectiveTest {
  @TestFactory
  Stream<DynamicTest> whatTakesEffect() {
    JsonReader fixture = Fixtures.read("effective.json");
    JsonReader document = fixture.at("document");
    Forest forest = Fixtures.forest(document.at("records"), document.at("version").count());
    return fixture.at("cases").list((one, index) -> one).stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.at("rule").text() + ": " + one.at("name").text(),
                    () ->
                        assertThat(
                                Effective.of(forest, Json.readOperation(one.at("op"))).isPresent())
                            .isEqualTo(one.at("takesEffect").flag())));
  }

  @TestFactory
  Stream<DynamicTest> whatBatchesMakeOfADocument() {
    JsonReader fixture = Fixtures.read("replay.json");
    RecordState root = Json.readRecord(fixture.at("root"));
    return fixture.at("replays").list((one, index) -> one).stream()
        .map(
            one ->
                DynamicTest.dynamicTest("LV13: " + one.at("name").text(), () -> replay(root, one)));
  }

  private static void replay(RecordState root, JsonReader one) {
    Forest forest =
        Forest.of(
            new org.wayloom.kernel.DocumentId(root.id()),
            new DocumentKind(root.type()),
            1,
            0,
            List.of(root));
    for (List<Operation> batch :
        one.at("batches").list((batch, index) -> Fixtures.operations(batch))) {
      forest = Fixtures.after(forest, batch);
    }
    assertThat(forest.records())
        .containsExactlyInAnyOrderElementsOf(Fixtures.records(one.at("records")));
    assertThat(forest.children(root.id()))
        .extracting(RecordState::id)
        .isEqualTo(one.at("children").list((id, index) -> id.text()));
  }
}
