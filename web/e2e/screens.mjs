// Walks through every screen of the demo workspace with axe-core.
import { faults } from './axe.mjs';

/** Waits until the demo is whole and can be counted. */
export async function demoPlaces(server) {
  for (let tries = 0; tries < 600; tries++) {
    const ws = (await server.api('/workspaces')).items.find((each) => each.demo)?.id;
    const maps = ws ? (await server.api(`/workspaces/${ws}/maps`)).items : [];
    const map = maps.find(({ variantOf }) => !variantOf)?.id;
    const index = map && (await server.api(`/workspaces/${ws}/index`));
    if (index?.state === 'ready' && (await server.api('/demo')).state === 'ready') {
      return { ws, map };
    }
    await new Promise((again) => setTimeout(again, 200));
  }
  throw new Error('The demo workspace did not become ready.');
}

/**
 * Opens a view of the map, in a mode where it has them, and waits for what it shows. What stands around
 * the view is the same for all of them, and is looked at once, with the journey.
 */
const view = (id, shown, mode) => ({
  path: ({ ws, map }) => `/w/${ws}/maps/${map}`,
  within: id === 'journey' && !mode ? undefined : '[role=tabpanel]',
  async prepare(page) {
    const tab = page.locator(`#view-${id}`);
    await tab.waitFor();
    await tab.click();
    if (mode) await page.locator(`label[for$=-${mode}]`).click();
    await page.locator(shown).first().waitFor();
  },
});

/** What a page shows may have to be computed first, beside all else that is tested. */
const COMPUTED = { timeout: 90_000 };

const at = (path, shown = 'main h1', prepare = async () => undefined) => ({
  path,
  async prepare(page) {
    await page.locator(shown).first().waitFor(COMPUTED);
    await prepare(page);
  },
});

/** A view of the map with something open over it, and only that is looked at. */
const over = (under, shown, within, prepare) => ({
  path: under.path,
  within,
  async prepare(page) {
    await under.prepare(page);
    await prepare(page);
    await page.locator(shown).first().waitFor();
  },
});

const journey = view('journey', '[role=grid]');
const flow = view('flow', '[data-flow-step]');
const touchpointMap = view('touchpoints', '[role=tabpanel] [role=grid]');

/** Runs in the page: makes a note with a marked passage and answers with its path. */
async function markedNote() {
  const place = location.pathname;
  const post = async (path, body) => {
    const headers = { 'content-type': 'application/json' };
    const url = `/api/v1${place.replace('/w/', '/workspaces/')}${path}`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  };
  const facts = { kind: 'interview', title: 'Anna', language: 'en', date: '2026-05-01' };
  const { id } = await post('', { facts, text: 'I waited a week.' });
  const { items } = await (
    await fetch(`/api/v1${place.replace('/w/', '/workspaces/')}/codes`)
  ).json();
  const code = items[0] ?? (await post('/codes', { name: 'waiting', color: 'weld' }));
  const anchor = { start: 2, end: 8, quote: 'waited' };
  await post(`/${id}/passages`, { revision: 1, anchor, facts: { codes: [code.id] } });
  return `${place}/${id}`;
}

