package org.wayloom.collaboration;

/** Counts what happened in a run of the simulator. */
final class Happenings {
  private final long[] counts = new long[Happening.values().length];

  long count(Happening happening) {
    return ++counts[happening.ordinal()];
  }

  void countIf(boolean condition, Happening happening) {
    if (condition) {
      count(happening);
    }
  }

  long of(Happening happening) {
    return counts[happening.ordinal()];
  }

  void countTrouble(SimulatedStore.Trouble trouble, boolean wrote) {
    switch (trouble) {
      case NONE -> {}
      case POWER_CUT_BEFORE -> count(Happening.POWER_CUT_BEFORE_DISK);
      case POWER_CUT_AFTER -> countIf(wrote, Happening.POWER_CUT_AFTER_DISK);
      case REFUSAL -> count(Happening.DISK_REFUSED);
      case REFUSAL_AFTER -> countIf(wrote, Happening.DISK_REFUSED_AFTER_WRITING);
    }
  }

  void countUndo(SimulatedEditor.Undone undone) {
    switch (undone) {
      case NOTHING_TO_UNDO -> {}
      case WRITTEN_BACK -> count(Happening.UNDONE);
      case LEFT_ALONE -> count(Happening.UNDO_LEFT_ALONE);
    }
  }

  void countWelcome(Hello said, Subscriber.Welcome welcome, Catchup catchup) {
    boolean newcomer = said.version() == null;
    countIf(newcomer, Happening.JOINED_WITH_A_SNAPSHOT);
    countIf(!newcomer && catchup.missed() == null, Happening.CAME_BACK_WITH_A_SNAPSHOT);
    countIf(catchup.missed() != null, Happening.CAME_BACK_WITH_A_DELTA);
    countIf(
        catchup.outcomes().stream().anyMatch(outcome -> outcome.refusal() != null),
        Happening.REFUSAL_TOLD_LATER);
    countIf(
        catchup.outcomes().stream().anyMatch(outcome -> outcome.refusal() == null),
        Happening.SAVED_UNHEARD);
    countIf(
        said.epoch() != null
            && said.epoch() != welcome.document().epoch()
            && !catchup.outcomes().isEmpty(),
        Happening.PENDING_CAME_OVER_TO_ANOTHER_LINE);
  }

  void countAnswer(SimulatedConnection connection, SimulatedConnection.Answer answer) {
    Forest before = connection.durableAtHello;
    countIf(
        answer instanceof SimulatedConnection.Answer.Welcomed welcomed
            && before != null
            && before.version() < welcomed.welcome().document().version(),
        Happening.JOINED_WHILE_EDITS_WERE_ON_THEIR_WAY);
    countIf(
        connection.cut && answer instanceof SimulatedConnection.Answer.Closed,
        Happening.SLOW_READER_CUT);
  }
}
