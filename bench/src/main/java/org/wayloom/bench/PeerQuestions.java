package org.wayloom.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.journeys.Variants;

/** The questions of the comparison. */
final class PeerQuestions {
  static final long THIRTY_DAYS = 30L * 86_400_000;

  private static final List<String> STEPS =
      List.of("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "A_APPROVED");

  /** Which stage an activity belongs to, by how its name begins. */
  private static final Map<String, Integer> STAGES =
      Map.of(
          "A_SUBMITTED", 0,
          "A_PARTLY", 0,
          "A_PREACC", 1,
          "W_", 2,
          "A_ACCEPTED", 3,
          "A_FINAL", 3,
          "O_", 4,
          "A_APPROVED", 5,
          "A_REGIST", 5,
          "A_ACTIV", 5);

  private final List<Signature> signatures;
  private final int count;
  private final long asOfMillis;

  PeerQuestions(List<Signature> signatures, int count, long asOfMillis) {
    this.signatures = signatures;
    this.count = count;
    this.asOfMillis = asOfMillis;
  }

  Coding activities() {
    return Coding.identity(count);
  }

  Coding stages() {
    int[] nodes = new int[count];
    java.util.Arrays.fill(nodes, Coding.NONE);
    for (Signature signature : signatures) {
      STAGES.forEach(
          (prefix, stage) -> {
            if (signature.type().startsWith(prefix)) {
              nodes[signature.code()] = stage;
            }
          });
    }
    return Coding.of(nodes, 6);
  }

  /** The steps of the funnel that is asked for. */
  Coding funnelSteps() {
    int[] nodes = new int[count];
    for (Signature signature : signatures) {
      nodes[signature.code()] =
          IntStream.range(0, STEPS.size())
              .filter(step -> signature.activity().equals(STEPS.get(step) + "+COMPLETE"))
              .findFirst()
              .orElse(Coding.NONE);
    }
    return Coding.of(nodes, STEPS.size());
  }

  List<PeerQuestion<?>> all() {
    return List.of(
        directlyFollows(), funnel(), variants(), timeToNext(), reach(), returns(), scores());
  }

  private PeerQuestion<?> directlyFollows() {
    Coding activities = activities();
    return new PeerQuestion<>(
        "directly-follows graph",
        () -> new DirectlyFollows(activities),
        graph ->
            graph.edges().stream()
                .map(
                    edge ->
                        edge.from()
                            + "|"
                            + edge.to()
                            + "|"
                            + edge.occurrences()
                            + "|"
                            + edge.persons())
                .toList(),
        List.of(
            """
            SELECT a, b, count(*), count(DISTINCT person) FROM (
              SELECT person, signature AS b,
                lag(signature) OVER (PARTITION BY person ORDER BY time, seq) AS a
              FROM $t)
            WHERE a IS NOT NULL GROUP BY a, b
            """,
            """
            SELECT a, b, sum(n)::BIGINT, count(*) FROM (
              SELECT person, a, b, count(*) AS n FROM (
                SELECT person, signature AS b,
                  lag(signature) OVER (PARTITION BY person ORDER BY time, seq) AS a
                FROM $t)
              WHERE a IS NOT NULL GROUP BY person, a, b)
            GROUP BY a, b
            """,
            """
            SELECT a, b, sum(n)::BIGINT, count(*) FROM (
              SELECT person, a, b, count(*) AS n FROM (
                SELECT person, signature AS b,
                  lag(person) OVER () AS before, lag(signature) OVER () AS a
                FROM $t)
              WHERE before = person GROUP BY person, a, b)
            GROUP BY a, b
            -- sorted only
            """),
        ClickHouseQueries.directlyFollows());
  }

  private PeerQuestion<?> funnel() {
    List<BitSet> steps = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (String step : STEPS) {
      BitSet matching = new BitSet();
      signatures.stream()
          .filter(signature -> signature.activity().equals(step + "+COMPLETE"))
          .forEach(signature -> matching.set(signature.code()));
      steps.add(matching);
      codes.add(String.valueOf(matching.nextSetBit(0)));
    }
    String joins =
        """
        WITH a AS (SELECT person, time AS start FROM $t WHERE signature = %s),
        b AS (
          SELECT a.person, a.start, min(time) AS time FROM a JOIN $t AS e ON e.person = a.person
          WHERE e.signature = %s AND e.time BETWEEN a.start AND a.start + %d GROUP BY ALL),
        c AS (
          SELECT b.person, b.start, min(e.time) AS time FROM b JOIN $t AS e ON e.person = b.person
          WHERE e.signature = %s AND e.time BETWEEN b.time AND b.start + %d GROUP BY ALL),
        d AS (
          SELECT c.person, c.start, min(e.time) AS time FROM c JOIN $t AS e ON e.person = c.person
          WHERE e.signature = %s AND e.time BETWEEN c.time AND c.start + %d GROUP BY ALL)
        SELECT (SELECT count(DISTINCT person) FROM a), (SELECT count(DISTINCT person) FROM b),
          (SELECT count(DISTINCT person) FROM c), (SELECT count(DISTINCT person) FROM d)
        """
            .formatted(
                codes.get(0),
                codes.get(1),
                THIRTY_DAYS,
                codes.get(2),
                THIRTY_DAYS,
                codes.get(3),
                THIRTY_DAYS);
    String asOf =
        """
        WITH a AS (SELECT person, time AS start, time FROM $t WHERE signature = %s),
        b AS (
          SELECT a.person, a.start, e.time FROM a ASOF JOIN
          (SELECT person, time FROM $t WHERE signature = %s) AS e
          ON e.person = a.person AND a.time <= e.time WHERE e.time <= a.start + %d),
        c AS (
          SELECT b.person, b.start, e.time FROM b ASOF JOIN
          (SELECT person, time FROM $t WHERE signature = %s) AS e
          ON e.person = b.person AND b.time <= e.time WHERE e.time <= b.start + %d),
        d AS (
          SELECT c.person, c.start, e.time FROM c ASOF JOIN
          (SELECT person, time FROM $t WHERE signature = %s) AS e
          ON e.person = c.person AND c.time <= e.time WHERE e.time <= c.start + %d)
        SELECT (SELECT count(DISTINCT person) FROM a), (SELECT count(DISTINCT person) FROM b),
          (SELECT count(DISTINCT person) FROM c), (SELECT count(DISTINCT person) FROM d)
        """
            .formatted(
                codes.get(0),
                codes.get(1),
                THIRTY_DAYS,
                codes.get(2),
                THIRTY_DAYS,
                codes.get(3),
                THIRTY_DAYS);
    return new PeerQuestion<>(
        "funnel, 4 steps, 30 days",
        () -> StageFunnel.of(steps, StageFunnel.Order.SEQUENTIAL, THIRTY_DAYS, asOfMillis),
        found ->
            List.of(
                String.join(
                    "|",
                    found.steps().stream().map(step -> String.valueOf(step.reached())).toList())),
        List.of(joins, asOf),
        ClickHouseQueries.funnel(codes, THIRTY_DAYS));
  }

  private PeerQuestion<?> variants() {
    Coding activities = activities();
    return new PeerQuestion<>(
        "variants",
        () -> new Variants(activities, 20),
        found -> {
          List<String> rows = new ArrayList<>();
          rows.add(found.distinct() + "|" + found.persons());
          found.top().forEach(variant -> rows.add("top|" + variant.persons()));
          return rows;
        },
        List.of(
            variantsBy("list(signature ORDER BY time, seq)"),
            variantsBy("string_agg(chr(signature + 32), '' ORDER BY time, seq)")),
        ClickHouseQueries.variants());
  }

  private static String variantsBy(String sequence) {
    return """
    WITH v AS MATERIALIZED (
      SELECT count(*) AS n FROM (SELECT %s AS v FROM $t GROUP BY person) GROUP BY v)
    SELECT count(*)::VARCHAR, sum(n)::BIGINT FROM v
    UNION ALL (SELECT 'top', n FROM v ORDER BY n DESC LIMIT 20)
    """
        .formatted(sequence);
  }

  /** Visits: the first events of runs in one node, each with the next one's time. */
  private static final String VISITS =
      """
      WITH runs AS (
        SELECT person, node, time, seq,
          lag(node) OVER (PARTITION BY person ORDER BY time, seq) AS before
        FROM $t WHERE node IS NOT NULL),
      visits AS (
        SELECT person, node, time, lead(time) OVER (PARTITION BY person ORDER BY time, seq) AS next
        FROM runs WHERE before IS NULL OR before <> node)
      """;

  private PeerQuestion<?> timeToNext() {
    Coding stages = stages();
    return new PeerQuestion<>(
        "time to next, median and p90",
        () -> new TimeToNext(stages),
        found ->
            IntStream.range(0, stages.count())
                .filter(node -> found.nodes().get(node).visits() > 0)
                .mapToObj(
                    node -> {
                      TimeToNext.Times times = found.nodes().get(node);
                      return node
                          + "|"
                          + times.visits()
                          + "|"
                          + times.medianMillis()
                          + "|"
                          + times.p90Millis();
                    })
                .toList(),
        List.of(
            VISITS
                + """
                SELECT node, count(*), quantile_disc(next - time, 0.5),
                  quantile_disc(next - time, 0.9)
                FROM visits WHERE next IS NOT NULL GROUP BY node
                """),
        ClickHouseQueries.timeToNext());
  }

  private PeerQuestion<?> reach() {
    Coding stages = stages();
    return new PeerQuestion<>(
        "reach and went on",
        () -> new Reach(stages),
        found ->
            IntStream.range(0, stages.count())
                .filter(node -> found.nodes().get(node).persons() > 0)
                .mapToObj(
                    node -> {
                      Reach.Node reached = found.nodes().get(node);
                      return node
                          + "|"
                          + reached.persons()
                          + "|"
                          + reached.events()
                          + "|"
                          + reached.wentOn();
                    })
                .toList(),
        List.of(
            """
            WITH last AS (
              SELECT person, node, max(time) AS time, arg_max(seq, (time, seq)) AS seq
              FROM $t WHERE node IS NOT NULL GROUP BY ALL),
            n AS (
              SELECT person, node, count(*) AS events, min((time, seq)) AS first
              FROM $t WHERE node IS NOT NULL GROUP BY ALL),
            late AS (
              SELECT n.person, n.node, n.events,
                bool_or(last.time IS NOT NULL AND (last.time, last.seq) > n.first) AS went
              FROM n LEFT JOIN last ON last.person = n.person AND last.node <> n.node GROUP BY ALL)
            SELECT node, count(*), sum(events)::BIGINT, count(*) FILTER (went) FROM late GROUP BY node
            """,
            VISITS
                + """
                , e AS (SELECT node, count(*) AS n FROM $t WHERE node IS NOT NULL GROUP BY node),
                p AS (
                  SELECT person, node, bool_or(next IS NOT NULL) AS went FROM visits GROUP BY ALL)
                SELECT node, count(*), any_value(e.n), count(*) FILTER (went)
                FROM p JOIN e USING (node) GROUP BY node
                """),
        ClickHouseQueries.reach());
  }

  private PeerQuestion<?> returns() {
    Coding stages = stages();
    return new PeerQuestion<>(
        "returns",
        () -> new Returns(stages),
        found ->
            IntStream.range(0, stages.count())
                .filter(node -> found.nodes().get(node).persons() > 0)
                .mapToObj(
                    node ->
                        node
                            + "|"
                            + found.nodes().get(node).persons()
                            + "|"
                            + found.nodes().get(node).occurrences())
                .toList(),
        List.of(
            """
            WITH runs AS (
              SELECT person, node, lag(node) OVER (PARTITION BY person ORDER BY time, seq) AS before
              FROM $t WHERE node IS NOT NULL),
            visits AS (
              SELECT person, node, count(*) AS n FROM runs WHERE before IS NULL OR before <> node
              GROUP BY ALL)
            SELECT node, count(*), sum(n - 1)::BIGINT FROM visits WHERE n > 1 GROUP BY node
            """),
        ClickHouseQueries.returns());
  }

  private PeerQuestion<?> scores() {
    BitSet all = new BitSet();
    all.set(0, count);
    return new PeerQuestion<>(
        "scores",
        () -> Scores.bySignature(all, count),
        found ->
            IntStream.range(0, count)
                .filter(code -> found.groups().get(code).n() > 0)
                .mapToObj(
                    code -> {
                      Scores.Score score = found.groups().get(code);
                      return code
                          + "|"
                          + score.n()
                          + "|"
                          + score.persons()
                          + "|"
                          + (long) score.sum()
                          + "|"
                          + (long) score.sumOfSquares();
                    })
                .toList(),
        List.of(
            """
            SELECT signature, count(*), count(DISTINCT person), sum(value)::BIGINT,
              sum(value * value)::BIGINT
            FROM $t WHERE value IS NOT NULL GROUP BY signature
            """),
        ClickHouseQueries.scores());
  }
}
