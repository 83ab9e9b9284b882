package org.wayloom.evidence;

import static org.wayloom.evidence.Intake.number;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.Intake.Order;

/**
 * Brings the staged rows of one import into the store.
 *
 * <p>Nearly always no row or every row is a duplicate, so both are cheap: only a mixture pays for
 * numbering the rows that remain.
 */
final class Merge {
  private final DuckDBConnection connection;
  private final Order order;
  private final SignatureTable signatures;
  private final long received;
  private long accepted;
  private long rejected;
  private long dropped;

  Merge(DuckDBConnection connection, Order order, SignatureTable signatures, long received) {
    this.connection = connection;
    this.order = order;
    this.signatures = signatures;
    this.received = received;
  }

  /** Finds duplicates and new persons, in temporary tables only. */
  void prepare() throws SQLException {
    accepted = number(connection, "SELECT count(*) FROM staged WHERE n >= 0");
    rejected = number(connection, "SELECT count(*) FROM staged WHERE n < 0");
    execute("CREATE TEMP TABLE dropped (n BIGINT, import INTEGER)");
    findRepeatsInFile();
    findStoredBefore();
    dropped = number(connection, "SELECT count(*) FROM dropped");
    numberKept();
    findPersons();
  }

  /** Equal rows without an id are all kept, told apart by their number; of an id the first row. */
  private void findRepeatsInFile() throws SQLException {
    execute(
        """
        CREATE TEMP TABLE repeated AS
        SELECT n, key_a, row_number() OVER (PARTITION BY key_a, key_b ORDER BY n) - 1 AS occurrence
        FROM staged
        WHERE n >= 0 AND key_a IN (
          SELECT key_a FROM staged WHERE n >= 0 GROUP BY key_a HAVING count(*) > 1)
        """);
    execute(
        """
        UPDATE staged SET key_b = xor(key_b, occurrence) FROM repeated
        WHERE staged.n = repeated.n AND occurrence > 0 AND staged.key_a & 1 = 0
        """);
    execute(
        """
        INSERT INTO dropped
        SELECT n, NULL FROM repeated WHERE occurrence > 0 AND key_a & 1 = 1
        """);
    execute("DROP TABLE repeated");
  }

  private void findStoredBefore() throws SQLException {
    long source = SourceCodes.find(connection, order);
    if (source < 0) {
      return;
    }
    execute(
        """
        INSERT INTO dropped
        SELECT n, min(import) FROM staged
        JOIN (SELECT key_a, key_b, import FROM event WHERE source = %d) AS stored
          ON staged.key_a = stored.key_a AND staged.key_b = stored.key_b
        WHERE n >= 0 AND n NOT IN (SELECT n FROM dropped)
        GROUP BY n
        """
            .formatted(source));
  }

  /** The view {@code kept}: rows to store and their place among them, from 0. */
  private void numberKept() throws SQLException {
    if (dropped == 0) {
      execute("CREATE TEMP VIEW kept AS SELECT *, n AS place FROM staged WHERE n >= 0");
      return;
    }
    execute(
        """
        CREATE TEMP TABLE places AS
        SELECT n, row_number() OVER (ORDER BY n) - 1 AS place
        FROM staged ANTI JOIN dropped USING (n)
        WHERE n >= 0
        """);
    execute("CREATE TEMP VIEW kept AS SELECT staged.*, place FROM staged JOIN places USING (n)");
  }

  private void findPersons() throws SQLException {
    execute(
        """
        CREATE TEMP TABLE newcomer AS
        WITH names AS (SELECT person, name FROM staged WHERE n >= 0 AND name IS NOT NULL),
          seen AS (SELECT person, min(n) AS first FROM kept GROUP BY person)
        SELECT name, min(first) AS first
        FROM seen JOIN names USING (person)
        WHERE name NOT IN (SELECT name FROM person)
        GROUP BY name
        """);
  }

  ImportReceipt receipt(long rows, long ignored, long masked, long millis) throws SQLException {
    long persons =
        number(
            connection,
            "SELECT count(DISTINCT name) FROM staged WHERE name IS NOT NULL AND n >= 0");
    return new ImportReceipt(
        order.id(),
        order.source(),
        order.dryRun(),
        Instant.ofEpochMilli(received),
        rows,
        accepted + rejected,
        accepted - dropped,
        dropped,
        rejected,
        ignored,
        persons,
        masked,
        millis);
  }

  /** Stores what is kept; part of a transaction of the caller's. */
  void store() throws SQLException {
    if (accepted > dropped) {
      boolean first = number(connection, "SELECT last_seq FROM revision") == 0;
      storeSignatures();
      storePersons();
      Identities.meet(connection);
      storeEvents();
      Resigning resigning = new Resigning(connection, signatures.max());
      if (first) {
        // Each row was signed with the new properties as it came in.
        resigning.declare(newProperties());
      } else {
        resigning.add(newProperties());
      }
    }
    if (order.delivery() == null) {
      storeRepeats();
    }
  }

