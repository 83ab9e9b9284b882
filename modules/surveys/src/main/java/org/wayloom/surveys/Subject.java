package org.wayloom.surveys;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a question asks about: where its answers count. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Subject.Touchpoint.class, name = "touchpoint"),
  @JsonSubTypes.Type(value = Subject.Stage.class, name = "stage")
})
public sealed interface Subject {
  /** A touchpoint of the workspace's library. */
  record Touchpoint(String touchpoint) implements Subject {
    public Touchpoint {
      requireNonNull(touchpoint);
    }
  }

  /** A stage of one map. */
  record Stage(String map, String stage) implements Subject {
    public Stage {
      requireNonNull(map);
      requireNonNull(stage);
    }
  }
}
