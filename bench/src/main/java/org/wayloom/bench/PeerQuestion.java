package org.wayloom.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wayloom.journeys.Question;

/**
 * One question, put to the engine, to DuckDB and to ClickHouse.
 *
 * @param question made anew for each repetition
 * @param rows the engine's answer in the form of DuckDB's rows, in any order
 * @param sql ways of asking DuckDB that give the same rows, with {@code $t} for the table; the
 *     fastest one counts
 * @param clickHouse the same for ClickHouse
 */
record PeerQuestion<R>(
    String name,
    Supplier<Question<R>> question,
    Function<R, List<String>> rows,
    List<String> sql,
    List<String> clickHouse) {}
