package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.Problem;

/** What may be written into the talk about a map, and what its texts say. */
class TalkVocabularyTest {
  private static final String MENTION =
      "{\"b\":[{\"t\":\"p\",\"c\":[{\"s\":\"Ask \"},{\"s\":\"@Anna Nowak\",\"m\":\"a1\"}]},"
          + "{\"t\":\"ul\",\"i\":[[{\"s\":\"and \"},{\"s\":\"@بابک\",\"m\":\"b2\"}],"
          + "[{\"s\":\"@Anna Nowak\",\"m\":\"a1\"}]]}]}";

  private final DocumentState talk =
      Sketch.of(Maps.TALK)
          .put("t", "thread", "root", "a0", "anchor", "card-1")
          .put("m", "message", "t", "a0")
          .put("m.like.anna", "reaction", "m", "a0", "kind", "like");

  private Optional<Problem> refusal(Operation operation) {
    return VocabularyRules.ofTalks().refuses(operation, talk);
  }

  private Optional<Problem> refusalOf(String id, Object... fields) {
    return refusal(new Operation.Set(id, Sketch.fields(fields)));
  }

  private static Operation create(String type, String parent, Object... fields) {
    return new Operation.Create("new", type, new Place(parent, "a1"), Sketch.fields(fields));
  }

  @Test
  void allowsThreadsMessagesAndReactionsWhereTheyBelong() {
    assertThat(refusal(create("thread", "root", "anchor", "c", "anchorTitle", "Search"))).isEmpty();
    assertThat(refusal(create("message", "t", "text", FieldValue.tree(MENTION), "by", "a1")))
        .isEmpty();
    assertThat(refusal(create("reaction", "m", "kind", "idea", "by", "a1"))).isEmpty();
  }

  @Test
  void refusesThemElsewhereAndSaysWhere() {
    assertThat(refusal(create("message", "root")).orElseThrow().detail())
        .isEqualTo("message new cannot hang under talk root. Put it under a thread.");
    assertThat(refusal(create("reaction", "t")).orElseThrow().detail())
        .isEqualTo("reaction new cannot hang under thread t. Put it under a message.");
    assertThat(refusal(create("thread", "m")).orElseThrow().detail())
        .isEqualTo("thread new cannot hang under message m. Put it under a talk.");
  }

  @Test
  void keepsWhoSaidItByNameToo() {
    assertThat(refusalOf("m", "by", "a1", "byName", "ا".repeat(120))).isEmpty();
    assertThat(refusalOf("m", "byName", "x".repeat(121))).isPresent();
    assertThat(refusalOf("t", "resolved", true, "resolvedBy", "a1", "resolvedName", "Anna"))
        .isEmpty();
  }

  @Test
  void refusesASignThatItDoesNotKnow() {
    assertThat(refusalOf("m.like.anna", "kind", "explode").orElseThrow().detail())
        .isEqualTo(
            "reaction m.like.anna: \"kind\" cannot be \"explode\". Give one of agree, like, idea,"
                + " question, done.");
  }

  @Test
  void refusesMarkupInTheWords() {
    assertThat(refusalOf("m", "text", "<img src=x onerror=alert(1)>")).isPresent();
    String markup = "{\"b\":[{\"t\":\"p\",\"c\":[{\"s\":\"@x\",\"m\":\"a\\\" onclick=\\\"y\"}]}]}";
    assertThat(refusalOf("m", "text", FieldValue.tree(markup)).orElseThrow().detail())
        .contains("has a mention that is not the id of a member, or is a link too.");
  }

  @Test
  void tellsWhatATextSaysAndWhomItMentionsEachOnce() {
    Said said = Said.of(FieldValue.tree(MENTION));

    assertThat(said.words()).isEqualTo("Ask @Anna Nowak\nand @بابک\n@Anna Nowak");
    assertThat(said.mentioned())
        .containsExactly(new Said.Mentioned("a1", "Anna Nowak"), new Said.Mentioned("b2", "بابک"));
  }

  @Test
  void whatIsNoTextSaysNothing() {
    assertThat(Said.of(FieldValue.text("@Anna")).words()).isEmpty();
    assertThat(Said.of(FieldValue.tree("{\"b\":7}")).mentioned()).isEmpty();
    assertThat(Said.of(FieldValue.empty()).words()).isEmpty();
  }
}
