package org.wayloom.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Rejection;

/** One message as the journal keeps it: an event, or what could not become one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Taken.class, name = "event"),
  @JsonSubTypes.Type(value = Entry.Refused.class, name = "rejected")
})
sealed interface Entry {
  /** The id of the source that it came from. */
  String source();

  /**
   * @param masked how many things in its texts were replaced; null in journals of before that
   */
  record Taken(String source, NewEvent event, @Nullable Long masked) implements Entry {
    long replaced() {
      return masked == null ? 0 : masked;
    }
  }

  record Refused(String source, Rejection rejection) implements Entry {}
}
