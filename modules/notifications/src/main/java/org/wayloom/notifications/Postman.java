package org.wayloom.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.MailStore.Pending;
import org.wayloom.notifications.MailStore.Waiting;
import org.wayloom.notifications.NoticeSettings.Digest.Every;

/**
 * Puts what waits into mails when it is time for their reader, and sends them. One that is not
 * taken is tried again as webhooks are.
 */
final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final MailStore mails;
  private final SettingsStore settings;
  private final Inbox inbox;
  private final Mailer mailer;
  private final Function<WorkspaceId, String> nameOf;
  private final String site;
  private final Clock clock;

  /**
   * @param nameOf a workspace's name
   * @param site the address of this server; empty where nobody knows it
   */
  Postman(
      MailStore mails,
      SettingsStore settings,
      Inbox inbox,
      Mailer mailer,
      Function<WorkspaceId, String> nameOf,
      String site,
      Clock clock) {
    this.mails = mails;
    this.settings = settings;
    this.inbox = inbox;
    this.mailer = mailer;
    this.nameOf = nameOf;
    this.site = site;
    this.clock = clock;
  }

  /** Sends what is due; says when to look again. */
  Duration round() {
    Instant now = clock.instant();
    for (Waiting waiting : mails.waiting()) {
      NoticeSettings wanted = settings.get(waiting.workspace(), waiting.reader());
      if (wanted.email().isEmpty()) {
        mails.drop(waiting.workspace(), waiting.reader());
      } else if (!MailTime.of(wanted, waiting.oldest()).isAfter(now)
          && !MailTime.isQuiet(wanted, now)) {
        boolean isDigest = wanted.digest().every() != Every.NOTICE;
        mails.collect(waiting.workspace(), waiting.reader(), isDigest, now);
      }
    }
    mails.pending(now).forEach(this::send);
    return Bell.LONGEST;
  }

  private void send(Pending mail) {
    NoticeSettings wanted = settings.get(mail.workspace(), mail.reader());
    List<Told> notices = inbox.find(mail.workspace(), mail.notices());
    if (wanted.email().isEmpty() || notices.isEmpty()) {
      mails.done(mail);
      return;
    }
    try {
      Letter.Place place =
          new Letter.Place(mail.workspace().value(), nameOf.apply(mail.workspace()));
      mailer.send(new Letter(wanted, site).of(mail.id(), place, notices));
      mails.done(mail);
    } catch (Mailer.MailFailure e) {
      LOG.warn("A mail was not sent: {}", e.getMessage());
      tryLater(mail);
    }
  }

  private void tryLater(Pending mail) {
    Optional<Duration> pause =
        RetrySchedule.STANDARD.after(mail.tries() + 1, ThreadLocalRandom.current().nextDouble());
    if (pause.isPresent()) {
      mails.later(mail, clock.instant().plus(pause.get()));
    } else {
      LOG.error("The mail {} was not taken for three days and is given up", mail.id());
      mails.done(mail);
    }
  }
}