/** Runs in a page of a workspace: brings a file in and answers with the path of its check. */
async function uploadedFile() {
  const [, , ws] = location.pathname.split('/');
  const rows = ['customer,time,step', 'ann,2026-03-01T09:00:00Z,visit', 'ben,soon,buy'];
  const answer = await fetch(`/api/v1/workspaces/${ws}/uploads?name=steps.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: rows.join('\n'),
  });
  return `/w/${ws}/evidence/import/${(await answer.json()).id}`;
}

/** Runs in a page of a workspace: answers with the path of one of its customers. */
async function somePerson() {
  const [, , ws] = location.pathname.split('/');
  const answer = await fetch(`/api/v1/workspaces/${ws}/persons?q=1&limit=1`);
  const [{ code }] = (await answer.json()).items;
  return `/w/${ws}/persons/${code}`;
}

/**
 * Runs in the page: makes a map with a stage more than the one it comes from, as its to-be or as a proposal for it, in a
 * workspace of its own; answers with the path that shows both.
 */
async function twoMaps(kind) {
  const post = async (path, body, headers = {}) => {
    const answer = await fetch(`/api/v1/workspaces${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const { id: ws } = await post('', { name: 'Two maps' });
  const { id: map } = await post(`/${ws}/maps`, {
    title: 'Buying',
    template: 'purchase',
    language: 'en',
  });
  const made =
    kind === 'variant'
      ? (await post(`/${ws}/maps/${map}/variants`, { title: 'Better', stance: 'to-be' })).id
      : (await post(`/${ws}/documents/${map}/proposals`, { title: 'Better' })).document;
  const { records } = await (await fetch(`/api/v1/workspaces/${ws}/documents/${made}`)).json();
  const stage = records.find(({ type }) => type === 'stage').id;
  const ops = [{ o: 'set', id: stage, f: { title: 'Notice it' } }];
  await post(`/${ws}/documents/${made}/ops`, { ops }, { 'idempotency-key': `two-${made}` });
  return kind === 'variant'
    ? `/w/${ws}/maps/${map}/compare/${made}`
    : `/w/${ws}/maps/${made}/merge`;
}

/** Makes two maps and opens the page that shows both; it is loaded, since its workspace is new. */
const beside = (kind, shown) =>
  at(
    () => '/',
    'main h1',
    async (page) => {
      await page.goto(await page.evaluate(twoMaps, kind));
      await page.locator(shown).first().waitFor(COMPUTED);
    },
  );

/** Runs in the page of a map or a dashboard: makes a link to it and answers with its path. */
async function sharedPage() {
  const [, , ws, , map] = location.pathname.split('/');
  const shown = map ? { map, numbers: true } : { kind: 'dashboard', days: 90, money: true };
  const answer = await fetch(`/api/v1/workspaces/${ws}/shares`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...shown, quotes: true }),
  });
  return new URL((await answer.json()).url).pathname;
}

