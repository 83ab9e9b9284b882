package org.wayloom.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;

/**
 * What people say about a passage: its codes and what it is about. What is left out is empty.
 *
 * @param codes ids of the code book
 * @param touchpoint of the library
 * @param map the map that the stage is of
 */
public record PassageFacts(
    List<String> codes,
    String touchpoint,
    String map,
    String stage,
    String persona,
    String remark) {
  private static final int REMARK = 2_000;
  private static final int MOST_CODES = 30;

  public PassageFacts(
      @Nullable List<String> codes,
      @Nullable String touchpoint,
      @Nullable String map,
      @Nullable String stage,
      @Nullable String persona,
      @Nullable String remark) {
    this.codes = codes == null ? List.of() : codes.stream().distinct().toList();
    this.touchpoint = id("touchpoint", touchpoint);
    this.map = id("map", map);
    this.stage = id("stage", stage);
    this.persona = id("persona", persona);
    this.remark = remark == null ? "" : NoteText.clean(remark);
    if (this.codes.size() > MOST_CODES) {
      throw new IllegalArgumentException(
          "a passage may have %d codes, not %d".formatted(MOST_CODES, this.codes.size()));
    }
    if (this.remark.length() > REMARK) {
      throw new IllegalArgumentException(
          "remark must have at most %d characters".formatted(REMARK));
    }
    if (this.map.isEmpty() != this.stage.isEmpty()) {
      throw new IllegalArgumentException("a stage needs its map, and a map its stage");
    }
  }

  private static String id(String what, @Nullable String given) {
    if (given == null || given.isEmpty()) {
      return "";
    }
    Ids.check(what, given);
    return given;
  }
}
