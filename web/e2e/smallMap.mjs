// A small map whose every word a scenario knows, made through the REST door.

/**
 * Stages Notice, Compare and Buy in the phases Before and During; lanes Actions, Thoughts, Feelings
 * and Touchpoints; the cards that are given as `[stage, lane, fields]`. Answers with where it is.
 */
export async function smallMap(server, cards = [], root = {}) {
  const { id: ws, library } = await server.api('/workspaces', {
    method: 'POST',
    body: { name: 'Hands' },
  });
  const map = await server.api(`/workspaces/${ws}/maps`, {
    method: 'POST',
    body: { title: 'Small', template: 'blank', language: 'en' },
  });
  const document = `/workspaces/${ws}/documents/${map.id}`;
  const { records } = await server.api(document);
  const top = records.find((record) => !record.place).id;
  const create = (id, type, parent, idx, f) => ({
    o: 'create',
    id,
    type,
    place: { parent, idx },
    f,
  });
  const ops = [
    ...records
      .filter(({ id }) => id !== top)
      .map(({ id }) => ({ o: 'set', id, f: { deleted: true } })),
    create('before', 'phase', top, 'a0', { title: 'Before' }),
    create('during', 'phase', top, 'a1', { title: 'During' }),
    create('notice', 'stage', 'before', 'a0', { title: 'Notice' }),
    create('compare', 'stage', 'before', 'a1', { title: 'Compare' }),
    create('buy', 'stage', 'during', 'a0', { title: 'Buy' }),
    create('actions', 'lane', top, 'a2', { title: 'Actions', kind: 'actions' }),
    create('thoughts', 'lane', top, 'a3', { title: 'Thoughts', kind: 'thoughts' }),
    create('feelings', 'lane', top, 'a4', { title: 'Feelings', kind: 'emotions' }),
    create('touchpoints', 'lane', top, 'a5', { title: 'Touchpoints', kind: 'touchpoints' }),
    ...cards.map(([stage, lane, fields], i) =>
      create(`card${i}`, 'card', stage, `a${i}`, { lane, ...fields }),
    ),
    ...(Object.keys(root).length > 0 ? [{ o: 'set', id: top, f: root }] : []),
  ];
  await push(server, ws, map.id, ops);
  return { ws, map: map.id, library: library ?? `${ws}.library`, path: `/w/${ws}/maps/${map.id}` };
}

/** Puts records of one type into the library, each as `[id, fields]`. */
export async function intoLibrary(server, { ws, library }, type, records) {
  const parent = await rootOf(server, ws, library);
  const ops = records.map(([id, f], i) => ({
    o: 'create',
    id,
    type,
    place: { parent, idx: `a${i}V` },
    f,
  }));
  await push(server, ws, library, ops);
}

/** Makes personas whose journey the map shows; the id of each is its name in small letters. */
export async function peopleOf(server, place, names) {
  const people = names.map((name) => [name.toLowerCase(), { name }]);
  await intoLibrary(server, place, 'persona', people);
  const root = await rootOf(server, place.ws, place.map);
  const personas = people.map(([id]) => id);
  await push(server, place.ws, place.map, [{ o: 'set', id: root, f: { personas } }]);
}

async function rootOf(server, ws, document) {
  const { records } = await server.api(`/workspaces/${ws}/documents/${document}`);
  return records.find((record) => !record.place).id;
}

let pushed = 0;

/** Edits a document as another window would. */
export function push(server, ws, document, ops) {
  pushed += 1;
  return server.api(`/workspaces/${ws}/documents/${document}/ops`, {
    method: 'POST',
    body: { ops },
    headers: { 'Idempotency-Key': `edit-${document}-${pushed}` },
  });
}

/** The cell of a stage and a lane, by their names. */
export function cellOf(page, stage, lane) {
  const named = { name: `${stage}, ${lane}`, exact: true };
  // Stage by stage, as on a phone, the cells stand in no grid.
  return page.getByRole('gridcell', named).or(page.getByRole('group', named));
}

/** The words of the cards of a cell, in order. */
export async function cardsIn(page, stage, lane) {
  return (await cellOf(page, stage, lane).locator('article').allInnerTexts()).map((each) =>
    each.trim(),
  );
}
