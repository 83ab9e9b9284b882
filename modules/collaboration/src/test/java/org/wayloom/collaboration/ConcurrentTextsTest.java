package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;

class ConcurrentTextsTest {
  private static final DocumentKind MAP = new DocumentKind("map");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final ClientId ANN = new ClientId("ann");
  private static final ClientId BO = new ClientId("bo");

  /** Texts are merged; colours are not. */
  private static final DocumentRules RULES =
      new DocumentRules() {
        @Override
        public DocumentKind kind() {
          return MAP;
        }

        @Override
        public Optional<Problem> refuses(Operation operation, DocumentState before) {
          return Optional.empty();
        }

        @Override
        public Optional<ValueMerge> merging(String type, String field) {
          return field.equals("text")
              ? Optional.of(
                  (base, theirs, mine) ->
                      ThreeWayText.merge(words(base), words(theirs), words(mine))
                          .map(FieldValue::text))
              : Optional.empty();
        }
      };

  private static String words(FieldValue value) {
    return value instanceof FieldValue.Text text ? text.value() : "";
  }

  private final BatchRules rules = new BatchRules(LiveLimits.STANDARD, Map.of(MAP, List.of(RULES)));
  private final List<Commit> log = new ArrayList<>();
  private ConcurrentTexts texts = fresh();
  private Forest now =
      Forest.empty(new DocumentId("m"), MAP, 1)
          .with(
              new Operation.Create(
                  "c",
                  "card",
                  new Place("m", "a0"),
                  Map.of("text", FieldValue.text("We pay later."))),
              1)
          .atVersion(1);

  private ConcurrentTexts fresh() {
    return new ConcurrentTexts(
        rules, version -> log.stream().filter(commit -> commit.version() == version).findFirst());
  }

  private List<Operation> write(ClientId client, String field, String text, long base) {
    List<Operation> sent =
        List.of(new Operation.Set("c", Map.of(field, FieldValue.text(text)), Map.of(field, base)));
    List<Operation> merged = texts.merged(now, client, sent, NOON);
    long version = now.version() + 1;
    texts.remember(now, client, sent, version);
    Commit commit = new Commit(version, client, version, Actor.LOCAL, NOON, merged);
    log.add(commit);
    now = now.after(commit);
    return merged;
  }

  private String text() {
    return now.get("c").text("text", "");
  }

  private List<RecordState> kept() {
    return now.children("c").stream()
        .filter(child -> child.type().equals(ConcurrentTexts.CONFLICT))
        .toList();
  }

  @Test
  @DisplayName("LV74: what two people changed in different places of a text is both there")
  void mergesWhatBothChanged() {
    write(ANN, "text", "We pay two days later.", 1);
    write(BO, "text", "We pay later, by card.", 1);
    assertThat(text()).isEqualTo("We pay two days later, by card.");
    assertThat(kept()).isEmpty();
  }

  @Test
  @DisplayName("LV74: an author goes on typing before the merged text comes back")
  void goesOnFromWhatItSentItself() {
    write(BO, "text", "We pay later, by card.", 1);
    write(ANN, "text", "We pay two later.", 1);
    write(ANN, "text", "We pay two days later.", 1);
    write(BO, "text", "We pay later, by card or wallet.", 1);
    assertThat(text()).isEqualTo("We pay two days later, by card or wallet.");
    assertThat(kept()).isEmpty();
  }

  @Test
  @DisplayName(
      "LV75: where it cannot be merged the later text stands and the other is kept beside it")
  void keepsTheOtherText() {
    write(ANN, "text", "We pay at once.", 1);
    write(BO, "text", "We pay never.", 1);
    assertThat(text()).isEqualTo("We pay never.");
    assertThat(kept()).hasSize(1);
    RecordState other = kept().getFirst();
    assertThat(other.text("field", "")).isEqualTo("text");
    assertThat(other.text("value", "")).isEqualTo("We pay at once.");
    assertThat(other.number("version")).contains(2.0);
    assertThat(other.text("at", "")).isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  @DisplayName("LV75: two who type into each other's words keep one other text")
  void keepsOneTextOfOneTyping() {
    write(ANN, "text", "We pay at once.", 1);
    for (String more : List.of("We pay n.", "We pay ne.", "We pay never.")) {
      write(BO, "text", more, 1);
      write(ANN, "text", "We pay at once" + more.substring(8), 1);
    }
    assertThat(kept()).hasSize(1);
    assertThat(kept().getFirst().text("value", "")).isEqualTo("We pay never.");
  }

  @Test
  @DisplayName("LV74: who saw the newest text overwrites it")
  void overwritesWhatWasSeen() {
    write(ANN, "text", "We pay at once.", 1);
    write(BO, "text", "We never pay.", 2);
    assertThat(text()).isEqualTo("We never pay.");
    assertThat(kept()).isEmpty();
  }

  @Test
  @DisplayName("LV74: what is remembered no more is found in the log")
  void findsTheBaseInTheLog() {
    write(ANN, "text", "We pay later, always.", 1);
    write(ANN, "text", "We pay two days later, always.", 2);
    texts = fresh();
    write(BO, "text", "We pay later, always, by card.", 2);
    assertThat(text()).isEqualTo("We pay two days later, always, by card.");
  }

  @Test
  @DisplayName("LV74: what is no prose has its last writer")
  void leavesOtherFieldsAlone() {
    write(ANN, "color", "red", 0);
    assertThat(write(BO, "color", "blue", 0))
        .containsExactly(
            new Operation.Set("c", Map.of("color", FieldValue.text("blue")), Map.of("color", 0L)));
  }

  @Test
  void isTheSameListWhenNobodySaysWhatWasSeen() {
    List<Operation> batch = List.of(new Operation.Set("c", Map.of("text", FieldValue.text("x"))));
    assertThat(texts.merged(now, ANN, batch, NOON)).isSameAs(batch);
  }
}
