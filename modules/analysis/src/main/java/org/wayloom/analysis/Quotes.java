package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * What customers said in interviews, as far as people marked it and said what it is about. Kept
 * where texts are kept; asked for here, where all voices come together.
 */
@FunctionalInterface
public interface Quotes {
  /** All quotes that are about a touchpoint or a stage, in a steady order. */
  List<Quote> list(WorkspaceId workspace);

  /**
   * A marked passage; what people left out is empty.
   *
   * @param id of the passage
   * @param note the id of the interview
   * @param day when it was said, where that is known
   * @param touchpoint of the library
   * @param map the map that the stage is of
   * @param persona whom it is about, else for whom the person stands
   */
  record Quote(
      String id,
      String note,
      String title,
      @Nullable LocalDate day,
      String person,
      String text,
      String touchpoint,
      String map,
      String stage,
      String persona) {}
}
