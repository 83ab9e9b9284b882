// ClickHouse inside this process: node ask.mjs FOLDER EVENTS.parquet. Takes the events into its best table, ordered by
// person, time and sequence, and says "ready"; then answers each line on its input, a query, with how many rows there
// are and the rows, a bar between their columns. Two threads, as the engine has.
import { createInterface } from 'node:readline';
import { Session } from 'chdb';

const [folder, events] = process.argv.slice(2);
const session = new Session(folder);
session.query('SET max_threads = 2');
session.query(
  'CREATE TABLE events (person UInt32, time Int64, seq Int64, signature UInt16, node Int8, value Nullable(Float32)) ' +
    'ENGINE = MergeTree ORDER BY (person, time, seq)',
);
session.query(`INSERT INTO events SELECT person, time, seq, signature, node, value FROM file('${events}', Parquet)`);
session.query('OPTIMIZE TABLE events FINAL');
process.stdout.write('ready\n');

for await (const sql of createInterface({ input: process.stdin })) {
  const rows = answered(sql);
  process.stdout.write(`${[rows.length, ...rows].join('\n')}\n`);
}
session.cleanup();

function answered(sql) {
  try {
    const text = session.query(sql, 'TSV').trimEnd();
    return text === '' ? [] : text.replaceAll('\t', '|').split('\n');
  } catch (fault) {
    return [`! ${String(fault).replaceAll('\n', ' ')}`];
  }
}
