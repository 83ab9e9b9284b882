package org.wayloom.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wayloom.kernel.WorkspaceId;

/** Tells who has been still at a stage for longer than 95 of 100 needed to go on. */
@FunctionalInterface
interface Stillness {
  /**
   * @param since who came to be so still at that moment or later
   */
  List<Still> of(WorkspaceId workspace, CaseTrigger.Silence silence, Instant since);

  /**
   * One of them.
   *
   * @param map of which the stage is
   * @param entered when the person came to the stage
   * @param crossed when more time had gone than 95 of 100 need
   * @param stillDays since they came
   * @param usualDays that 95 of 100 need at most
   */
  record Still(
      String person,
      int personCode,
      String map,
      String stage,
      String stageTitle,
      Instant entered,
      Instant crossed,
      double stillDays,
      double usualDays) {
    CaseCause cause() {
      return CaseCause.still(entered, map, stage, stageTitle, stillDays, usualDays);
    }

    /** The same for the same visit, however often it is looked at. */
    String key() {
      UUID who = UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
      return "still:%s:%d:%s".formatted(stage, entered.toEpochMilli(), who);
    }
  }
}
