// An empty workspace says on each of its pages what to do next, and has a button for it.
import assert from 'node:assert/strict';
import { newMap } from '../maps.mjs';
import { stage } from '../support.mjs';

const { scenario } = stage();

/** Each page with what is offered on it while there is nothing yet. */
const pages = [
  ['maps', 'New map'],
  ['personas', 'Blank persona'],
  ['touchpoints', 'New touchpoint'],
  ['evidence', 'Add a file'],
  ['evidence/live', 'New source'],
  ['evidence/folders', 'Watch a folder'],
  ['evidence/health', 'Add a file'],
  ['evidence/privacy', 'Add a file'],
  ['surveys', 'New survey'],
  ['notes', 'New note'],
  ['rules', 'New rule'],
  ['cases', 'To the rules'],
  ['cases/rules', 'New rule'],
  ['improvements', 'Add'],
  ['improvements/changes', 'Add'],
  ['notifications', 'Choose what you are told'],
  ['notifications/webhooks', 'Add a webhook'],
  ['links', 'Open a map'],
  ['proposal', 'Add a file'],
  ['segments', 'Add a file'],
  ['dashboard', 'Add a file'],
];

/** The same for the pages of a map of which nothing is known. */
const ofMap = [
  ['/journeys', 'Add a file'],
  ['/deviations', 'Add a file'],
  ['/drivers', 'Add a file'],
  ['/voices', 'Add a file'],
  ['?mode=measured', 'Add a file'],
  ['?view=flow&mode=measured', 'Add a file'],
];

/** What can be pressed under a heading that says what is missing. */
async function offered(page, path, name) {
  await page.goto(path);
  const place = page.locator('main');
  const next = place.getByRole('button', { name, exact: true });
  const way = place.getByRole('link', { name, exact: true });
  await next.or(way).last().waitFor();
  assert.ok(await next.or(way).last().isEnabled(), `${path}: ${name}`);
}

scenario(
  'says the next thing to do on every page of an empty workspace',
  async ({ open, server }) => {
    const { id } = await server.api('/workspaces', { method: 'POST', body: { name: 'Empty' } });
    const page = await open('/');
    for (const [path, name] of pages) await offered(page, `/w/${id}/${path}`, name);
  },
);

scenario('says it on every page of a map without evidence, too', async ({ open, server }) => {
  const { path } = await newMap(server, 'saas');
  const page = await open('/');
  for (const [part, name] of ofMap) await offered(page, `${path}${part}`, name);
});

scenario('adds the first stage in every view of a map that has none', async ({ open, server }) => {
  const { path, ws, map } = await newMap(server, 'blank');
  const { records } = await server.api(`/workspaces/${ws}/documents/${map}`);
  const ops = records
    .filter(({ type }) => type === 'stage')
    .map(({ id }) => ({ o: 'set', id, f: { deleted: true } }));
  await server.api(`/workspaces/${ws}/documents/${map}/ops`, {
    body: { ops },
    headers: { 'idempotency-key': 'no-stages' },
  });
  const page = await open('/');
  for (const view of ['journey', 'touchpoints', 'blueprint', 'flow', 'outline', 'table', 'story']) {
    await page.goto(`${path}?view=${view}`);
    await page.getByRole('tabpanel').getByRole('button', { name: 'Add stage' }).last().waitFor();
  }
  await page.getByRole('tabpanel').getByRole('button', { name: 'Add stage' }).last().click();
  await page.getByText('This map has no stages yet').waitFor({ state: 'detached' });
});
