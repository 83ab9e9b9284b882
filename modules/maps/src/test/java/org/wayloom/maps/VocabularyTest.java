package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayloom.collaboration.FieldValue;

/** What holds for every type and field of the vocabulary. */
class VocabularyTest {
  static Stream<Field> fields() {
    return Stream.concat(
        Vocabulary.all().stream().flatMap(type -> type.fields().stream()),
        Stream.of(Vocabulary.DELETED));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldMayHoldItsLimitsAndNothingBeyondThem(Field field) {
    assertThat(inside(field.type()))
        .allSatisfy(
            value -> assertThat(FieldCheck.refuses(field.type(), Sketch.value(value))).isEmpty());
    assertThat(outside(field.type()))
        .allSatisfy(
            value -> assertThat(FieldCheck.refuses(field.type(), Sketch.value(value))).isPresent());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldMayBeEmptied(Field field) {
    assertThat(FieldCheck.refuses(field.type(), FieldValue.empty())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldSaysWhatItMeansInASentence(Field field) {
    assertThat(field.meaning()).endsWith(".").hasSizeLessThan(100);
  }

  @Test
  void everyTypeHangsUnderTypesOfItsOwnDocument() {
    for (List<RecordType> types :
        List.of(MapVocabulary.TYPES, TalkVocabulary.TYPES, LibraryVocabulary.TYPES)) {
      List<String> names = types.stream().map(RecordType::name).toList();
      assertThat(types)
          .allMatch(type -> type.isRoot() || type.parents().stream().anyMatch(names::contains));
      assertThat(types).filteredOn(RecordType::isRoot).hasSize(1);
    }
  }

  @Test
  void everyReferenceNamesATypeThatExists() {
    assertThat(fields().map(Field::type))
        .allSatisfy(
            type -> {
              if (type instanceof FieldType.Reference(String to)) {
                assertThat(to.split(" or "))
                    .allMatch(name -> Vocabulary.find(Vocabulary.all(), name).isPresent());
              }
            });
  }

  @Test
  void aChoiceHasOneMeaningWhereverItIsUsed() {
    Map<String, FieldType> choices = new HashMap<>();
    fields()
        .map(Field::type)
        .forEach(
            type -> {
              if (type instanceof FieldType.Choice choice) {
                FieldType known = choices.putIfAbsent(choice.name(), choice);
                assertThat(known == null ? choice : known).isEqualTo(choice);
              }
            });
  }

  @Test
  void aPersonaMayStandForASegmentAndARuleMayNotLookAtOne() {
    FieldValue segment = Sketch.value(List.of("segment", "equals", "s1/0"));
    FieldType standsFor = LibraryVocabulary.PERSONA.field("standsFor").orElseThrow().type();
    FieldType when = LibraryVocabulary.RULE.field("when").orElseThrow().type();

    assertThat(FieldCheck.refuses(standsFor, segment)).isEmpty();
    assertThat(FieldCheck.refuses(when, segment).orElseThrow())
        .contains("it cannot look at \"segment\"");
  }

  private static List<Object> inside(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> List.of("", "ی".repeat(text.maxLength()));
      case FieldType.Rich rich -> List.of(FieldValue.tree("{\"b\":[]}"));
      case FieldType.Decimal number -> List.of(number.min(), number.max());
      case FieldType.Flag flag -> List.of(true, false);
      case FieldType.Choice choice -> new ArrayList<>(choice.values());
      case FieldType.Reference reference -> List.of("", "x".repeat(80));
      case FieldType.References references -> List.of(List.of(), ids(references.max()));
      case FieldType.Words words ->
          List.of(List.of(), List.of("ی".repeat(words.maxLength())), ids(words.max()));
      case FieldType.Conditions conditions -> List.of(List.of(), conditions(conditions.max()));
    };
  }

  private static List<Object> outside(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> List.of(1, true, List.of(), "ی".repeat(text.maxLength() + 1));
      case FieldType.Rich rich -> List.of("text", 1, List.of("x"), FieldValue.tree("{}"));
      case FieldType.Decimal number ->
          List.of("1", true, Math.nextDown(number.min()), Math.nextUp(number.max()));
      case FieldType.Flag flag -> List.of("true", 1);
      case FieldType.Choice choice -> List.of("no such word", 1, true);
      case FieldType.Reference reference -> List.of(1, List.of("x"), "x".repeat(81));
      case FieldType.References references ->
          List.of("x", List.of(1), List.of("x", "x"), ids(references.max() + 1));
      case FieldType.Words words ->
          List.of(
              "x",
              List.of(1),
              List.of("x", "x"),
              List.of("x".repeat(words.maxLength() + 1)),
              ids(words.max() + 1));
      case FieldType.Conditions conditions ->
          List.of("type", List.of("type", "equals"), conditions(conditions.max() + 1));
    };
  }

  private static List<String> ids(int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "id" + i).toList();
  }

  private static List<String> conditions(int count) {
    return Stream.generate(() -> List.of("page", "wildcard", "/shop/*"))
        .limit(count)
        .flatMap(List::stream)
        .toList();
  }
}
