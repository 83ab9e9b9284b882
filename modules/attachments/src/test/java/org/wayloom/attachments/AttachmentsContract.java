package org.wayloom.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What attachments do on every database. */
abstract class AttachmentsContract {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final WorkspaceId BANK = new WorkspaceId("bank");
  private static final int LIMIT = 1 << 20;

  @TempDir Path data;
  private Database database;
  private Attachments attachments;

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeEach
  void openAttachments() {
    database = open();
    attachments = at(NOON);
  }

  private Attachments at(Instant now) {
    return AttachmentsModule.of(database, data, Clock.fixed(now, ZoneOffset.UTC), LIMIT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void removesAFileWithItsBytesOnlyWhenNoOtherFileHasThem() {
    Attachment one = attachments.add(SHOP, "one.txt", bytes("Hello"));
    Attachment other = attachments.add(SHOP, "other.txt", bytes("Hello"));
    Path bytes = attachments.bytesOf(SHOP, one);

    attachments.remove(SHOP, one.id());
    assertThat(attachments.list(SHOP)).containsExactly(other);
    assertThat(bytes).exists();

    attachments.remove(SHOP, other.id());
    attachments.remove(SHOP, other.id());
    assertThat(attachments.list(SHOP)).isEmpty();
    assertThat(bytes).doesNotExist();
  }

  @Test
  void keepsWhatWasSent() throws IOException {
    Attachment made = attachments.add(SHOP, "نامه‌ی مشتری.txt", bytes("Hello"));

    assertThat(made)
        .isEqualTo(
            new Attachment(
                made.id(),
                "نامه‌ی مشتری.txt",
                5,
                "application/octet-stream",
                "185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969",
                NOON));
    assertThat(attachments.get(SHOP, made.id())).isEqualTo(made);
    assertThat(Files.readString(attachments.bytesOf(SHOP, made))).isEqualTo("Hello");
  }

  @Test
  void listsTheNewestFirst() {
    Attachment first = attachments.add(SHOP, "first", bytes("1"));
    Attachment second = at(NOON.plusMillis(1)).add(SHOP, "second", bytes("2"));

    assertThat(attachments.list(SHOP)).containsExactly(second, first);
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    Attachment one = attachments.add(SHOP, "one.txt", bytes("same"));
    Attachment two = attachments.add(SHOP, "two.txt", bytes("same"));

    assertThat(one.id()).isNotEqualTo(two.id());
    assertThat(attachments.list(SHOP)).hasSize(2);
    assertThat(filesOnDisk()).isEqualTo(1);
  }

  @Test
  void doesNotShowAFileInAnotherWorkspace() {
    Attachment made = attachments.add(SHOP, "ours", bytes("secret"));

    assertThat(attachments.list(BANK)).isEmpty();
    isNotFound(() -> attachments.get(BANK, made.id()));
  }

  @Test
  void refusesAnEmptyFileAndLeavesNothing() throws IOException {
    assertThatThrownBy(() -> attachments.add(SHOP, "empty", bytes("")))
        .hasMessageStartingWith("The file is empty.");
    assertThat(attachments.list(SHOP)).isEmpty();
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void takesAFileOfExactlyTheLimitAndRefusesOneByteMore() throws IOException {
    attachments.add(SHOP, "whole", new ByteArrayInputStream(new byte[LIMIT]));
    assertThatThrownBy(
            () -> attachments.add(SHOP, "more", new ByteArrayInputStream(new byte[LIMIT + 1])))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.TOO_LARGE))
        .hasMessageStartingWith("A file may have at most 1 MB.");

    assertThat(attachments.list(SHOP)).extracting(Attachment::name).containsExactly("whole");
    assertThat(filesOnDisk()).isEqualTo(1);
  }

  @Test
  void leavesNothingOfAFileThatBreaksOffOnTheWay() throws IOException {
    InputStream half =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });

    assertThatThrownBy(() -> attachments.add(SHOP, "half", half))
        .hasMessage("The file could not be kept");
    assertThat(attachments.list(SHOP)).isEmpty();
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void forgetsTheFilesOfOneWorkspaceOnly() throws IOException {
    attachments.add(SHOP, "ours", bytes("same"));
    Attachment theirs = attachments.add(BANK, "theirs", bytes("same"));

    attachments.forgetWorkspace(SHOP);

    assertThat(attachments.list(SHOP)).isEmpty();
    assertThat(Files.readString(attachments.bytesOf(BANK, theirs))).isEqualTo("same");
    assertThat(filesOnDisk()).isEqualTo(1);
  }

  @Test
  void forgetsAWorkspaceThatHadNoFiles() {
    attachments.forgetWorkspace(BANK);

    assertThat(attachments.list(BANK)).isEmpty();
  }

  @Test
  void survivesOpeningTheTablesAgain() {
    Attachment made = attachments.add(SHOP, "kept", bytes("kept"));

    assertThat(at(NOON).list(SHOP)).containsExactly(made);
  }

  private long filesOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("attachments"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void isNotFound(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
  }
}
