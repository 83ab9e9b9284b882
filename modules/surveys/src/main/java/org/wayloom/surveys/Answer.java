package org.wayloom.surveys;

import java.util.List;
import java.util.Map;

/** What a customer answered to one question, checked against it. */
sealed interface Answer {
  record Rated(int value) implements Answer {}

  /** The codes of the chosen options, at least one, in the order of the options. */
  record Chosen(List<Integer> codes) implements Answer {
    public Chosen {
      codes = List.copyOf(codes);
    }
  }

  /** Values by row id; rows without an answer are left out. */
  record RatedRows(Map<String, Integer> values) implements Answer {
    public RatedRows {
      values = Map.copyOf(values);
    }
  }

  record Said(String text) implements Answer {}

  /** What conditions compare. */
  default List<Integer> compared() {
    return switch (this) {
      case Rated rated -> List.of(rated.value());
      case Chosen chosen -> chosen.codes();
      case RatedRows rows -> List.of();
      case Said said -> List.of();
    };
  }
}
