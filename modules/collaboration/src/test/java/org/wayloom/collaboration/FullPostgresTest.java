package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.testing.PostgresServer;

/**
 * LV26 on a PostgreSQL whose disk is full, and is freed. Nothing of ours stands between it and its
 * disk, so a trigger answers to writes as it does then: with SQLSTATE 53100.
 */
class FullPostgresTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final ClientId TAB = new ClientId("tab");

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");

  private LiveDocuments serve(Database database) {
    return new LiveDocuments(
        new SqlDocumentStore(database),
        new BatchRules(LiveLimits.STANDARD, Map.of()),
        LiveLimits.STANDARD,
        new Clocks(clock, clock),
        Runnable::run);
  }

  private static CompletableFuture<PushResult> edit(LiveDocuments documents, long seq) {
    Operation title = new Operation.Set("m", Map.of("title", FieldValue.number(seq)));
    CompletableFuture<PushResult> result =
        documents.submit(ACME, MAP, Batch.of(TAB, seq, List.of(title), Actor.LOCAL));
    documents.committer().flush();
    return result;
  }

  private static void fill(Database database) {
    database
        .write()
        .sql(
            """
            create function no_room() returns trigger language plpgsql as $$
            begin
              raise exception 'could not extend file: No space left on device'
                using errcode = '53100';
            end $$
            """)
        .update();
    database
        .write()
        .sql(
            """
            create trigger full_disk before insert on document_op
            for each row execute function no_room()
            """)
        .update();
  }

  private static void free(Database database) {
    database.write().sql("drop trigger full_disk on document_op").update();
  }

  @Test
  @DisplayName("LV26: says 507 while there is no room, is read on, and goes on once there is")
  void aFullDiskThatIsFreedLosesNothing() {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    try (PostgresServer postgres = started.orElseThrow();
        Database database =
            Database.postgresql(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
      database.migrate("collaboration");
      LiveDocuments documents = serve(database);
      documents.create(ACME, MAP, new DocumentKind("map"), Actor.LOCAL);
      assertThat(edit(documents, 1).join()).isInstanceOf(PushResult.Accepted.class);

      fill(database);
      CompletableFuture<PushResult> lost = edit(documents, 2);
      assertThatThrownBy(() -> LiveDocuments.await(() -> lost))
          .isInstanceOfSatisfying(
              ProblemException.class,
              full -> assertThat(full.problem().type().status()).isEqualTo(507));
      assertThat(documents.read(ACME, MAP).version()).isEqualTo(1);

      free(database);
      clock.pass(Duration.ofSeconds(11));
      assertThat(edit(documents, 2).join()).isInstanceOf(PushResult.Accepted.class);
      assertThat(serve(database).read(ACME, MAP).version()).isEqualTo(2);
    }
  }
}
