package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/** What may be written into maps and libraries, and what a refusal says. */
class VocabularyRulesTest {
  private final DocumentState map =
      Sketch.of(Maps.MAP)
          .put("p", "phase", "root", "a0")
          .put("s", "stage", "p", "a0")
          .put("l", "lane", "root", "a0")
          .put("c", "card", "s", "a0", "lane", "l")
          .put("x", "comment", "root", "a1");
  private final DocumentState library =
      Sketch.of(Maps.LIBRARY)
          .put("t", "touchpoint", "root", "a0")
          .put("w", "channel", "root", "a0")
          .put("r", "rule", "root", "a0", "touchpoint", "t");

  static Stream<Arguments> allowedFields() {
    return Stream.of(
        Arguments.of("root", "windowDays", 0),
        Arguments.of("root", "direction", "rtl"),
        Arguments.of("s", "title", "x".repeat(300)),
        Arguments.of("s", "title", "😀".repeat(300)),
        Arguments.of("s", "title", ""),
        Arguments.of("s", "title", FieldValue.empty()),
        Arguments.of("s", "deleted", true),
        Arguments.of("l", "kind", "pain-points"),
        Arguments.of("c", "emotion", -2),
        Arguments.of("c", "emotion", 1.5),
        Arguments.of("c", "touchpoint", "not-there-yet"),
        Arguments.of("c", "ofAnotherVersion", List.of(1, 2)),
        Arguments.of("x", "text", 5),
        Arguments.of("not-there", "text", 5));
  }

  @ParameterizedTest
  @MethodSource("allowedFields")
  void allowsAField(String record, String field, Object value) {
    assertThat(set(map, record, field, value)).isEmpty();
  }

  static Stream<Arguments> refusedFields() {
    return Stream.of(
        Arguments.of("s", "title", 5, "stage s: \"title\" cannot be 5. Give a text."),
        Arguments.of(
            "c", "emotion", 3, "card c: \"emotion\" cannot be 3. Give a number from -2 to 2."),
        Arguments.of(
            "c",
            "emotion",
            "good",
            "card c: \"emotion\" cannot be \"good\". Give a number from -2 to 2."),
        Arguments.of(
            "root",
            "order",
            "random",
            "map root: \"order\" cannot be \"random\". Give one of sequential, strict, any."),
        Arguments.of(
            "l",
            "collapsed",
            "yes",
            "lane l: \"collapsed\" cannot be \"yes\". Give true or false."),
        Arguments.of("l", "deleted", 1, "lane l: \"deleted\" cannot be 1. Give true or false."),
        Arguments.of(
            "c",
            "lane",
            List.of("l"),
            "card c: \"lane\" cannot be [\"l\"]. Give the id of a lane."),
        Arguments.of(
            "root",
            "deleted",
            true,
            "map root: \"deleted\" cannot be set on the root. Delete the document instead."));
  }

  @ParameterizedTest
  @MethodSource("refusedFields")
  void refusesAFieldAndSaysWhatToGiveInstead(
      String record, String field, Object value, String sentence) {
    assertThat(set(map, record, field, value))
        .hasValue(
            new Problem(
                ProblemType.INVALID_OPERATION,
                sentence,
                List.of(new Problem.Place("/f/" + field, sentence))));
  }

  @Test
  void refusesATextThatIsTooLongAndQuotesItsBeginning() {
    assertThat(set(map, "s", "title", "ab".repeat(151)).orElseThrow().detail())
        .isEqualTo(
            "stage s: \"title\" may have at most 300 characters and has 302: \""
                + "ab".repeat(30)
                + "…\". Shorten it.");
  }

