package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;

/**
 * Takes a stream of drafts into the store, all or nothing.
 *
 * <p>The rows go into a temporary table first, which may spill to disk. Then one transaction finds
 * what is stored already, gives new persons and signatures their codes and the events their
 * sequence numbers, and files the rejected rows and the receipt. A crash before its commit leaves
 * the store as it was; doing it again completes it, for what is stored is not stored twice.
 */
final class Intake {
  private final StoreFile store;
  private final Clock clock;
  private final Limits limits;

  Intake(StoreFile store, Clock clock, Limits limits) {
    this.store = store;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * What is to be taken in.
   *
   * @param id of the import
   * @param delivery when the rows are the next stretch of a stream
   * @param signatureProperties that its signatures shall have besides those of the workspace
   * @param rows writes all rows; runs on a thread of its own; gives the number of rows read
   */
  record Order(
      String id,
      String source,
      @Nullable Delivery delivery,
      EventKind kind,
      boolean dryRun,
      List<String> signatureProperties,
      RowSource rows,
      Consumer<Long> storing) {
    /** The next stretch of a stream. */
    static Order of(String id, Delivery delivery) {
      return new Order(
          id,
          delivery.name(),
          delivery,
          EventKind.EVENT,
          false,
          List.of(),
          writer -> write(delivery.events(), delivery.rejected(), writer),
          rows -> {});
    }

    /** What ids are unique within: people may rename a stream. */
    String idSpace() {
      return delivery == null ? source : "stream " + delivery.stream();
    }
  }

  /** Writes rows to the store's side of the feed. */
  @FunctionalInterface
  interface RowSource {
    /** The number of rows read. */
    long writeTo(BatchWriter writer);
  }

  static long write(Iterable<NewEvent> events, List<Rejection> rejected, BatchWriter writer) {
    Draft draft = new Draft();
    long rows = 0;
    for (NewEvent event : events) {
      draft.of(event);
      rows++;
      writer.draft(draft);
    }
    rejected.forEach(writer::rejected);
    return rows + rejected.size();
  }

  ImportReceipt run(Order order) {
    return store.write(connection -> run(connection, order));
  }

  private ImportReceipt run(DuckDBConnection connection, Order order) throws SQLException {
    long started = clock.millis();
    SignatureTable signatures = signatures(connection, order);
    Guard guard =
        new Guard(PolicyRows.of(connection, order.idSpace()), PolicyRows.tombstones(connection));
    Staged staged = stage(connection, order, signatures, guard);
    order.storing().accept(staged.rows);
    Merge merge = new Merge(connection, order, signatures, started);
    merge.prepare();
    ImportReceipt receipt =
        merge.receipt(
            staged.rows, staged.ignored, staged.masked, Math.max(0, clock.millis() - started));
    return StoreFile.inTransaction(
        connection,
        c -> {
          if (!order.dryRun()) {
            merge.store();
            merge.fileMasked(receipt);
          }
          merge.fileRejected();
          merge.fileReceipt(receipt);
          return receipt;
        });
  }

  private SignatureTable signatures(DuckDBConnection connection, Order order) throws SQLException {
    List<String> properties = new ArrayList<>(SignatureRows.properties(connection));
    for (String wanted : order.signatureProperties()) {
      if (!properties.contains(wanted)) {
        properties.add(wanted);
      }
    }
    SignatureTable table = new SignatureTable(properties, limits.signatures());
    SignatureRows.list(connection).forEach(table::load);
    return table;
  }

  private record Staged(long rows, long ignored, long masked) {}

  /** Reads on one thread while DuckDB stores on another. */
  private Staged stage(
      DuckDBConnection connection, Order order, SignatureTable signatures, Guard guard)
      throws SQLException {
    BatchFeed feed = new BatchFeed();
    BatchWriter writer = new BatchWriter(feed, signatures, order.idSpace(), guard);
    long[] rows = new long[1];
    Thread reader =
        Thread.ofPlatform()
            .name("import-" + order.id())
            .start(
                () -> {
                  try {
                    rows[0] = order.rows().writeTo(writer);
                    writer.end();
                  } catch (Throwable e) {
                    feed.fail(e);
                  }
                });
    try {
      store.stage(connection, "staged", feed);
    } catch (SQLException e) {
      throw why(feed, e);
    } finally {
      feed.cancel();
      join(reader);
    }
    long masked = writer.masked() + (order.delivery() == null ? 0 : order.delivery().masked());
    return new Staged(rows[0], writer.ignoredCells(), masked);
  }

  private static RuntimeException why(BatchFeed feed, SQLException failure) {
    @Nullable Throwable cause = feed.failure();
    return switch (cause) {
      case null -> StoreFailure.of(failure);
      case ProblemException problem -> problem;
      case OutOfMemoryError memory ->
          Unreadable.file("The file needs more memory than there is: " + memory.getMessage());
      default -> new IllegalStateException("The import failed while reading", cause);
    };
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static long number(DuckDBConnection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }
}
