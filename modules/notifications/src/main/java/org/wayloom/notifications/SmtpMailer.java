package org.wayloom.notifications;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Sends mails by SMTP. */
final class SmtpMailer implements Mailer {
  private static final String MILLIS = "15000";

  private final SmtpServer server;
  private final Clock clock;

  SmtpMailer(SmtpServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport()) {
      MimeMessage message = message(session, mail);
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new MailFailure(server + " did not take a mail: " + e.getMessage(), e);
    }
  }

  private Properties properties() {
    String name = server.security() == SmtpServer.Security.TLS ? "smtps" : "smtp";
    boolean mustTurn = server.security() == SmtpServer.Security.STARTTLS;
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", name);
    String at = "mail." + name + ".";
    properties.setProperty(at + "host", server.host());
    properties.setProperty(at + "port", Integer.toString(server.port()));
    properties.setProperty(at + "auth", Boolean.toString(!server.user().isEmpty()));
    properties.setProperty(at + "starttls.enable", Boolean.toString(mustTurn));
    properties.setProperty(at + "starttls.required", Boolean.toString(mustTurn));
    properties.setProperty(at + "ssl.checkserveridentity", "true");
    properties.setProperty(at + "connectiontimeout", MILLIS);
    properties.setProperty(at + "timeout", MILLIS);
    properties.setProperty(at + "writetimeout", MILLIS);
    return properties;
  }

  private MimeMessage message(Session session, Mail mail) throws MessagingException {
    MimeMessage message = new Named(session, "<%s@%s>".formatted(mail.id(), domain()));
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(oneLine(mail.subject()), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", oneLine(mail.language()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!mail.settings().isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + oneLine(mail.settings()) + ">");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private String domain() {
    return server.from().substring(server.from().indexOf('@') + 1);
  }

  /** What stands in a header must not begin another one. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  /** A message that keeps its id when it is saved. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
