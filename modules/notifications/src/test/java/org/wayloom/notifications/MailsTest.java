package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Notice.CaseWaiting.Why;
import org.wayloom.notifications.NoticeSettings.Choice;
import org.wayloom.notifications.NoticeSettings.Digest;
import org.wayloom.notifications.NoticeSettings.Digest.Every;
import org.wayloom.notifications.NoticeSettings.Quiet;
import org.wayloom.notifications.NoticeSettings.Way;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.workspaces.Members;

/** Mails as a real mail server gets them, with a clock that is put forward by hand. */
class MailsTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");

  /** A Thursday. */
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir Path data = Path.of("");
  private Members members;
  private String ewa;
  private GreenMail server;
  private Database database;
  private HandClock clock;
  private SettingsStore settings;
  private Outbox outbox;
  private Postman postman;

  @BeforeEach
  void open() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("wayloom", "sesame");
    server.start();
    database = Database.sqlite(data.resolve("wayloom.db"));
    database.migrate("notifications");
    clock = new HandClock(NOON);
    settings = new SettingsStore(database);
    members = Team.of(database);
    ewa = members.add(SHOP, "Ewa").id();
    outbox =
        new Outbox(
            database,
            new WebhookStore(database, new SecretBox(data.resolve("key"))),
            new DeliveryStore(database),
            settings,
            new Readers(members),
            clock,
            () -> {});
    postman = postman(smtp("sesame", SmtpServer.Security.NONE));
  }

  private SmtpServer smtp(String password, SmtpServer.Security security) {
    int port = server.getSmtp().getPort();
    return new SmtpServer("127.0.0.1", port, security, "wayloom", password, "news@example.org");
  }

  private Postman postman(SmtpServer smtp) {
    return new Postman(
        new MailStore(database),
        settings,
        new Inbox(database, settings),
        new SmtpMailer(smtp, clock),
        workspace -> "Sklep Zażółć",
        "https://journeys.example.org",
        clock);
  }

  @AfterEach
  void close() {
    database.close();
    server.stop();
  }

  private void want(String language, Every every, @Nullable Quiet quiet) {
    want(ewa, "ewa@example.org", language, every, quiet);
  }

  private void want(
      String reader, String email, String language, Every every, @Nullable Quiet quiet) {
    settings.put(
        SHOP,
        reader,
        new NoticeSettings(
            email,
            language,
            ZoneId.of("Europe/Warsaw"),
            new Digest(every, DayOfWeek.MONDAY, LocalTime.of(8, 0)),
            quiet,
            Arrays.stream(NoticeKind.values()).map(kind -> new Choice(kind, Way.MAIL)).toList()));
  }

  private void announce(String title) {
    announce(new Notice.ChangeMoved("c1", title, "planned", "running", "Ewa"));
  }

  private void announce(Notice notice) {
    database.inTransaction(
        () -> {
          outbox.announce(SHOP, notice);
          return notice;
        });
  }

  private List<MimeMessage> mails() {
    postman.round();
    return List.of(server.getReceivedMessages());
  }

  private static String part(MimeMessage mail, int number) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
  }

  @Test
  void sendsANoticeAtOnceInTheReadersLanguage() throws Exception {
    want("pl", Every.NOTICE, null);
    announce("Krótszy formularz");

    MimeMessage mail = mails().getFirst();

    assertThat(mail.getSubject())
        .isEqualTo("Zmiana Krótszy formularz ma teraz status: trwa (Ewa).");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ewa@example.org");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("news@example.org");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://journeys.example.org/w/shop/notifications/settings>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(Phrases.plain(part(mail, 0)))
        .contains("Co wydarzyło się w Sklep Zażółć:")
        .contains("https://journeys.example.org/w/shop/improvements/changes/c1")
        .contains("https://journeys.example.org/w/shop/notifications/settings");
    assertThat(part(mail, 1)).contains("<html lang=\"pl\" dir=\"ltr\">");
    assertThat(mails()).as("once only").hasSize(1);
  }

  @Test
  void aPersianMailRunsFromTheRight() throws Exception {
    want("fa", Every.NOTICE, null);
    announce("فرم کوتاه‌تر");
    MimeMessage mail = mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("وضعیت تغییر فرم کوتاه‌تر اکنون «در جریان» است (Ewa).");
    assertThat(part(mail, 1)).contains("<html lang=\"fa\" dir=\"rtl\">");
  }

  @Test
  void aNameCanNeitherAddAHeaderNorMarkup() throws Exception {
    want("en", Every.NOTICE, null);
    announce("A\r\nBcc: spy@example.org\r\n\r\n<script>alert('x')</script>");

    MimeMessage mail = mails().getFirst();

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).doesNotContain("\n").contains("A Bcc: spy@example.org <script>");
    assertThat(part(mail, 1))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void anAddressIsOneAddress() {
    for (String odd :
        List.of(
            "ewa@example.org\r\nBcc: spy@example.org",
            "ewa@example.org, spy@example.org",
            "Ewa <ewa@example.org>",
            "ewa",
            "ewa@",
            "ewa@example.org>",
            "ewa @example.org")) {
      NoticeSettings usual = NoticeSettings.USUAL;
      assertThatThrownBy(
              () -> new NoticeSettings(odd, "en", usual.zone(), usual.digest(), null, List.of()))
          .as(odd)
          .hasMessageContaining("email must be one address");
    }
  }

  @Test
  void aDailyMailHoldsAllOfTheDay() throws Exception {
    want("en", Every.DAY, null);
    announce("First");
    clock.pass(Duration.ofHours(3));
    announce("Second");
    assertThat(mails()).isEmpty();

    // Until eight on the wall of the next day: 07:00 UTC.
    clock.pass(Duration.ofHours(16));

    MimeMessage mail = mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("News in Sklep Zażółć: 2");
    assertThat(part(mail, 0)).containsSubsequence("First", "Second");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void nothingIsSentInQuietHours() {
    want("en", Every.NOTICE, new Quiet(LocalTime.of(12, 0), LocalTime.of(15, 0)));
    announce("A");
    assertThat(mails()).isEmpty();
    clock.pass(Duration.ofHours(2));
    assertThat(mails()).hasSize(1);
  }

  @Test
  void aMailThatIsNotTakenIsTriedAgainUnderTheSameId() throws Exception {
    want("en", Every.NOTICE, null);
    announce("A");
    Postman working = postman;
    postman = postman(smtp("wrong", SmtpServer.Security.NONE));
    assertThat(mails()).isEmpty();
    String id = pendingId();

    postman = working;
    assertThat(mails()).as("not at once").isEmpty();
    clock.pass(Duration.ofSeconds(6));

    assertThat(mails().getFirst().getMessageID()).isEqualTo("<%s@example.org>".formatted(id));
  }

  private static Notice waiting(Why why, String owner, String to) {
    return new Notice.CaseWaiting("k1", 7, why, owner, to, null);
  }

  private List<String> recipients() throws Exception {
    List<String> all = new ArrayList<>();
    for (MimeMessage mail : mails()) {
      all.add(mail.getAllRecipients()[0].toString());
    }
    server.purgeEmailFromAllMailboxes();
    return all;
  }

  @Test
  void aReminderGoesToTheOwnerAndAnEscalationToWhomItIsToldAsWell() throws Exception {
    want(ewa, "ewa@example.org", "en", Every.NOTICE, null);
    String jan = members.add(SHOP, "Jan").id();
    want(jan, "jan@example.org", "en", Every.NOTICE, null);
    String ola = members.add(SHOP, "Ola").id();
    want(ola, "ola@example.org", "en", Every.NOTICE, null);

    announce(waiting(Why.REMINDED, "jan", ""));
    assertThat(recipients()).containsExactly("jan@example.org");

    announce(waiting(Why.ESCALATED, "Jan", "Ola"));
    assertThat(recipients()).containsExactlyInAnyOrder("jan@example.org", "ola@example.org");
  }

  @Test
  void whoHasLeftTheTeamGetsNoMails() throws Exception {
    want("en", Every.NOTICE, null);
    members.remove(SHOP, ewa);

    announce("A");

    assertThat(recipients()).isEmpty();
  }

  private String pendingId() {
    return database
        .read()
        .sql("SELECT id FROM notice_mail")
        .query((row, n) -> row.getString(1))
        .single();
  }

  @Test
  void aServerThatDoesNotEncryptGetsNothing() {
    want("en", Every.NOTICE, null);
    announce("A");
    postman = postman(smtp("sesame", SmtpServer.Security.STARTTLS));
    assertThat(mails()).isEmpty();
  }

  @Test
  void whoWantsNoMailsAnyMoreGetsNone() {
    want("en", Every.DAY, null);
    announce("A");
    settings.put(SHOP, ewa, NoticeSettings.USUAL);
    clock.pass(Duration.ofDays(2));
    assertThat(mails()).isEmpty();
    want("en", Every.NOTICE, null);
    assertThat(mails()).isEmpty();
  }
}
