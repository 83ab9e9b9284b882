package org.wayloom.notifications;

/** Sends mails. */
@FunctionalInterface
interface Mailer {
  /** Sends one; fails with a {@link MailFailure} when it was not taken. */
  void send(Mail mail);

  /** A mail was not taken. */
  final class MailFailure extends RuntimeException {
    MailFailure(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
