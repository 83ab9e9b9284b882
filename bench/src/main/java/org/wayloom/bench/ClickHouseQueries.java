package org.wayloom.bench;

import java.util.List;

/** How ClickHouse is asked each question, with its own functions where it has some for it. */
final class ClickHouseQueries {
  private static final String IN_ORDER = "(PARTITION BY person ORDER BY time, seq ";
  private static final String SO_FAR = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
  private static final String FROM_HERE = "ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)";

  /** Visits: the first events of runs in one node, each with the next one's time. */
  private static final String VISITS =
      """
      WITH runs AS (
        SELECT person, node, time, seq, lagInFrame(toNullable(node)) OVER %s%s AS before
        FROM events WHERE node >= 0),
      visits AS (
        SELECT person, node, time, leadInFrame(toNullable(time)) OVER %s%s AS next
        FROM runs WHERE before IS NULL OR before != node)
      """
          .formatted(IN_ORDER, SO_FAR, IN_ORDER, FROM_HERE);

  private ClickHouseQueries() {}

  static List<String> directlyFollows() {
    return List.of(
        """
        SELECT a, b, sum(n), count() FROM (
          SELECT person, a, b, count() AS n FROM (
            SELECT person, signature AS b, lagInFrame(toNullable(signature)) OVER %s%s AS a
            FROM events)
          WHERE a IS NOT NULL GROUP BY person, a, b)
        GROUP BY a, b
        """
            .formatted(IN_ORDER, SO_FAR),
        """
        SELECT a, b, sum(n), count() FROM (
          SELECT person, a, b, count() AS n FROM (
            SELECT person, pair.1 AS a, pair.2 AS b FROM (
              SELECT person, groupArraySorted(10000)((time, seq, signature)) AS s
              FROM events GROUP BY person)
            ARRAY JOIN arrayZip(arrayPopBack(s.3), arrayPopFront(s.3)) AS pair)
          GROUP BY person, a, b)
        GROUP BY a, b
        """);
  }

  /** {@code codes} of the steps' signatures, in their order. */
  static List<String> funnel(List<String> codes, long withinMillis) {
    String conditions =
        String.join(", ", codes.stream().map(code -> "signature = " + code).toList());
    String reached =
        String.join(
            ", ", codes.stream().map(code -> "countIf(l > " + codes.indexOf(code) + ")").toList());
    return List.of(
        """
        SELECT %s FROM (
          SELECT windowFunnel(%d)(toUInt64(time), %s) AS l
          FROM events WHERE signature IN (%s) GROUP BY person)
        """
            .formatted(reached, withinMillis, conditions, String.join(", ", codes)));
  }

  static List<String> variants() {
    return List.of(
        """
        SELECT arrayJoin(arrayConcat(
          [concat(toString(length(g)), '|', toString(arraySum(g)))],
          arrayMap(n -> concat('top|', toString(n)), arraySlice(arrayReverseSort(g), 1, 20))))
        FROM (
          SELECT groupArray(n) AS g FROM (
            SELECT count() AS n FROM (
              SELECT arraySort(groupArray((time, seq, signature))).3 AS v
              FROM events GROUP BY person)
            GROUP BY v))
        """);
  }

  static List<String> timeToNext() {
    return List.of(
        VISITS
            + """
            SELECT node, length(s), s[toUInt64(ceil(0.5 * length(s)))],
              s[toUInt64(ceil(0.9 * length(s)))]
            FROM (
              SELECT node, arraySort(groupArray(assumeNotNull(next) - time)) AS s
              FROM visits WHERE next IS NOT NULL GROUP BY node)
            """);
  }

  static List<String> reach() {
    return List.of(
        VISITS
            + """
            , e AS (SELECT node, count() AS n FROM events WHERE node >= 0 GROUP BY node),
            p AS (SELECT person, node, max(next IS NOT NULL) AS went FROM visits GROUP BY person, node)
            SELECT node, count(), any(e.n), countIf(went = 1) FROM p JOIN e USING (node) GROUP BY node
            """);
  }

  static List<String> returns() {
    return List.of(
        VISITS
            + """
            SELECT node, count(), sum(n - 1) FROM (
              SELECT person, node, count() AS n FROM visits GROUP BY person, node)
            WHERE n > 1 GROUP BY node
            """);
  }

  static List<String> scores() {
    return List.of(
        """
        SELECT signature, count(), uniqExact(person), toInt64(sum(value)),
          toInt64(sum(value * value))
        FROM events WHERE value IS NOT NULL GROUP BY signature
        """);
  }
}
