package org.wayloom.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Puts passages under the cards of maps and the traits of personas as what these rest on: a record
 * like those that people add by hand, so it counts for the grade, shows in every window and can be
 * undone.
 */
final class ClaimLinks {
  private static final int PROSE = 8_000;

  private final Documents documents;

  ClaimLinks(Documents documents) {
    this.documents = documents;
  }

  /** The id of the support; one that is there for this passage already is not made again. */
  String add(
      WorkspaceId workspace,
      QuotedPassage quoted,
      DocumentId map,
      String card,
      boolean against,
      Actor by) {
    DocumentState document = documents.read(workspace, map);
    checkStatement(document, card);
    String reference = reference(quoted.passage());
    List<RecordState> siblings =
        document.children(card).stream().filter(child -> child.type().equals("support")).toList();
    Optional<RecordState> there =
        siblings.stream()
            .filter(child -> child.text("reference", "").equals(reference))
            .findFirst();
    if (there.isPresent()) {
      return there.get().id();
    }
    String id = Ids.next();
    Place place = new Place(card, FractionalIndex.between(lastKey(siblings), null));
    Operation made = new Operation.Create(id, "support", place, fields(quoted, against));
    documents.write(workspace, map, List.of(made), by);
    return id;
  }

  private static void checkStatement(DocumentState document, String card) {
    boolean states =
        document.visible(card)
            && document
                .find(card)
                .filter(found -> List.of("card", "trait").contains(found.type()))
                .isPresent();
    if (!states) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "There is no such card in this map. It may have been deleted.");
    }
  }

  private static @Nullable String lastKey(List<RecordState> siblings) {
    Place place = siblings.isEmpty() ? null : siblings.getLast().place();
    return place == null ? null : place.idx();
  }

  private static Map<String, FieldValue> fields(QuotedPassage quoted, boolean against) {
    String quote = quoted.passage().anchor().quote();
    return Map.of(
        "kind", FieldValue.text("note"),
        "method", FieldValue.text(quoted.note().kind().method()),
        "stance", FieldValue.text(against ? "contradicts" : "supports"),
        "text", FieldValue.text(quote.substring(0, Math.min(quote.length(), PROSE))),
        "source", FieldValue.text(quoted.note().title()),
        "reference", FieldValue.text(reference(quoted.passage())),
        "date", FieldValue.text(quoted.note().date()),
        "amount", FieldValue.number(1));
  }

  /** How a support names a passage: the page opens the note at it. */
  private static String reference(Passage passage) {
    return "note:%s:%s".formatted(passage.note(), passage.id());
  }
}
