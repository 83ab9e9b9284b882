package org.wayloom.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Said;

/**
 * Finds a person's names in what the team itself wrote on maps, about maps and in the library.
 * Those are the team's own words, with a history that they can undo, so nobody changes them but the
 * team.
 */
final class OwnWords {
  private static final List<String> KINDS = List.of("map", "talk", "library");

  private final Documents documents;

  OwnWords(Documents documents) {
    this.documents = documents;
  }

  /** Where a name stands. */
  record Place(String document, String record, String type, String field, String text) {}

  List<Place> about(WorkspaceId workspace, Collection<String> words) {
    List<Place> places = new ArrayList<>();
    for (String kind : KINDS) {
      documents
          .list(workspace, new DocumentKind(kind))
          .forEach(document -> addAll(places, workspace, document.id(), words));
    }
    return places;
  }

  private void addAll(
      List<Place> places, WorkspaceId workspace, DocumentId document, Collection<String> words) {
    for (RecordState record : documents.read(workspace, document).records()) {
      record
          .fields()
          .forEach(
              (field, value) -> {
                String text = text(value);
                if (words.stream().anyMatch(text::contains)) {
                  places.add(new Place(document.value(), record.id(), record.type(), field, text));
                }
              });
    }
  }

  /** The words of a formatted text; a tree of another version of Wayloom as it is. */
  private static String words(FieldValue.Tree tree) {
    String words = Said.of(tree).words();
    return words.isEmpty() ? tree.json() : words;
  }

  private static String text(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> text.value();
      case FieldValue.Tree tree -> words(tree);
      case FieldValue.Listing listing ->
          String.join(" ", listing.values().stream().map(OwnWords::text).toList());
      case FieldValue.Number number -> "";
      case FieldValue.Flag flag -> "";
      case FieldValue.Empty empty -> "";
    };
  }
}
