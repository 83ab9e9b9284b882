package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;

/**
 * A copy of a map in which every record keeps its id, so that the two can be compared. What is
 * deleted is not copied.
 *
 * @param original the map that all variants of a family name, also those of variants
 */
record Variant(DocumentState source, DocumentId original, String title, String stance) {
  /** The one batch that turns an empty map document into the variant. */
  List<Operation> operations(DocumentId map) {
    Map<String, FieldValue> fields = new HashMap<>(source.root().fields());
    fields.put("title", FieldValue.text(title));
    fields.put("stance", FieldValue.text(stance));
    fields.put("variantOf", FieldValue.text(original.value()));
    List<Operation> batch = new ArrayList<>();
    batch.add(new Operation.Set(map.value(), fields));
    copy(source.root().id(), map.value(), batch);
    return batch;
  }

  private void copy(String from, String to, List<Operation> batch) {
    for (RecordState child : source.children(from)) {
      Place place = child.place();
      if (place != null) {
        batch.add(
            new Operation.Create(
                child.id(), child.type(), new Place(to, place.idx()), child.fields()));
        copy(child.id(), child.id(), batch);
      }
    }
  }
}