  @Test
  void namesEveryWrongField() {
    Operation create =
        new Operation.Create(
            "c2",
            "card",
            new Place("s", "a1"),
            Sketch.fields("text", 1, "emotion", 9, "lane", "l"));

    Problem problem = ofMaps(create).orElseThrow();

    assertThat(problem.errors())
        .extracting(Problem.Place::pointer)
        .containsExactly("/f/emotion", "/f/text");
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of(List.of("type", "equals"), "Give a field, a match and a value"),
        Arguments.of(List.of("typ", "equals", "a"), "it cannot look at \"typ\". Give type,"),
        Arguments.of(List.of("property:", "equals", "a"), "it cannot look at \"property:\""),
        Arguments.of(List.of("type", "is", "a"), "Give one of equals, prefix, wildcard, regex."),
        Arguments.of(List.of("type", "regex", "a("), "\"a(\" is not a regular expression"),
        Arguments.of(List.of("type", "equals", 5), "Give a field, a match and a value"),
        Arguments.of(
            List.of("type", "equals", "a", "page", "prefix", "/".repeat(501)),
            "in condition 2: its value may have at most 500 characters and has 501."));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void refusesConditionsThatCannotBeTried(List<?> when, String part) {
    assertThat(set(library, "r", "when", when).orElseThrow().detail()).contains(part);
  }

  @Test
  void allowsConditionsThatCanBeTried() {
    List<String> when =
        List.of(
            "type", "equals", "order", "property:lang", "regex", "p[lt]", "page", "wildcard", "*");

    assertThat(set(library, "r", "when", when)).isEmpty();
    assertThat(set(library, "r", "when", List.of())).isEmpty();
  }

  @Test
  void refusesTheSameChannelTwice() {
    assertThat(set(library, "t", "channels", List.of("w", "w")).orElseThrow().detail())
        .isEqualTo("touchpoint t: \"channels\" cannot be [\"w\", \"w\"]. Give each channel once.");
  }

  @Test
  void allowsRecordsWhereTheyBelong() {
    assertThat(ofMaps(create("stage", "root"))).isEmpty();
    assertThat(ofMaps(create("stage", "p"))).isEmpty();
    assertThat(ofMaps(create("card", "s"))).isEmpty();
    assertThat(ofMaps(new Operation.Move("s", new Place("root", "a1")))).isEmpty();
  }

  @Test
  void refusesRecordsElsewhereAndSaysWhere() {
    assertThat(ofMaps(create("stage", "s")).orElseThrow().detail())
        .isEqualTo("stage new cannot hang under stage s. Put it under a map or a phase.");
    assertThat(ofMaps(create("card", "l")).orElseThrow().detail())
        .isEqualTo("card new cannot hang under lane l. Put it under a stage.");
    assertThat(ofMaps(new Operation.Move("l", new Place("s", "a1"))).orElseThrow().detail())
        .isEqualTo("lane l cannot hang under stage s. Put it under a map.");
  }

  @Test
  void keepsTheRootWhereItIsAndAlone() {
    assertThat(ofMaps(create("map", "root"))).isPresent();
    assertThat(ofMaps(new Operation.Move("root", new Place("s", "a0")))).isPresent();
  }

  @Test
  void letsRecordsOfAnotherVersionThrough() {
    assertThat(ofMaps(create("weather", "s"))).isEmpty();
    assertThat(ofMaps(new Operation.Move("x", new Place("s", "a0")))).isEmpty();
  }

  @Test
  void letsThroughWhatHasNoEffectAnyway() {
    assertThat(ofMaps(new Operation.Create("c", "card", new Place("l", "a0"), Sketch.fields())))
        .as("the id is taken")
        .isEmpty();
    assertThat(ofMaps(create("card", "not-there"))).as("no such parent").isEmpty();
    assertThat(ofMaps(new Operation.Move("not-there", new Place("s", "a0")))).isEmpty();
  }

  private static Operation create(String type, String parent) {
    return new Operation.Create("new", type, new Place(parent, "a1"), Sketch.fields());
  }

  private Optional<Problem> ofMaps(Operation operation) {
    return VocabularyRules.ofMaps().refuses(operation, map);
  }

  private static Optional<Problem> set(
      DocumentState state, String record, String field, Object value) {
    Operation set = new Operation.Set(record, Sketch.fields(field, value));
    return (state.kind().equals(Maps.MAP)
            ? VocabularyRules.ofMaps()
            : VocabularyRules.ofLibraries())
        .refuses(set, state);
  }
}
