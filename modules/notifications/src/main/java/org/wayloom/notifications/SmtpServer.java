package org.wayloom.notifications;

import java.util.Locale;

/**
 * The server that takes our mails.
 *
 * @param user empty where it asks for none
 * @param from the address that mails come from
 */
public record SmtpServer(
    String host, int port, Security security, String user, String password, String from) {
  public SmtpServer {
    if (host.isBlank()) {
      throw new IllegalArgumentException("smtp-host must be the name of a mail server");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("smtp-port must be 1 to 65535: " + port);
    }
    if (!from.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
      throw new IllegalArgumentException(
          "smtp-from must be the address that mails come from, such as wayloom@example.org: "
              + from);
    }
  }

  /** How the way to the server is kept private. */
  public enum Security {
    /** Begins in the open and must become encrypted, or nothing is sent. */
    STARTTLS,
    /** Encrypted from the beginning. */
    TLS,
    /** In the open: for a server on the same machine. */
    NONE;

    /** Reads a setting. */
    public static Security of(String word) {
      try {
        return valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "smtp-security must be starttls, tls or none: " + word, e);
      }
    }
  }

  /** Without the password, so that it can be logged. */
  @Override
  public String toString() {
    return "SmtpServer[%s:%d, %s]".formatted(host, port, security);
  }
}
