package org.wayloom.surveys;

import java.util.HashMap;
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
import org.wayloom.kernel.WorkspaceId;

/**
 * Gives a stage something that answers about it can count on. Numbers of a stage come from the
 * touchpoints placed in it; so a question about a stage as a whole gets a touchpoint of its own,
 * named after the stage, with a card in the stage. Answers to it count in the stage's score.
 */
final class StageTouchpoints {
  private final Documents documents;

  StageTouchpoints(Documents documents) {
    this.documents = documents;
  }

  boolean has(WorkspaceId workspace, Subject.Stage wanted) {
    return map(workspace, wanted)
        .filter(map -> map.visible(wanted.stage()))
        .filter(map -> lane(map) != null)
        .flatMap(map -> map.find(wanted.stage()))
        .filter(record -> record.type().equals("stage"))
        .isPresent();
  }

  /**
   * The touchpoint that stands for the stage: the one made before, or a new one.
   *
   * @param library where the touchpoint goes
   * @param batch gets the operations on the library
   */
  String touchpointOf(
      WorkspaceId workspace,
      DocumentState library,
      Subject.Stage wanted,
      List<Operation> batch,
      Actor by) {
    DocumentState map = map(workspace, wanted).orElseThrow();
    String id = "stage-" + wanted.stage();
    if (library.find(id).isEmpty() && batch.stream().noneMatch(op -> op.id().equals(id))) {
      String title = map.find(wanted.stage()).map(stage -> stage.text("title", "")).orElse("");
      batch.add(
          new Operation.Create(
              id,
              "touchpoint",
              new Place(library.root().id(), lastKey(library, library.root().id(), "touchpoint")),
              Map.of("name", FieldValue.text(title), "class", FieldValue.text("other"))));
    } else if (library.find(id).filter(RecordState::deleted).isPresent()) {
      batch.add(new Operation.Set(id, Map.of("deleted", FieldValue.flag(false))));
    }
    place(workspace, map, wanted.stage(), id, by);
    return id;
  }

  private void place(
      WorkspaceId workspace, DocumentState map, String stage, String touchpoint, Actor by) {
    boolean placed =
        map.children(stage).stream()
            .anyMatch(card -> card.text("touchpoint", "").equals(touchpoint));
    String lane = lane(map);
    if (placed || lane == null) {
      return;
    }
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put("lane", FieldValue.text(lane));
    fields.put("touchpoint", FieldValue.text(touchpoint));
    documents.write(
        workspace,
        map.id(),
        List.of(
            new Operation.Create(
                Ids.next(), "card", new Place(stage, lastKey(map, stage, "card")), fields)),
        by);
  }

  private Optional<DocumentState> map(WorkspaceId workspace, Subject.Stage wanted) {
    try {
      DocumentId id = new DocumentId(wanted.map());
      return documents.find(workspace, id).isEmpty()
          ? Optional.empty()
          : Optional.of(documents.read(workspace, id))
              .filter(document -> document.kind().equals(org.wayloom.maps.Maps.MAP));
    } catch (IllegalArgumentException | ProblemException e) {
      return Optional.empty(); // no id, or gone meanwhile: there is no such stage
    }
  }

  private static @Nullable String lane(DocumentState map) {
    return map.children(map.root().id()).stream()
        .filter(record -> record.type().equals("lane"))
        .filter(record -> record.text("kind", "").equals("touchpoints"))
        .map(RecordState::id)
        .findFirst()
        .orElse(null);
  }

  private static String lastKey(DocumentState document, String parent, String type) {
    String last = null;
    for (RecordState child : document.children(parent)) {
      Place place = child.place();
      if (child.type().equals(type) && place != null) {
        last = place.idx();
      }
    }
    return FractionalIndex.between(last, null);
  }
}
