// How long a browser takes to open a large map: from the address, and from a page of Wayloom that is open already.
import { launchBrowser, newPage, startServer } from '../../../web/e2e/support.mjs';
import { makeMap } from '../../web/map.mjs';

/** Of several times the middle one counts. */
const ROUNDS = 3;

/** Times in seconds for a map of so many records. */
export async function opening({ records }) {
  const stages = 40;
  const lanes = 20;
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const place = await makeMap(server, { stages, lanes, cards: records - stages - lanes });
    const [fromAddress, fromHome] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await newPage(browser, server.url, {});
      page.setDefaultTimeout(60_000);
      await page.goto('/');
      await page.getByRole('main').waitFor();
      fromAddress.push(await timed(page, () => page.goto(place.path)));
      await page.goto(`/w/${place.ws}/maps`);
      const link = page.locator(`a[href$="/maps/${place.map}"]`).first();
      await link.waitFor();
      fromHome.push(await timed(page, () => link.click()));
      await page.context().close();
    }
    return { fromAddress: middle(fromAddress), fromHome: middle(fromHome) };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Until the first cards can be seen. */
async function timed(page, act) {
  const began = performance.now();
  await act();
  await page.locator('article').first().waitFor();
  return (performance.now() - began) / 1_000;
}

function middle(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
