package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.DocumentRules;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.collaboration.ThreeWayText;
import org.wayloom.http.Permission;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * Lets into a document what the {@link Vocabulary} allows: known fields hold what they may hold,
 * and known records hang where they belong. Types and fields of another version of Wayloom pass,
 * and so does what will have no effect anyway.
 */
final class VocabularyRules implements DocumentRules {
  private final DocumentKind kind;
  private final List<RecordType> types;

  private VocabularyRules(DocumentKind kind, List<RecordType> types) {
    this.kind = kind;
    this.types = types;
  }

  static VocabularyRules ofMaps() {
    return new VocabularyRules(Maps.MAP, MapVocabulary.TYPES);
  }

  static VocabularyRules ofLibraries() {
    return new VocabularyRules(Maps.LIBRARY, LibraryVocabulary.TYPES);
  }

  static VocabularyRules ofTalks() {
    return new VocabularyRules(Maps.TALK, TalkVocabulary.TYPES);
  }

  @Override
  public DocumentKind kind() {
    return kind;
  }

  /** To say something about a map asks for less than to change it. */
  @Override
  public Permission writing() {
    return kind.equals(Maps.TALK) ? Permission.COMMENT : Permission.EDIT_MAPS;
  }

  @Override
  public Optional<Problem> refuses(Operation operation, DocumentState before) {
    return switch (operation) {
      case Operation.Create create -> refusesCreate(create, before);
      case Operation.Set set -> refusesSet(set, before);
      case Operation.Move move -> refusesMove(move, before);
      case Operation.Purge purge -> Optional.empty();
    };
  }

  /** Maps go on showing the names of touchpoints, channels and personas that were deleted. */
  @Override
  public boolean purges() {
    return !kind.equals(Maps.LIBRARY);
  }

  /** Texts that people write are merged word by word; choices, ids and addresses are not. */
  @Override
  public Optional<ValueMerge> merging(String type, String field) {
    return Vocabulary.find(types, type)
        .flatMap(known -> known.field(field))
        .flatMap(
            known ->
                switch (known.type()) {
                  case FieldType.Rich rich -> Optional.of(RichTextMerge::merge);
                  case FieldType.Text(int longest)
                      when longest == Vocabulary.TITLE || longest == Vocabulary.PROSE ->
                      Optional.of(VocabularyRules::mergedText);
                  default -> Optional.empty();
                });
  }

  private static Optional<FieldValue> mergedText(
      FieldValue base, FieldValue theirs, FieldValue mine) {
    return ThreeWayText.merge(words(base), words(theirs), words(mine)).map(FieldValue::text);
  }

  private static String words(FieldValue value) {
    return value instanceof FieldValue.Text text ? text.value() : "";
  }

  private Optional<Problem> refusesCreate(Operation.Create create, DocumentState before) {
    if (record(before, create.id()).isPresent()) {
      return Optional.empty();
    }
    return Vocabulary.find(types, create.type())
        .flatMap(
            type ->
                misplaced(type, create.id(), create.place(), before)
                    .or(() -> wrongField(type, create.id(), create.fields())));
  }

  private Optional<Problem> refusesSet(Operation.Set set, DocumentState before) {
    return record(before, set.id())
        .flatMap(record -> Vocabulary.find(types, record.type()))
        .flatMap(type -> wrongField(type, set.id(), set.fields()));
  }

  private Optional<Problem> refusesMove(Operation.Move move, DocumentState before) {
    return record(before, move.id())
        .flatMap(record -> Vocabulary.find(types, record.type()))
        .flatMap(type -> misplaced(type, move.id(), move.place(), before));
  }

  private static Optional<Problem> misplaced(
      RecordType type, String id, Place place, DocumentState before) {
    if (type.isRoot()) {
      return Optional.of(
          refusal(
              "/place",
              "%s %s: a document has one %s, its root. Make another document instead."
                  .formatted(type.name(), id, type.name())));
    }
    return record(before, place.parent())
        .filter(parent -> !type.parents().contains(parent.type()))
        .map(
            parent ->
                refusal(
                    "/place/parent",
                    "%s %s cannot hang under %s %s. Put it under a %s."
                        .formatted(
                            type.name(),
                            id,
                            parent.type(),
                            parent.id(),
                            String.join(" or a ", type.parents()))));
  }

  private static Optional<Problem> wrongField(
      RecordType type, String id, Map<String, FieldValue> fields) {
    String name = Vocabulary.DELETED.name();
    if (type.isRoot() && fields.containsKey(name)) {
      return Optional.of(
          refusal(
              "/f/" + name,
              "%s %s: \"deleted\" cannot be set on the root. Delete the document instead."
                  .formatted(type.name(), id)));
    }
    List<Problem.Place> wrong =
        fields.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(entry -> wrongField(type, id, entry).stream())
            .toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    String detail = wrong.stream().map(Problem.Place::detail).collect(Collectors.joining(" "));
    return Optional.of(new Problem(ProblemType.INVALID_OPERATION, detail, wrong));
  }

  private static Optional<Problem.Place> wrongField(
      RecordType type, String id, Map.Entry<String, FieldValue> entry) {
    Optional<Field> field =
        entry.getKey().equals(Vocabulary.DELETED.name())
            ? Optional.of(Vocabulary.DELETED)
            : type.field(entry.getKey());
    return field
        .flatMap(known -> FieldCheck.refuses(known.type(), entry.getValue()))
        .map(
            why ->
                new Problem.Place(
                    "/f/" + entry.getKey(),
                    "%s %s: \"%s\" %s".formatted(type.name(), id, entry.getKey(), why)));
  }

  private static Problem refusal(String pointer, String detail) {
    return new Problem(
        ProblemType.INVALID_OPERATION, detail, List.of(new Problem.Place(pointer, detail)));
  }

  private static Optional<RecordState> record(DocumentState state, String id) {
    return state.root().id().equals(id) ? Optional.of(state.root()) : state.find(id);
  }
}
