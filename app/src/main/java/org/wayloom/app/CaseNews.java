package org.wayloom.app;

import java.util.Optional;
import org.wayloom.cases.CaseEvent;
import org.wayloom.cases.CaseListener;
import org.wayloom.cases.CasePriority;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.notifications.Notice.CaseOpened.Urgency;
import org.wayloom.notifications.Notice.CaseWaiting.Why;

/**
 * Announces what happens to cases, in the transaction in which it leaves their outbox. Neither the
 * customer nor a note is told: those stand in the case, where a person can be erased.
 */
final class CaseNews implements CaseListener {
  private final Announcements announcements;

  CaseNews(Announcements announcements) {
    this.announcements = announcements;
  }

  @Override
  public void heard(CaseEvent event) {
    notice(event).ifPresent(notice -> announcements.announce(event.workspace(), notice));
  }

  private static Optional<Notice> notice(CaseEvent event) {
    return switch (event.kind()) {
      case OPENED -> Optional.of(opened(event, false));
      case REOPENED -> Optional.of(opened(event, true));
      case ASSIGNED ->
          isToBeTold(event) ? Optional.of(waiting(event, Why.GIVEN)) : Optional.empty();
      case REMINDED -> Optional.of(waiting(event, Why.REMINDED));
      case DUE -> Optional.of(waiting(event, Why.DUE));
      case ESCALATED -> Optional.of(waiting(event, Why.ESCALATED));
      case CLOSED -> Optional.of(closed(event, false));
      case RECOVERED -> event.tellsRecovery() ? Optional.of(closed(event, true)) : Optional.empty();
      case CAUSE_ADDED, MOVED, PRIORITY, NOTE, OPPORTUNITY -> Optional.empty();
    };
  }

  /** Whoever takes a case knows it; where it is nobody's again, it is in the inbox. */
  private static boolean isToBeTold(CaseEvent event) {
    return !event.owner().isEmpty() && !event.owner().equalsIgnoreCase(event.by());
  }

  private static Notice opened(CaseEvent event, boolean again) {
    return new Notice.CaseOpened(
        event.caseId(),
        event.number(),
        again,
        urgency(event.priority()),
        event.owner(),
        event.due());
  }

  private static Urgency urgency(CasePriority priority) {
    return switch (priority) {
      case NORMAL -> Urgency.NORMAL;
      case HIGH -> Urgency.HIGH;
      case URGENT -> Urgency.URGENT;
    };
  }

  private static Notice waiting(CaseEvent event, Why why) {
    return new Notice.CaseWaiting(
        event.caseId(), event.number(), why, event.owner(), event.to(), event.due());
  }

  private static Notice closed(CaseEvent event, boolean recovered) {
    return new Notice.CaseClosed(event.caseId(), event.number(), recovered, event.by());
  }
}