/** The screens by name: where each is, and how it is brought to show what it has. */
const screens = {
  home: at(() => '/'),
  'the journey': journey,
  'the measured journey': view('journey', 'button[aria-expanded][title]', 'measured'),
  'a card and its details': over(journey, 'aside', 'aside', async (page) => {
    await page.locator('[data-card]').first().click();
  }),
  'comments on a card': over(journey, 'aside article', 'aside', async (page) => {
    await page.locator('[data-card]').first().click();
    await page.keyboard.press('Alt+a');
    await page.locator('aside textarea').fill('- one\n**two**');
    await page.keyboard.press('Control+Enter');
  }),
  'the flow': flow,
  'the flow with counts': view('flow', '[data-flow-step]', 'both'),
  'the measured flow': view('flow', '.react-flow__node', 'measured'),
  'the flow as a table': over(flow, 'main table', 'main table', async (page) => {
    await page.getByRole('button', { name: /^Flow as a table|جریان به شکل جدول/ }).click();
  }),
  'a new arrow': over(flow, '[role=dialog] form', '[role=dialog]', async (page) => {
    await page.locator('[data-flow-step] [data-pos]').first().focus();
    await page.keyboard.press('l');
  }),
  'the outline': view('outline', '[role=tree], [role=treegrid]'),
  'the table': view('table', '[role=grid]'),
  'the touchpoint map': touchpointMap,
  'ideas for touchpoints': over(
    touchpointMap,
    '[role=tabpanel] section ul li',
    '[role=tabpanel]',
    async (page) => {
      await page.getByRole('button', { name: /^(Ideas|ایده‌ها)$/ }).click();
    },
  ),
  'a channel being chosen': over(touchpointMap, 'aside fieldset', 'aside', async (page) => {
    await page.locator('[data-spot]').first().click();
    await page.getByRole('button', { name: /^(Choose a channel|گزینش کانال)$/ }).click();
  }),
  'the service blueprint': view('blueprint', '[role=tabpanel] [role=grid]'),
  'the story': view('story', '[data-story] li'),
  'the command palette': over(journey, '[role=dialog] input', '[role=dialog]', async (page) => {
    await page.keyboard.press('Control+k');
  }),
  'the ways to take the map along': over(journey, '[role=menu]', '[role=menu]', async (page) => {
    await page.getByRole('button', { name: /^(Download or print|دریافت یا چاپ)$/ }).click();
  }),
  'the map on its way to paper': over(
    journey,
    '[role=dialog] svg',
    '[role=dialog]',
    async (page) => {
      await page.getByRole('button', { name: /^(Download or print|دریافت یا چاپ)$/ }).click();
      await page.getByRole('menuitem', { name: /PDF/ }).click();
      await page.getByText(/^(On several pages|در چند صفحه)$/).click();
    },
  ),
  'words found beside the small map': over(
    journey,
    '[data-found]',
    '[role=tabpanel]',
    async (page) => {
      if ((await page.locator('[role=tabpanel] canvas').count()) === 0)
        await page.keyboard.press('Alt+n');
      await page.keyboard.press('Control+f');
      await page.locator('[role=search] input').fill('a');
    },
  ),
  'evidence for a card': over(journey, '[role=dialog] li button', '[role=dialog]', async (page) => {
    await page.locator('[data-card]').first().click();
    await page.getByRole('button', { name: /^(Add support|افزودن پشتوانه)$/ }).click();
    await page.getByRole('menuitem', { name: /^(From the evidence|از شواهد)$/ }).click();
  }),
  'a card on its way': over(journey, '[role=dialog] form', '[role=dialog]', async (page) => {
    await page.locator('[data-card]').first().click();
    await page.keyboard.press('Alt+m');
  }),
  'the film of the map': over(journey, '[role=dialog] footer', '[role=dialog]', async (page) => {
    await page.keyboard.press('Alt+p');
    await page.locator('[role=dialog] h2').waitFor();
    await page.keyboard.press('Space');
  }),
  'the map presented': over(journey, '[role=dialog] h2', '[role=dialog]', (page) =>
    page.keyboard.press('Alt+p'),
  ),
  'cells being pasted': over(
    view('table', '[role=grid]'),
    '[role=dialog] table',
    '[role=dialog]',
    async (page) => {
      await page
        .getByRole('button', { name: /^(Paste|چسباندن)/ })
        .first()
        .click();
      await page.locator('[role=dialog] textarea').fill('\tNotice\tRenew\nIdeas\tsees it\tasks');
    },
  ),
  'the tour': over(journey, '[data-tour-card][data-placed]', '[data-tour-card]', async (page) => {
    const persian = (await page.locator('html').getAttribute('lang')) === 'fa';
    await page.keyboard.press('Control+k');
    await page.locator('[role=dialog] input').fill(persian ? 'همه‌جا را نشانم' : 'Show me around');
    await page.locator('[role=dialog] button', { hasText: /around|نشانم/ }).click();
  }),
  'the shortcut sheet': over(journey, '[role=dialog] kbd', '[role=dialog]', async (page) => {
    await page.locator('[data-pos]').first().focus();
    await page.keyboard.press('?');
  }),
  'a new map': over(
    at(() => '/'),
    '[role=dialog] form',
    '[role=dialog]',
    async (page) => {
      await page.keyboard.press('Alt+n');
    },
  ),
  'a template looked at': over(
    at(() => '/'),
    '[role=dialog] form',
    '[role=dialog]',
    async (page) => {
      await page.locator('button[aria-haspopup=dialog][aria-describedby]').first().click();
    },
  ),
  'the checks of the map': over(journey, 'aside li', 'aside', async (page) => {
    await page.getByRole('button', { name: /^(Map checks|بررسی)/ }).click();
  }),
  'what the map rests on': over(journey, 'aside [role=group]', 'aside', async (page) => {
    await page.getByRole('button', { name: /^(Truth cover|پوشش)/ }).click();
  }),
  'what stands out on the map': over(journey, 'aside ol li', 'aside', async (page) => {
    await page.getByRole('button', { name: /^\d+ findings?$|یافته$/ }).click();
  }),
  'journeys beside each other': at(({ ws, map }) => `/w/${ws}/maps/${map}/compare`, 'main article'),
  'deviations from the drawn journey': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}/deviations`,
    'main table',
  ),
  'the history of the map': at(({ ws, map }) => `/w/${ws}/maps/${map}/history`, 'main table'),
  'the ways of journeys': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}/journeys`,
    'main section[tabindex] button',
  ),
  'their returns': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}/journeys?tab=retention`,
    'main section[tabindex] table',
  ),
  'their credits': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}/journeys?tab=credits`,
    'main section[tabindex] table',
  ),
  'their times to a stage': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}/journeys?tab=times`,
    'main figure svg[role=img]',
  ),
  'a funnel of one’s own': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}/journeys?tab=funnel`,
    'main figure ol button',
  ),
  'its variants': over(journey, '[role=menu]', '[role=menu]', async (page) => {
    await page.getByRole('button', { name: /As-is and to-be|وضع موجود و مطلوب/ }).click();
  }),
  'sharing the map': over(journey, '[role=dialog] form', '[role=dialog]', async (page) => {
    await page.getByRole('button', { name: /^(Share|اشتراک)$/ }).click();
  }),
  'a shared map': at(
    ({ ws, map }) => `/w/${ws}/maps/${map}`,
    'main h1',
    async (page) => {
      await page.goto(await page.evaluate(sharedPage));
      await page.locator('main table').waitFor();
    },
  ),
  'the shared links': at(({ ws }) => `/w/${ws}/links`, 'main h2'),
  personas: at(({ ws }) => `/w/${ws}/personas`),
  'a persona': at(
    ({ ws }) => `/w/${ws}/personas`,
    'main a[href*="/personas/"]',
    async (page) => {
      await page.locator('main a[href*="/personas/"]').first().click();
      await page.waitForURL(/\/personas\/./);
      await page.locator('main h1').first().waitFor();
    },
  ),
  voices: at(({ ws, map }) => `/w/${ws}/maps/${map}/voices`, 'main li'),
  'what moves satisfaction': at(({ ws, map }) => `/w/${ws}/maps/${map}/drivers`, 'main figure'),
  'personas from data': at(({ ws }) => `/w/${ws}/segments`, 'main figure'),
  touchpoints: at(({ ws }) => `/w/${ws}/touchpoints`),
  evidence: at(({ ws }) => `/w/${ws}/evidence`),
  'live sources': at(({ ws }) => `/w/${ws}/evidence/live`),
  'source health': at(({ ws }) => `/w/${ws}/evidence/health`, 'main figure'),
  'watched folders': at(({ ws }) => `/w/${ws}/evidence/folders`),
  privacy: at(({ ws }) => `/w/${ws}/evidence/privacy`, 'main form'),
  'a file being checked': at(
    ({ ws }) => `/w/${ws}/evidence`,
    'main h1',
    async (page) => {
      await go(page, await page.evaluate(uploadedFile));
      await page.locator('main fieldset').first().waitFor();
      await page.locator('main table').first().waitFor();
    },
  ),
  'a map proposed from data': at(({ ws }) => `/w/${ws}/proposal`, 'main input'),
  'a person': at(
    ({ ws }) => `/w/${ws}/evidence`,
    'main h1',
    async (page) => {
      await go(page, await page.evaluate(somePerson));
      await page.locator('main li, main article').first().waitFor(COMPUTED);
    },
  ),
  'two maps beside each other': beside('variant', 'main table, main [role=grid]'),
  'a proposal being merged': beside('proposal', 'main section'),
  rules: at(({ ws }) => `/w/${ws}/rules`),
  'a note': at(
    ({ ws }) => `/w/${ws}/notes`,
    'main h1',
    async (page) => {
      await go(page, await page.evaluate(markedNote));
      await page.locator('main mark').waitFor();
    },
  ),
  notes: at(
    ({ ws }) => `/w/${ws}/notes`,
    'main h1',
    async (page) => {
      await page.evaluate(markedNote);
      await page.reload();
      await page.locator('main li a[href*="/notes/"]').first().waitFor();
    },
  ),
  cases: at(({ ws }) => `/w/${ws}/cases`, 'main ul a[href*="/cases/"]'),
  'a case': at(
    ({ ws }) => `/w/${ws}/cases`,
    'main ul a[href*="/cases/"]',
    async (page) => {
      await page.locator('main ul a[href*="/cases/"]').first().click();
      await page.locator('main ol').first().waitFor();
    },
  ),
  'a rule of cases': at(
    ({ ws }) => `/w/${ws}/cases/rules`,
    'main ul button',
    async (page) => {
      await page.locator('main ul button[aria-expanded]').first().click();
      await page.locator('main form output strong').waitFor();
    },
  ),
  'how cases are dealt with': at(({ ws }) => `/w/${ws}/cases/settings`, 'main form'),
  opportunities: at(({ ws }) => `/w/${ws}/improvements`, 'main form'),
  changes: at(({ ws }) => `/w/${ws}/improvements/changes`, 'main section h2'),
  'the dashboard': at(({ ws }) => `/w/${ws}/dashboard`, 'main figure'),
  'a shared dashboard': at(
    ({ ws }) => `/w/${ws}/dashboard`,
    'main h1',
    async (page) => {
      await page.goto(await page.evaluate(sharedPage));
      await page.locator('main figure').first().waitFor();
    },
  ),
  notifications: at(({ ws }) => `/w/${ws}/notifications`, 'main nav'),
  'how one is told': at(({ ws }) => `/w/${ws}/notifications/settings`, 'main form'),
  webhooks: at(({ ws }) => `/w/${ws}/notifications/webhooks`, 'main nav'),
  surveys: at(({ ws }) => `/w/${ws}/surveys`, 'main h3'),
  'a survey being written': at(
    ({ ws }) => `/w/${ws}/surveys`,
    'main li button',
    async (page) => {
      await page.locator('main li button').first().click();
      await page.waitForURL(/\/surveys\/./);
      await page.locator('main iframe').waitFor();
      // No script runs in the preview, axe-core neither; the page it shows is looked at by itself.
      await page.locator('main iframe').evaluate((preview) => preview.remove());
    },
  ),
};

