// A small world whose numbers can be told by hand: customers of two plans, of whom more of one buy.
import { importBytes } from './server.mjs';

const at = (day, hour) => `2026-01-${String(day).padStart(2, '0')}T${hour}:00:00Z`;

/**
 * Ninety customers look; every third asks twice within a day. Forty search for help and fifty complain, for
 * which there is no touchpoint. Of the forty-five on “plus” thirty-six buy, of those on “free” nine. One more
 * looks in April, when the windows of all others are over.
 */
function log() {
  const rows = ['customer,time,step,plan'];
  for (let i = 0; i < 90; i++) {
    const name = `customer-${i}`;
    rows.push(`${name},${at(5, '09')},look,${i < 45 ? 'plus' : 'free'}`);
    if (i % 3 === 0) rows.push(`${name},${at(6, '09')},ask,`, `${name},${at(7, '08')},ask,`);
    if (i < 40) rows.push(`${name},${at(8, '09')},help,`);
    if (i >= 30 && i < 80) rows.push(`${name},${at(8, '10')},complain,`);
    if (i < 36 || (i >= 45 && i < 54)) rows.push(`${name},${at(9, '09')},buy,`);
  }
  rows.push('late,2026-04-15T09:00:00Z,look,');
  return Buffer.from(rows.join('\n'));
}

const step = (name) => ({
  name,
  channels: [],
  events: 0,
  persons: 0,
  medianPosition: 0,
  rules: [[{ field: 'type', match: 'equals', value: name }]],
});

/** The world with a map of two stages, in a workspace of its own. */
export async function plans(server) {
  const { id: ws, library } = await server.api('/workspaces', { body: { name: 'Two plans' } });
  await importBytes(server, ws, 'log.csv', log(), {
    person: 'customer',
    time: 'time',
    activity: 'step',
    properties: ['plan'],
  });
  for (let tries = 0; tries < 200; tries++) {
    if ((await server.api(`/workspaces/${ws}/index`)).persons === 91) break;
    await new Promise((again) => setTimeout(again, 100));
  }
  const { id: map } = await server.api(`/workspaces/${ws}/proposals/accept`, {
    body: {
      title: 'Our shop',
      language: 'en',
      stages: [
        { title: 'Looks', touchpoints: [step('look'), step('ask')] },
        { title: 'Buys', touchpoints: [step('buy')] },
      ],
      leftOut: { activities: 0, events: 0 },
    },
  });
  return { ws, map, library: library ?? `${ws}.library` };
}

/** Writes to a document as another window would. */
export async function write(server, ws, document, ops) {
  await server.api(`/workspaces/${ws}/documents/${document}/ops`, {
    body: { ops },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
}
