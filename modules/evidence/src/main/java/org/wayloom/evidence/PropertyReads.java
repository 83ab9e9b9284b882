package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.PropertyValues.Value;

/** The questions about the properties of events. */
final class PropertyReads {
  /** Properties are looked for in so many of the newest events. */
  static final int NEWEST = 100_000;

  private static final int VALUES = 50;

  private PropertyReads() {}

  static int[] personsWith(DuckDBConnection connection, String property, List<String> values)
      throws SQLException {
    if (values.isEmpty()) {
      return new int[0];
    }
    String sql =
        """
        SELECT DISTINCT coalesce(one, person) AS whole
        FROM event LEFT JOIN same_person ON same_person.code = event.person
        WHERE contains(properties, ?) AND json_extract_string(properties, ?) IN (%s)
        ORDER BY whole
        """
            .formatted(String.join(",", Collections.nCopies(values.size(), "?")));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      // Finding the name as text is quicker than reading the JSON of every event.
      StringBuilder name = new StringBuilder();
      PropertyJson.quote(property, name);
      statement.setString(1, name.append(':').toString());
      statement.setString(2, "/" + property.replace("~", "~0").replace("/", "~1"));
      for (int i = 0; i < values.size(); i++) {
        statement.setString(3 + i, values.get(i));
      }
      IntStream.Builder codes = IntStream.builder();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          codes.add(row.getInt(1));
        }
      }
      return codes.build().toArray();
    }
  }

  static List<PropertyValues> list(DuckDBConnection connection) throws SQLException {
    String sql =
        """
        WITH had AS (
          SELECT DISTINCT coalesce(one, person) AS who, j.key AS name,
            json_extract_string(j.value, '$') AS value
          FROM (SELECT person, properties FROM event
                WHERE seq > (SELECT last_seq FROM revision) - %d AND properties IS NOT NULL) AS e
          LEFT JOIN same_person ON same_person.code = e.person,
          json_each(e.properties) AS j),
        counted AS (SELECT name, value, count(*) AS persons FROM had GROUP BY ALL),
        named AS (SELECT name, count(DISTINCT who) AS persons, count(DISTINCT value) AS of_values
                  FROM had GROUP BY name)
        SELECT named.name, named.persons, of_values, value, counted.persons
        FROM named JOIN counted ON counted.name = named.name
        QUALIFY row_number() OVER (
          PARTITION BY named.name ORDER BY counted.persons DESC, value) <= %d
        ORDER BY named.persons DESC, named.name, counted.persons DESC, value
        """
            .formatted(NEWEST, VALUES);
    Map<String, PropertyValues> found = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        String name = row.getString(1);
        PropertyValues before = found.get(name);
        List<Value> values = new ArrayList<>(before == null ? List.of() : before.values());
        values.add(new Value(row.getString(4), row.getLong(5)));
        found.put(name, new PropertyValues(name, row.getLong(2), row.getLong(3), values));
      }
    }
    return List.copyOf(found.values());
  }
}
