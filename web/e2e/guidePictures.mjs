// Takes the pictures of the guide anew: node web/e2e/guidePictures.mjs [name …], as `make guide-pictures` does.
// Each shows the demo workspace or a template with its example content, so it is what a reader finds as well.
import { join } from 'node:path';
import { demoPlaces, visit } from './screens.mjs';
import { launchBrowser, newPage, root, startServer } from './support.mjs';

const server = await startServer({ demo: true });
const browser = await launchBrowser();
const places = await demoPlaces(server);

const screen = (name) => (page) => visit(page, places, name);

const post = (path, body, headers = {}) => server.api(path, { method: 'POST', body, headers });

/** Makes a map of a template with its example; answers with its workspace and its id. */
async function example(name, language = 'en') {
  const { id: ws } = await post('/workspaces', {
    name: language === 'fa' ? 'نمونه‌ها' : 'Examples',
  });
  const wanted = { title: '', template: name, language, examples: true };
  const { id: map } = await post(`/workspaces/${ws}/maps`, wanted);
  return { ws, map };
}

/** A map of a template, in the view in which it opens. */
const template =
  (name, shown = '[role=tabpanel] [role=grid]', language = 'en') =>
  async (page) => {
    const { ws, map } = await example(name, language);
    await page.goto(`/w/${ws}/maps/${map}`);
    await page.locator(shown).first().waitFor();
    if (await page.locator('aside').isVisible()) await page.keyboard.press('Alt+i');
  };

/** A journey as it is beside what it is to be: something added, removed, moved and changed. */
async function variants(page) {
  const { ws, map } = await example('saas');
  const wanted = { title: 'A first week without questions', stance: 'to-be' };
  const { id } = await post(`/workspaces/${ws}/maps/${map}/variants`, wanted);
  const { records } = await server.api(`/workspaces/${ws}/documents/${id}`);
  const stages = ['Awareness', 'Consideration'].map((title) =>
    records.find(({ f }) => f.title === title),
  );
  const cards = records.filter(
    ({ type, place, f }) => type === 'card' && place.parent === stages[0].id && f.text,
  );
  const [changed, removed, moved] = cards;
  const ops = [
    { o: 'set', id: changed.id, f: { text: `${changed.f.text}, with a colleague beside` } },
    { o: 'set', id: removed.id, f: { deleted: true } },
    { o: 'move', id: moved.id, place: { parent: stages[1].id, idx: 'Zz' } },
    {
      o: 'create',
      id: 'welcome',
      type: 'card',
      place: { parent: stages[0].id, idx: 'Zz' },
      f: { lane: changed.f.lane, text: 'Is greeted by name' },
    },
  ];
  const key = { 'Idempotency-Key': 'to-be' };
  await post(`/workspaces/${ws}/documents/${id}/ops`, { ops }, key);
  await page.goto(`/w/${ws}/maps/${map}/compare/${id}`);
  await page.locator('main h1').waitFor();
}

const phone = { width: 390, height: 844 };

const pictures = {
  'journey-map': { show: screen('the journey') },
  'journey-map-phone': {
    show: template('retail', 'article', 'fa'),
    look: { ...phone, language: 'fa', dark: true },
  },
  'map-measured': { show: screen('the measured journey') },
  claims: { show: screen('what the map rests on') },
  personas: { show: screen('a persona') },
  table: { show: screen('the table') },
  outline: { show: screen('the outline') },
  story: { show: screen('the story') },
  dashboard: { show: screen('the dashboard') },
  history: { show: screen('the history of the map') },
  'as-is-to-be': { show: variants },
  flow: { show: template('returns', '[data-flow-step]') },
  'touchpoint-map': { show: template('touchpoints') },
  'service-blueprint': { show: template('blueprint') },
};

const wanted = process.argv.slice(2);
for (const [name, { show, look = {} }] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await newPage(browser, server.url, { width: 1440, height: 900, ...look });
  await show(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => !document.querySelector('.mantine-Loader-root'));
  await page.waitForLoadState('networkidle');
  await page.mouse.move(700, 2);
  await page.screenshot({ path: join(root, 'docs/images', `${name}.png`) });
  console.log(name);
  await page.context().close();
}
await browser.close();
await server.stop();
