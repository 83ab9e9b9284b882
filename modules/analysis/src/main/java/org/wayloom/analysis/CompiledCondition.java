package org.wayloom.analysis;

import java.util.function.Predicate;
import org.wayloom.evidence.Signature;
import org.wayloom.maps.Library;

/** One test of a signature, ready to run. A signature without the field never passes. */
record CompiledCondition(SignatureField field, Predicate<String> test) {

  /** Compiles the condition, or fails with a sentence for the one who wrote it. */
  static CompiledCondition of(Library.Condition condition) {
    String value = condition.value();
    Predicate<String> test =
        switch (condition.match()) {
          case EQUALS -> value::equals;
          case PREFIX -> text -> text.startsWith(value);
          case WILDCARD -> new Wildcard(value)::matches;
          case REGEX -> SafeRegex.compile(value)::matches;
        };
    return new CompiledCondition(SignatureField.named(condition.field()), test);
  }

  boolean holds(Signature signature) {
    String value = field.of(signature);
    return value != null && test.test(value);
  }
}