  /** Which earlier imports brought what this one brought again: undoing those takes it away. */
  private void storeRepeats() throws SQLException {
    execute(
        """
        INSERT INTO repeat
        SELECT '%s', import, count(*) FROM dropped WHERE import IS NOT NULL GROUP BY import
        """
            .formatted(order.id()));
  }

  /**
   * Keeps the rejected rows with their reasons; also those of a dry run, which is made for them.
   */
  void fileRejected() throws SQLException {
    execute(
        """
        INSERT INTO rejected
        SELECT '%s', -1 - n + (SELECT coalesce(max(n) + 1, 0) FROM rejected WHERE import = '%s'),
          time, text, properties, name
        FROM staged WHERE n < 0 ORDER BY n DESC
        """
            .formatted(order.id(), order.id()));
  }

  /** Notes how many things in the texts of the source were masked. */
  void fileMasked(ImportReceipt receipt) throws SQLException {
    long source = SourceCodes.find(connection, order);
    if (receipt.masked() > 0 && source >= 0) {
      execute(
          "UPDATE source SET masked = coalesce(masked, 0) + %d WHERE code = %d"
              .formatted(receipt.masked(), source));
    }
  }

  /** Ends the entry in the history; a delivery adds to the entry of its day. */
  void fileReceipt(ImportReceipt receipt) throws SQLException {
    Delivery delivery = order.delivery();
    if (delivery == null) {
      Imports.finish(connection, receipt);
      return;
    }
    long source = SourceCodes.get(connection, order);
    Streams.advance(connection, delivery, source, received);
    Streams.addToDay(connection, receipt, source);
  }

  private List<String> newProperties() throws SQLException {
    List<String> added = new ArrayList<>(signatures.properties());
    added.removeAll(SignatureRows.properties(connection));
    return added;
  }

  private void storeSignatures() throws SQLException {
    execute(
        """
        CREATE TEMP TABLE signature_code AS
        WITH used AS (SELECT DISTINCT signature FROM kept),
          known AS (SELECT count(*) AS codes FROM signature)
        SELECT signature AS number,
          CASE WHEN signature < codes THEN signature
            ELSE codes - 1 + count(*) FILTER (signature >= codes) OVER (ORDER BY signature)
          END AS code
        FROM used, known
        """);
    long known = number(connection, "SELECT count(*) FROM signature");
    try (Statement statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT number, code FROM signature_code WHERE number >= "
                    + known
                    + " ORDER BY code");
        DuckDBAppender appender = connection.createAppender("signature")) {
      while (result.next()) {
        SignatureRows.append(
            appender,
            result.getInt(2),
            signatures.entry(result.getInt(1)),
            signatures.properties());
      }
    }
  }

  private void storePersons() throws SQLException {
    execute(
        """
        INSERT INTO person
        SELECT (SELECT count(*) FROM person) - 1 + row_number() OVER (ORDER BY first), name
        FROM newcomer ORDER BY first
        """);
    execute(
        """
        CREATE TEMP TABLE person_code AS
        SELECT staged.person AS number, person.code
        FROM staged JOIN person ON staged.name = person.name
        WHERE staged.n >= 0 AND staged.name IS NOT NULL
        """);
  }

  private void storeEvents() throws SQLException {
    long source = SourceCodes.get(connection, order);
    if (order.delivery() == null) {
      Imports.number(connection, order.id());
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO event (seq, person, signature, time, value, text, properties, source,
              received, key_a, key_b, import)
            SELECT (SELECT last_seq FROM revision) + 1 + place, person_code.code,
              signature_code.code, time, value, text, properties, ?, ?, key_a, key_b,
              (SELECT number FROM import WHERE id = ?)
            FROM kept
            JOIN person_code ON person_code.number = kept.person
            JOIN signature_code ON signature_code.number = kept.signature
            """)) {
      statement.setInt(1, (int) source);
      statement.setLong(2, received);
      statement.setString(3, order.id());
      if (statement.executeUpdate() != accepted - dropped) {
        throw new IllegalStateException("Not every kept row became an event");
      }
    }
    execute("UPDATE revision SET last_seq = last_seq + " + (accepted - dropped));
    execute(
        """
        UPDATE source SET events = counted.events, persons = counted.persons, last_import = %d
        FROM (SELECT count(*) AS events, count(DISTINCT person) AS persons
              FROM event WHERE source = %d) AS counted
        WHERE code = %d
        """
            .formatted(received, source, source));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
