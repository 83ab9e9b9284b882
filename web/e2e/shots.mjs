// Takes pictures of screens to look at: node web/e2e/shots.mjs [--url http://localhost:8080] [--out FOLDER] [screen …]
// Without --url it starts a server with the demo workspace. A screen is one of those that axe-core looks at, by its name
// ('the measured journey'), or a route in which {ws} and {map} stand for the demo's; without any, all of them by name.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPlaces, screenNames, visit } from './screens.mjs';
import { api, launchBrowser, newPage, root, startServer } from './support.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, out: { type: 'string' } },
});
const out = values.out ?? join(root, 'web/e2e/shots');
const server = values.url ? undefined : await startServer({ demo: true });
const url = values.url ?? server.url;
mkdirSync(out, { recursive: true });

const looks = [
  { name: 'wide-light', width: 1440, height: 900 },
  { name: 'wide-dark', width: 1440, height: 900, dark: true },
  { name: 'wide-fa', width: 1440, height: 900, language: 'fa' },
  { name: 'wide-fa-dark', width: 1440, height: 900, language: 'fa', dark: true },
  { name: 'phone-light', width: 390, height: 844 },
  { name: 'phone-dark', width: 390, height: 844, dark: true },
  { name: 'phone-fa', width: 390, height: 844, language: 'fa' },
  { name: 'phone-fa-dark', width: 390, height: 844, language: 'fa', dark: true },
];

const places = await demoPlaces({ api: (path) => api(url, path) });
const wanted = positionals.length > 0 ? positionals : screenNames;
const browser = await launchBrowser();
let missed = 0;
for (const screen of wanted) {
  const name =
    screen === '/' ? 'home' : screen.replaceAll(/[^a-z]+/gi, '-').replaceAll(/^-|-$/g, '');
  for (const look of looks) {
    const page = await newPage(browser, url, look);
    const file = join(out, `${name}-${look.name}.png`);
    try {
      if (screen.includes('/')) await openRoute(page, screen);
      else await visit(page, places, screen);
    } catch (failure) {
      missed++;
      console.error(`${screen}, ${look.name}: ${failure.message.split('\n')[0]}`);
    }
    await page.screenshot({ path: file });
    console.log(file);
    await page.context().close();
  }
}
await browser.close();
await server?.stop();
process.exit(missed === 0 ? 0 : 1);

async function openRoute(page, route) {
  await page.goto(route.replaceAll('{ws}', places.ws).replaceAll('{map}', places.map));
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await page.waitForTimeout(300);
}
