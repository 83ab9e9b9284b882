package org.wayloom.simulation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;

/** The operations that say what a statement of the design rests on. */
final class SupportOperations {
  /** The last day of the company's year. */
  static final LocalDate END = LocalDate.ofInstant(Company.END, ZoneOffset.UTC);

  private SupportOperations() {}

  static List<Operation> under(String statement, List<Design.Support> supports) {
    List<Operation> operations = new ArrayList<>();
    Siblings siblings = new Siblings(statement, null);
    for (Design.Support support : supports) {
      Map<String, FieldValue> fields = new HashMap<>();
      fields.put("kind", FieldValue.text(support.kind()));
      fields.put("method", FieldValue.text(support.method()));
      fields.put("stance", FieldValue.text(support.stance()));
      fields.put("text", FieldValue.text(support.text()));
      fields.put("source", FieldValue.text(support.source()));
      fields.put("date", FieldValue.text(END.minusDays(support.daysBefore()).toString()));
      if (support.reference() != null) {
        fields.put("reference", FieldValue.text(support.reference()));
      }
      if (support.amount() != null) {
        fields.put("amount", FieldValue.number(support.amount()));
      }
      operations.add(
          new Operation.Create(
              statement + "-support-" + (operations.size() + 1),
              "support",
              siblings.next(),
              fields));
    }
    return operations;
  }
}
