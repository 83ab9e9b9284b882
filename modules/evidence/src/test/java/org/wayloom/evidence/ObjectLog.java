package org.wayloom.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A small object-centric log, written both ways. Customers Ann (c1, moves from Norway to Sweden in
 * March) and Bob (c2) place the orders o1 and o2. The order is confirmed without saying by whom it
 * was placed, both orders are packed together, and an audit concerns nobody.
 */
final class ObjectLog {
  private ObjectLog() {}

  static final String JSON =
      """
      {
        "objectTypes": [
          {"name": "orders", "attributes": [{"name": "price", "type": "float"}]},
          {"name": "customers", "attributes": [{"name": "country", "type": "string"}]}],
        "eventTypes": [{"name": "place order", "attributes": [{"name": "channel", "type": "string"}]}],
        "objects": [
          {"id": "o1", "type": "orders", "attributes": [],
            "relationships": [{"objectId": "c1", "qualifier": "placed by"}]},
          {"id": "o2", "type": "orders",
            "relationships": [{"objectId": "c2", "qualifier": "placed by"}]},
          {"id": "c1", "type": "customers", "attributes": [
            {"name": "country", "time": "1970-01-01T00:00:00Z", "value": "Norway"},
            {"name": "country", "time": "2026-03-02T00:00:00Z", "value": "Sweden"}]},
          {"id": "c2", "type": "customers"}],
        "events": [
          {"id": "e1", "type": "place order", "time": "2026-03-01T10:00:00Z",
            "attributes": [{"name": "channel", "value": "web"}],
            "relationships": [{"objectId": "o1", "qualifier": "order"},
              {"objectId": "c1", "qualifier": "customer"}]},
          {"id": "e2", "type": "confirm order", "time": "2026-03-02T10:00:00Z",
            "relationships": [{"objectId": "o1", "qualifier": "order"}]},
          {"id": "e3", "type": "place order", "time": "2026-03-02T11:00:00Z",
            "attributes": [{"name": "channel", "value": "shop"}],
            "relationships": [{"objectId": "o2", "qualifier": "order"},
              {"objectId": "c2", "qualifier": "customer"}]},
          {"id": "e4", "type": "pack", "time": "2026-03-03T10:00:00Z",
            "relationships": [{"objectId": "o1", "qualifier": "order"},
              {"objectId": "o2", "qualifier": "order"}]},
          {"id": "e5", "type": "audit", "time": "2026-03-04T10:00:00Z", "relationships": []}]
      }
      """;

  private static final String SQL =
      """
      CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
      CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
      CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
      CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
      CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);
      CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT);
      CREATE TABLE event_PlaceOrder (ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP, channel TEXT);
      CREATE TABLE event_ConfirmOrder (ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP);
      CREATE TABLE event_Pack (ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP);
      CREATE TABLE event_Audit (ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP);
      CREATE TABLE object_Orders (ocel_id TEXT, ocel_time TIMESTAMP, price REAL, ocel_changed_field TEXT);
      CREATE TABLE object_Customers (
        ocel_id TEXT, ocel_time TIMESTAMP, country TEXT, ocel_changed_field TEXT);
      INSERT INTO event_map_type VALUES ('place order', 'PlaceOrder'),
        ('confirm order', 'ConfirmOrder'), ('pack', 'Pack'), ('audit', 'Audit');
      INSERT INTO object_map_type VALUES ('orders', 'Orders'), ('customers', 'Customers');
      INSERT INTO object VALUES
        ('o1', 'orders'), ('o2', 'orders'), ('c1', 'customers'), ('c2', 'customers');
      INSERT INTO object_object VALUES ('o1', 'c1', 'placed by'), ('o2', 'c2', 'placed by');
      INSERT INTO object_Customers VALUES ('c1', '1970-01-01 00:00:00', 'Norway', NULL),
        ('c1', '2026-03-02 00:00:00', 'Sweden', 'country');
      INSERT INTO event VALUES ('e1', 'place order'), ('e2', 'confirm order'),
        ('e3', 'place order'), ('e4', 'pack'), ('e5', 'audit');
      INSERT INTO event_PlaceOrder VALUES ('e1', '2026-03-01 10:00:00', 'web'),
        ('e3', '2026-03-02 11:00:00', 'shop');
      INSERT INTO event_ConfirmOrder VALUES ('e2', '2026-03-02 10:00:00');
      INSERT INTO event_Pack VALUES ('e4', '2026-03-03 10:00:00');
      INSERT INTO event_Audit VALUES ('e5', '2026-03-04 10:00:00');
      INSERT INTO event_object VALUES ('e1', 'o1', 'order'), ('e1', 'c1', 'customer'),
        ('e2', 'o1', 'order'), ('e3', 'o2', 'order'), ('e3', 'c2', 'customer'),
        ('e4', 'o1', 'order'), ('e4', 'o2', 'order');
      """;

  static Path json(Path folder) throws IOException {
    return Files.writeString(folder.resolve("shop.json"), JSON);
  }

  static Path sqlite(Path folder, String... more) throws SQLException {
    Path file = folder.resolve("shop.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : SQL.split(";\n")) {
        statement.execute(sql);
      }
      for (String sql : more) {
        statement.execute(sql);
      }
    }
    return file;
  }
}