/** Stands for the screens between two others: an address that has none. */
const nowhere = '/nowhere';

/**
 * Goes to a screen as a link does, which leaves the program and axe-core warm; the screen before is gone
 * by then, and with it all that was open there. A page that is no part of the program is left by loading.
 */
async function go(page, path) {
  if (!(await page.evaluate(() => 'stilled' in document.documentElement.dataset))) {
    await page.goto(path);
    await page.addStyleTag({ content: '* { transition: none !important; }' });
    await page.evaluate(() => {
      document.documentElement.dataset.stilled = '';
    });
    return;
  }
  await page.keyboard.press('Escape');
  await page.evaluate((to) => history.pushState(null, '', to), nowhere);
  await page.waitForFunction(() => !document.querySelector('main, [role=dialog]'));
  await page.evaluate((to) => history.pushState(null, '', to), path);
}

/** The names of all screens. */
export const screenNames = Object.keys(screens);

/** Brings a screen to show what it has, all of it counted. */
export async function visit(page, places, name) {
  const { path, prepare } = screens[name];
  await go(page, path(places));
  await prepare(page);
  // Numbers that are being counted anew are pale until then.
  const waiting = '.mantine-Loader-root, [data-stale]';
  await page.waitForFunction((each) => !document.querySelector(each), waiting, COMPUTED);
}

/**
 * Runs in the page: waits until colours that have just changed stand still. One on its way to another
 * would be measured in between; it sets out with the next frame only.
 */
async function settled() {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await Promise.allSettled(document.getAnimations().map((each) => each.finished));
}

/** What axe-core is asked of a look that differs from another in colours only. */
export const inColours = ['color-contrast', 'link-in-text-block'];

/** What axe-core is asked of a look that differs from another in width only: the rest is as it was. */
export const inWidth = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'button-name',
  'heading-order',
  'label',
  'link-name',
];

/** Whether each screen is also seen on a phone, which takes minutes more: `make looks`. */
export const allLooks = process.env.E2E_LOOKS === 'all';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * Walks through all screens in one page, and sees each in several looks. On a phone a part may stand elsewhere:
 * then the whole page is looked at.
 */
export async function walk(page, places, looks) {
  const found = [];
  for (const [name, { within }] of Object.entries(screens)) {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, places, name);
    for (const { look, colorScheme, phone = false, ...rules } of looks) {
      if (phone) await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await page.evaluate(settled);
      const part = within && (await page.locator(within).count()) > 0 ? within : undefined;
      for (const fault of await faults(page, part, rules)) found.push(`${name}, ${look}: ${fault}`);
    }
  }
  return found;
}
